/** Owns the way from pointer and keys to the card: feeds the hover reducer, and does what its state asks for. */
import type { OpenSpeed } from '../../data/settings.ts';
import type { Mark } from '../marks/paint.ts';
import type { CardFrame } from './card-frame.ts';
import { type HoverEvent, type HoverState, hover, LONG_PRESS, nextTick } from './hover.ts';
import { isAround, layerOf } from './layer.ts';
import { holds, isInLink, type LocatedMark, type Locator, lineOf } from './locate.ts';
import { isInCorridor, type Point } from './place.ts';
import { distance, type PointerMove, STILL, speedTo } from './pointer-move.ts';

/** What following the pointer needs. */
export interface PointerParts {
  readonly locator: Locator;
  /** The card that follows the pointer: another one once it was pinned. */
  readonly card: () => Pick<CardFrame, 'prepare' | 'box' | 'follow' | 'refit' | 'focus'>;
  /** Opens the card of a mark. */
  readonly open: (located: LocatedMark) => void;
  /** No card is open any more. */
  readonly closed: () => void;
}

/** Follows pointer, keys and scrolling of one page. The page keeps every event but an Esc that closes a card. */
export class Pointer {
  readonly #parts: PointerParts;
  /** A mark's number, by where it starts and what it names: it stays when the page decides its marks anew. */
  readonly #numbers = new WeakMap<Text, Map<string, number>>();
  #lastNumber = 0;
  /** What the pointer was last over. */
  #target: EventTarget | null = null;
  #state: HoverState = { speed: 'normal' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: PointerMove | undefined;
  #under: LocatedMark | undefined;
  #shown: LocatedMark | undefined;
  /** A finger did the last thing. */
  #isTouch = false;
  /** Where a finger went down on a mark in a link, until it is known whether it taps or presses long. */
  #press: { readonly point: Point; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  /** A long press opened a card: the click that may follow it is not the link's. */
  #pressedLong = false;
  /** Where the pointer last was on the words of the open card. */
  #leftFrom: Point | undefined;

