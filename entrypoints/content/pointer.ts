/** Owns the way from pointer and keys to the card: feeds the hover reducer, and does what its state asks for. */
import type { OpenSpeed } from '../../data/settings.ts';
import type { CardFrame } from './card-frame.ts';
import { type HoverEvent, type HoverState, hover, nextTick } from './hover.ts';
import type { LocatedMark, Locator } from './locate.ts';
import { rectsOf } from './mentions.ts';
import type { Mark } from './paint.ts';
import { isInCorridor, type Point } from './place.ts';

/** What following the pointer needs. */
export interface PointerParts {
  readonly locator: Locator;
  readonly card: CardFrame;
  /** Opens the card of a mark. */
  readonly open: (located: LocatedMark) => void;
  /** No card is open any more. */
  readonly closed: () => void;
}

/** The hover of one page. */
export interface Pointer {
  setSpeed(speed: OpenSpeed): void;
  /** Something outside happened to the card: its frame was entered or left, it asked to be closed, its mark went. */
  tell(event: HoverEvent): void;
}

/** Follows pointer, keys and scrolling until the signal aborts. Listeners are passive; the page keeps every event but an Esc that closes a card. */
export function followPointer({ locator, card, open, closed }: PointerParts, signal: AbortSignal): Pointer {
  let state: HoverState = { speed: 'normal' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: { readonly point: Point; readonly time: number } | undefined;
  let leftFrom: Point | undefined;
  const numbers = new Map<Mark, number>();
  let under: LocatedMark | undefined;
  let shown: LocatedMark | undefined;

  const tell = (event: HoverEvent): void => {
    const before = state.open;
    state = hover(state, event, performance.now());
    clearTimeout(timer);
    const due = nextTick(state);
    if (due !== undefined) timer = setTimeout(() => tell({ type: 'tick' }), Math.max(0, due - performance.now()));
    if (state.open === before) return;
    if (state.open !== undefined && under) {
      shown = under;
      open(under);
    } else {
      shown = undefined;
      closed();
    }
  };

  const numberOf = (mark: Mark): number => {
    const known = numbers.get(mark) ?? numbers.size + 1;
    numbers.set(mark, known);
    return known;
  };

  const onMove = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
    const speed = speedTo(point, event.timeStamp, last);
    last = { point, time: event.timeStamp };
    if (event.buttons !== 0) return;
    const located = locator.at(point);
    if (located || locator.isNear(point)) card.prepare(layerOf(event.target));
    if (located) under = located;
    if (located?.mark === shown?.mark) leftFrom = point;
    const box = card.box();
    tell({
      type: 'pointer',
      speed,
      inCorridor: box !== undefined && leftFrom !== undefined && isInCorridor(leftFrom, point, box),
      ...(located && { mark: numberOf(located.mark), inLink: isInLink(located) }),
    });
  };

  const onScroll = (): void => {
    tell({ type: 'quiet' });
    const line = shown && lineOf(shown);
    if (line) card.follow(line);
    else if (shown) tell({ type: 'lost' });
  };

  const until = { signal, passive: true, capture: true };
  addEventListener('pointermove', onMove, until);
  addEventListener('pointerdown', () => tell({ type: 'busy', busy: true }), until);
  addEventListener('pointerup', () => tell({ type: 'busy', busy: hasSelection() }), until);
  document.addEventListener('selectionchange', () => tell({ type: 'busy', busy: hasSelection() }), { signal });
  document.documentElement.addEventListener(
    'pointerleave',
    () => tell({ type: 'pointer', speed: 0, inCorridor: false }),
    until,
  );
  addEventListener('scroll', onScroll, until);
  addEventListener('resize', () => tell({ type: 'lost' }), until);
  addEventListener(
    'click',
    (event) => {
      const located = locator.at({ x: event.clientX, y: event.clientY });
      if (!located) return tell({ type: 'click' });
      if (isInLink(located) || hasSelection()) return;
      under = located;
      tell({ type: 'click', mark: numberOf(located.mark) });
    },
    until,
  );
  addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || state.open === undefined) return tell({ type: 'quiet' });
      event.preventDefault();
      event.stopImmediatePropagation();
      tell({ type: 'escape' });
    },
    { signal, capture: true },
  );
  signal.addEventListener('abort', () => clearTimeout(timer));

  return {
    tell,
    setSpeed: (speed) => {
      state = { ...state, speed };
    },
  };
}

/** Pointer speed in px/ms since the last move; the first move counts as fast. */
function speedTo(
  point: Point,
  time: number,
  last: { readonly point: Point; readonly time: number } | undefined,
): number {
  if (!last || time <= last.time) return Number.POSITIVE_INFINITY;
  return Math.hypot(point.x - last.point.x, point.y - last.point.y) / (time - last.time);
}

/** What the card must be put into to be seen and reached: a modal dialog makes everything outside it inert. */
function layerOf(target: EventTarget | null): Element {
  const dialog = target instanceof Element ? target.closest('dialog:modal') : null;
  return dialog ?? document.documentElement;
}

function isInLink({ mark }: LocatedMark): boolean {
  return mark.mention.start.node.parentElement?.closest('a[href]') != null;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Where the line of an open card's mark is now, if it is still in the viewport. */
function lineOf(located: LocatedMark): LocatedMark['line'] | undefined {
  const line = rectsOf(located.mark.mention)[located.lineNumber];
  return line && line.bottom > 0 && line.top < innerHeight ? line : undefined;
}
