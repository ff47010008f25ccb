// @vitest-environment happy-dom
/** Tests every time and distance that the card keeps, by name, with real events on a page and a clock that is ours. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OpenSpeed } from '../../data/settings.ts';
import type { Mark } from '../marks/paint.ts';
import {
  CORRIDOR_LONGEST,
  HIDE_DELAY,
  OPEN_DELAY,
  OPEN_DELAY_IN_LINK,
  QUIET_AFTER,
  RESTING_SPEED,
  WARM_DELAY,
  WARM_WINDOW,
} from './hover.ts';
import type { LocatedMark } from './locate.ts';
import { isInCorridor, place } from './place.ts';
import { Pointer } from './pointer.ts';

/** Where the three marks lie on the page: two words, and a link. */
const FIRST = { x: 110, y: 110 };
const SECOND = { x: 310, y: 110 };
const LINK = { x: 510, y: 110 };
const NOWHERE = { x: 700, y: 500 };
/** The card of any mark, below its line. */
const CARD = { left: 90, top: 130, right: 450, bottom: 430 };

type Point = typeof FIRST;

let life: AbortController;
let pointer: Pointer;
let opened: string[];
let isOpen: boolean;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.innerHTML = '<p>first</p><p>second</p><p><a href="#x">link</a></p><input>';
  life = new AbortController();
  opened = [];
  isOpen = false;
  const marks = [...document.querySelectorAll('p')].map(markOf);
  const at = ({ x, y }: Point): LocatedMark | undefined => {
    const index = [FIRST, SECOND, LINK].findIndex((spot) => Math.abs(spot.x - x) < 50 && Math.abs(spot.y - y) < 10);
    const mark = marks[index];
    return mark && { mark, line: { left: x - 10, top: 100, right: x + 10, bottom: 120 }, lineNumber: 0 };
  };
  pointer = new Pointer(
    {
      locator: { index: () => {}, at, isNear: () => false },
      card: () => ({
        prepare: () => {},
        box: () => (isOpen ? CARD : undefined),
        follow: () => true,
        refit: () => {},
        focus: () => {},
      }),
      open: ({ mark }) => {
        isOpen = true;
        opened.push(mark.mention.words);
      },
      closed: () => {
        isOpen = false;
      },
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  document.getSelection()?.removeAllRanges();
  vi.useRealTimers();
});

function markOf(owner: Element): Mark {
  const node = document.createTreeWalker(owner, NodeFilter.SHOW_TEXT).nextNode();
  if (!(node instanceof Text)) throw new Error('a mark needs its words');
  const place = (offset: number): { node: Text; offset: number } => ({ node, offset });
  const words = node.data;
  const block = { owner, text: words, stretches: [] } as unknown as Mark['mention']['block'];
  return {
    mention: { block, start: place(0), end: place(words.length), entities: [1], words } as unknown as Mark['mention'],
    category: 'concept',
    state: 'first',
  };
}

/** An event as the browser makes it, not the page. */
function happen(event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  Object.defineProperty(event, 'timeStamp', { value: performance.now() });
  document.body.dispatchEvent(event);
}

const mouse = (type: string, { x, y }: Point, more: PointerEventInit = {}): void =>
  happen(new PointerEvent(type, { clientX: x, clientY: y, pointerType: 'mouse', bubbles: true, ...more }));
const key = (type: 'keydown' | 'keyup', name: string): void =>
  happen(new KeyboardEvent(type, { key: name, bubbles: true, cancelable: true }));
const wait = (ms: number): void => void vi.advanceTimersByTime(ms);

/** Comes to a point fast, and then stops: the delay counts from there. */
function restAt(point: Point): void {
  mouse('pointermove', point);
}

/** Rests until the card is open, at any speed. */
function openAt(point: Point): void {
  restAt(point);
  wait(OPEN_DELAY.normal + OPEN_DELAY_IN_LINK);
  expect(isOpen).toBe(true);
}

describe('OPEN_DELAY', () => {
  it.each(['fast', 'normal', 'slow'] as const)('%s: opens then, and not a millisecond before', (speed) => {
    pointer.setSpeed(speed);
    restAt(FIRST);
    wait(OPEN_DELAY[speed] - 1);
    expect(isOpen).toBe(false);
    wait(1);
    expect(opened).toEqual(['first']);
  });

  it('off: no rest opens, a click does', () => {
    pointer.setSpeed('off' satisfies OpenSpeed);
    restAt(FIRST);
    wait(10_000);
    expect(isOpen).toBe(false);
    mouse('click', FIRST);
    expect(isOpen).toBe(true);
  });

  it('counts from when the pointer moves slower than RESTING_SPEED', () => {
    restAt(FIRST);
    wait(100);
    mouse('pointermove', { x: FIRST.x + 100 * RESTING_SPEED + 2, y: FIRST.y });
    wait(OPEN_DELAY.normal - 1);
    expect(isOpen).toBe(false);
    wait(1);
    expect(isOpen).toBe(true);
  });

  it('does not count anew while the pointer moves slower than that', () => {
    restAt(FIRST);
    wait(100);
    mouse('pointermove', { x: FIRST.x + 100 * RESTING_SPEED - 2, y: FIRST.y });
    wait(OPEN_DELAY.normal - 100);
    expect(isOpen).toBe(true);
  });
});

it('OPEN_DELAY_IN_LINK is added over a link', () => {
  restAt(LINK);
  wait(OPEN_DELAY.normal + OPEN_DELAY_IN_LINK - 1);
  expect(isOpen).toBe(false);
  wait(1);
  expect(opened).toEqual(['link']);
});