  constructor(parts: PointerParts, signal: AbortSignal) {
    this.#parts = parts;
    const passive = { signal, passive: true, capture: true };
    const active = { signal, capture: true };
    // What a page dispatches itself is not the reader's doing.
    const hear = <E extends Event>(type: string, act: (event: E) => void, how: AddEventListenerOptions): void =>
      addEventListener(type, (event) => event.isTrusted && act(event as E), how);
    for (const type of ['pointermove', 'pointerdown']) hear<PointerEvent>(type, (event) => this.replay(event), passive);
    for (const end of ['pointerup', 'pointercancel', 'dragend']) hear(end, () => this.#onUp(), passive);
    hear<PointerEvent>('click', (event) => this.replay(event), active);
    hear<MouseEvent>('contextmenu', (event) => this.#onContextMenu(event), active);
    hear<KeyboardEvent>('keydown', (event) => this.#onKey(event), active);
    addEventListener('scroll', (event) => this.#onScroll(event.target), passive);
    addEventListener('resize', () => this.#onResize(), passive);
    for (const end of ['keyup', 'blur']) addEventListener(end, () => this.tell({ type: 'key', down: false }), passive);
    document.addEventListener('selectionchange', () => this.#onSelection(), { signal });
    document.documentElement.addEventListener('pointerleave', () => this.#onLeave(), { signal });
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.#endPress();
    });
  }

  /** Whether the open card is to lie where fingers reach it. */
  isTouch(): boolean {
    return this.#isTouch || matchMedia('(pointer: coarse)').matches;
  }

  setSpeed(speed: OpenSpeed): void {
    this.#state = { ...this.#state, speed };
  }

  /** Takes an event that came before anybody listened. */
  replay(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.type === 'click') this.#onClick(event);
    else if (event.type === 'pointerdown') this.#onDown(event);
    else this.#onMove(event);
  }

  /** Something happened: moves the hover on, and opens or closes the card where it asks for that. */
  tell(event: HoverEvent): void {
    const before = this.#state.open;
    this.#state = hover(this.#state, event, performance.now());
    this.#wake();
    if (this.#state.open === before) return;
    this.#shown = this.#state.open === undefined ? undefined : this.#under;
    // The next move may already leave the words.
    this.#leftFrom = this.#last?.point;
    const isThere = this.#shown && (event.type === 'step' || this.#isStillUnder(this.#shown));
    if (this.#shown && isThere) this.#parts.open(this.#shown);
    else if (this.#shown) this.tell({ type: 'lost' });
    else this.#parts.closed();
  }

  /** A page that scrolled or changed may have moved the words away from a pointer that rests. */
  #isStillUnder({ mark }: LocatedMark): boolean {
    const now = this.#last && this.#parts.locator.at(this.#last.point);
    return now !== undefined && this.#numberOf(now.mark) === this.#numberOf(mark);
  }

  /** A sheet that opens over a resting pointer takes it from the page: that is no leaving. */
  #onLeave(): void {
    const box = this.#parts.card().box();
    const isUnder = box && this.#last && holds(box, this.#last.point);
    this.tell(isUnder ? { type: 'frame', inside: true } : AWAY);
  }

  #wake(): void {
    clearTimeout(this.#timer);
    const due = nextTick(this.#state);
    if (due === undefined) return;
    this.#timer = setTimeout(() => this.tell({ type: 'tick' }), Math.max(0, due - performance.now()));
  }

  #onMove(event: PointerEvent): void {
    const point = { x: event.clientX, y: event.clientY };
    if (event.pointerType === 'touch') {
      if (this.#press && distance(point, this.#press.point) > STILL) this.#endPress();
      return;
    }
    this.#isTouch = false;
    const speed = speedTo(point, event.timeStamp, this.#last);
    // What has come due belongs to where the pointer was.
    this.tell({ type: 'tick' });
    this.#last = { point, time: event.timeStamp };
    this.#target = event.target;
    if (event.buttons !== 0) return;
    const { locator, card } = this.#parts;
    const located = locator.at(point);
    if (located || locator.isNear(point)) card().prepare(layerOf(event.target));
    if (located) this.#under = located;
    if (located && this.#shown && this.#numberOf(located.mark) === this.#numberOf(this.#shown.mark))
      this.#leftFrom = point;
    this.tell({
      type: 'pointer',
      speed,
      inCorridor: this.#isInCorridor(point),
      ...(located && { mark: this.#numberOf(located.mark), inLink: isInLink(located) }),
    });
  }

  #isInCorridor(point: Point): boolean {
    const box = this.#parts.card().box();
    return box !== undefined && this.#leftFrom !== undefined && isInCorridor(this.#leftFrom, point, box);
  }

  #numberOf({ mention: { start, entities } }: Mark): number {
    const here = this.#numbers.get(start.node) ?? new Map<string, number>();
    this.#numbers.set(start.node, here);
    const key = `${start.offset} ${entities.join()}`;
    const number = here.get(key) ?? this.#lastNumber + 1;
    this.#lastNumber = Math.max(this.#lastNumber, number);
    here.set(key, number);
    return number;
  }

  #onClick(event: MouseEvent): void {
    if (this.#pressedLong) {
      this.#pressedLong = false;
      swallow(event);
      return;
    }
    const point = { x: event.clientX, y: event.clientY };
    this.#last = { point, time: event.timeStamp };
    const located = this.#parts.locator.at(point);
    if (located && (isInLink(located) || hasSelection())) return;
    if (located) this.#open(located);
    else this.tell({ type: 'click' });
  }

  #open(located: LocatedMark): void {
    this.#under = located;
    this.tell({ type: 'click', mark: this.#numberOf(located.mark), touch: this.#isTouch });
  }

  #onDown(event: PointerEvent): void {
    this.tell({ type: 'busy', busy: true });
    this.#isTouch = event.pointerType === 'touch';
    this.#pressedLong = false;
    this.#endPress();
    if (!this.#isTouch) return;
    const point = { x: event.clientX, y: event.clientY };
    const { locator, card } = this.#parts;
    const located = locator.at(point);
    if (located || locator.isNear(point)) card().prepare(layerOf(event.target));
    if (!located || !isInLink(located)) return;
    this.#last = { point, time: event.timeStamp };
    this.#under = located;
    this.#press = { point, timer: setTimeout(() => this.#pressLong(), LONG_PRESS) };
  }

  #pressLong(): void {
    if (!this.#press || !this.#under) return;
    this.#endPress();
    this.#pressedLong = true;
    this.#open(this.#under);
  }

  #endPress(): void {
    clearTimeout(this.#press?.timer);
    this.#press = undefined;
  }

  #onUp(): void {
    this.#endPress();
    this.#onSelection();
  }

  /** The browser's own long press may come a little before ours or after it. The card takes its place. */
  #onContextMenu(event: MouseEvent): void {
    this.#pressLong();
    if (this.#pressedLong) swallow(event);
  }

  /** The keyboard came to a mark: its card opens at once and stays. */
  step(located: LocatedMark): void {
    this.#under = located;
    this.tell({ type: 'step', mark: this.#numberOf(located.mark) });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.#state.held && isFocusFree() && !event.defaultPrevented) {
      swallow(event);
      this.#parts.card().focus();
      return;
    }
    const closes = event.key === 'Escape' && this.#state.open !== undefined;
    if (closes) swallow(event);
    this.tell(closes ? { type: 'escape' } : { type: 'quiet' });
    this.tell({ type: 'key', down: true });
  }

  #onSelection(): void {
    this.tell({ type: 'busy', busy: hasSelection() });
  }

  /** Only a scroll that moves what is under the pointer, or the words of the open card, matters. */
  #onScroll(scrolled: EventTarget | null): void {
    if (isAround(scrolled, this.#target)) this.tell({ type: 'quiet' });
    if (!this.#shown || !isAround(scrolled, this.#shown.mark.mention.start.node)) return;
    if (!this.#parts.card().follow(lineOf(this.#shown))) this.tell({ type: 'lost' });
  }

  #onResize(): void {
    if (!this.#shown) return;
    const line = lineOf(this.#shown);
    if (line) this.#parts.card().refit(line);
    else this.tell({ type: 'lost' });
  }
}

/** The event was meant for the card: the page does not get it. */
function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

const AWAY: HoverEvent = { type: 'pointer', speed: 0, inCorridor: false };

/** Whether Enter would do nothing on the page: no field, link or button has the focus. */
function isFocusFree(): boolean {
  const { activeElement, body, documentElement } = document;
  return activeElement === null || activeElement === body || activeElement === documentElement;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