describe('WARM_DELAY', () => {
  it('opens a neighbour while a card is open', () => {
    openAt(FIRST);
    restAt(SECOND);
    wait(WARM_DELAY - 1);
    expect(opened).toEqual(['first']);
    wait(1);
    expect(opened).toEqual(['first', 'second']);
  });

  it.each([
    [WARM_WINDOW, WARM_DELAY],
    [WARM_WINDOW + 1, OPEN_DELAY.normal],
  ])('%i ms after a card closed a neighbour takes %i ms', (after, delay) => {
    openAt(FIRST);
    mouse('pointermove', NOWHERE);
    wait(HIDE_DELAY);
    wait(after);
    restAt(SECOND);
    wait(delay - 1);
    expect(opened).toEqual(['first']);
    wait(1);
    expect(opened).toEqual(['first', 'second']);
  });
});

it('HIDE_DELAY passes from leaving both word and card', () => {
  openAt(FIRST);
  mouse('pointermove', NOWHERE);
  wait(HIDE_DELAY - 1);
  expect(isOpen).toBe(true);
  pointer.tell({ type: 'frame', inside: true });
  wait(10_000);
  pointer.tell({ type: 'frame', inside: false });
  wait(HIDE_DELAY - 1);
  expect(isOpen).toBe(true);
  wait(1);
  expect(isOpen).toBe(false);
});

describe('SAFE_CORRIDOR', () => {
  const onTheWay = (step: number): Point => ({ x: FIRST.x + step, y: 124 });

  it('starts HIDE_DELAY anew with every move, at most CORRIDOR_LONGEST in all', () => {
    openAt(FIRST);
    for (const step of [0, 1, 2, 3]) {
      if (step > 0) wait(200);
      mouse('pointermove', onTheWay(step));
    }
    wait(CORRIDOR_LONGEST - 3 * 200 - 1);
    expect(isOpen).toBe(true);
    wait(1);
    expect(isOpen).toBe(false);
  });

  it('is the triangle to the near edge of the card, widened by 8 px', () => {
    const middle = (FIRST.y + CARD.top) / 2;
    const edge = (FIRST.x + CARD.left) / 2;
    expect(isInCorridor(FIRST, { x: edge - 8, y: middle }, CARD)).toBe(true);
    expect(isInCorridor(FIRST, { x: edge - 9, y: middle }, CARD)).toBe(false);
  });
});

it('KEYBOARD_OPEN is no delay at all, and a click on a word that is no link opens at once', () => {
  const located = { mark: markOf(document.querySelectorAll('p')[1] ?? document.body), line: CARD, lineNumber: 0 };
  pointer.step(located);
  expect(opened).toEqual(['second']);
  mouse('click', FIRST);
  expect(opened).toEqual(['second', 'first']);
});

it('a click on a mark in a link is the link’s', () => {
  mouse('click', LINK);
  expect(isOpen).toBe(false);
});

it('ESC_LOCK: a dismissed card does not come back until the pointer has left its word', () => {
  openAt(FIRST);
  key('keydown', 'Escape');
  key('keyup', 'Escape');
  expect(isOpen).toBe(false);
  mouse('pointermove', { x: FIRST.x + 1, y: FIRST.y });
  wait(10_000);
  expect(isOpen).toBe(false);
  mouse('pointermove', NOWHERE);
  wait(1_000);
  openAt(FIRST);
});

describe('NO_OPEN_WHILE', () => {
  it('a mouse button is down', () => {
    mouse('pointermove', FIRST);
    mouse('pointerdown', FIRST, { buttons: 1 });
    wait(10_000);
    expect(isOpen).toBe(false);
    mouse('pointerup', FIRST);
    wait(10);
    openAt(SECOND);
  });

  it('text is selected', () => {
    document.getSelection()?.selectAllChildren(document.body);
    document.dispatchEvent(new Event('selectionchange'));
    restAt(FIRST);
    wait(10_000);
    expect(isOpen).toBe(false);
  });

  it('a key is held, until QUIET_AFTER it is let go', () => {
    key('keydown', 'a');
    wait(1_000);
    restAt(FIRST);
    wait(10_000);
    expect(isOpen).toBe(false);
    key('keyup', 'a');
    wait(QUIET_AFTER + OPEN_DELAY.normal - 1);
    expect(isOpen).toBe(false);
    wait(1);
    expect(isOpen).toBe(true);
  });

  it('a key is held, until the window loses the focus and hears of it no more', () => {
    key('keydown', 'Alt');
    dispatchEvent(new Event('blur'));
    restAt(FIRST);
    wait(QUIET_AFTER + OPEN_DELAY.normal);
    expect(isOpen).toBe(true);
  });

  it('the page scrolls, and QUIET_AFTER it', () => {
    restAt(FIRST);
    wait(100);
    document.dispatchEvent(new Event('scroll'));
    wait(QUIET_AFTER + OPEN_DELAY.normal - 1);
    expect(isOpen).toBe(false);
    wait(1);
    expect(isOpen).toBe(true);
  });
});

it('events that a page made up open nothing', () => {
  const at = { clientX: FIRST.x, clientY: FIRST.y, bubbles: true };
  document.body.dispatchEvent(new PointerEvent('pointermove', at));
  document.body.dispatchEvent(new PointerEvent('click', at));
  wait(10_000);
  expect(isOpen).toBe(false);
});

it('GAP, EDGE and ALIGN: 8 px from the line, 8 px inside the viewport, text under the first letter', () => {
  const viewport = { width: 1000, height: 800 };
  const line = { left: 300, top: 100, right: 400, bottom: 120 };
  const size = { width: 360, height: 200, viewport, rightToLeft: false, side: 'below' } as const;
  expect(place({ ...size, line })).toMatchObject({ left: 300 - 16, top: 120 + 8 });
  expect(place({ ...size, line: { ...line, left: 990 } }).left).toBe(1000 - 360 - 8);
});
