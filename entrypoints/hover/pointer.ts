/** Owns the way from pointer and keys to the card: feeds the hover reducer, and does what its state asks for. */
import type { OpenSpeed } from '../../data/settings.ts';
import type { Mark } from '../content/paint.ts';
import type { CardFrame } from './card-frame.ts';
import { type HoverEvent, type HoverState, hover, nextTick } from './hover.ts';
import { type LocatedMark, type Locator, rectsOf } from './locate.ts';
import { isInCorridor, type Point } from './place.ts';

/** What following the pointer needs. */
export interface PointerParts {
  readonly locator: Locator;
  /** The card that follows the pointer: another one once it was pinned. */
  readonly card: () => Pick<CardFrame, 'prepare' | 'box' | 'follow' | 'focus'>;
  /** Opens the card of a mark. */
  readonly open: (located: LocatedMark) => void;
  /** No card is open any more. */
  readonly closed: () => void;
}

/** Where the pointer was, and when. */
interface PointerMove {
  readonly point: Point;
  /** ms. */
  readonly time: number;
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
  /** Where the pointer last was on the words of the open card. */
  #leftFrom: Point | undefined;

  constructor(parts: PointerParts, signal: AbortSignal) {
    this.#parts = parts;
    const passive = { signal, passive: true, capture: true };
    addEventListener('pointermove', (event) => this.replay(event), passive);
    addEventListener('pointerdown', () => this.tell({ type: 'busy', busy: true }), passive);
    for (const end of ['pointerup', 'pointercancel', 'dragend'])
      addEventListener(end, () => this.#onSelection(), passive);
    addEventListener('scroll', (event) => this.#onScroll(event.target), passive);
    addEventListener('resize', () => this.tell({ type: 'lost' }), passive);
    addEventListener('click', (event) => this.replay(event), passive);
    addEventListener('keydown', (event) => event.isTrusted && this.#onKey(event), { signal, capture: true });
    // A key that is let go of elsewhere is heard of no more: the window that loses the focus lets go of all.
    for (const end of ['keyup', 'blur']) addEventListener(end, () => this.tell({ type: 'quiet' }), { signal });
    document.addEventListener('selectionchange', () => this.#onSelection(), { signal });
    document.documentElement.addEventListener('pointerleave', () => this.tell(AWAY), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#timer));
  }

  setSpeed(speed: OpenSpeed): void {
    this.#state = { ...this.#state, speed };
  }

  /** Takes an event, also one that came before anybody listened. What a page only made up opens nothing. */
  replay(event: PointerEvent): void {
    if (!event.isTrusted) return;
    if (event.type === 'click') this.#onClick(event);
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

  #wake(): void {
    clearTimeout(this.#timer);
    const due = nextTick(this.#state);
    if (due === undefined) return;
    this.#timer = setTimeout(() => this.tell({ type: 'tick' }), Math.max(0, due - performance.now()));
  }

  #onMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const point = { x: event.clientX, y: event.clientY };
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
    const point = { x: event.clientX, y: event.clientY };
    this.#last = { point, time: event.timeStamp };
    const located = this.#parts.locator.at(point);
    if (located && (isInLink(located) || hasSelection())) return;
    if (located) this.#under = located;
    this.tell({ type: 'click', ...(located && { mark: this.#numberOf(located.mark) }) });
  }

  /** The keyboard came to a mark: its card opens at once and stays. */
  step(located: LocatedMark): void {
    this.#under = located;
    this.tell({ type: 'step', mark: this.#numberOf(located.mark) });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Enter' && this.#state.held && isFocusFree() && !event.defaultPrevented) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#parts.card().focus();
      return;
    }
    const closes = event.key === 'Escape' && this.#state.open !== undefined;
    if (closes) {
      event.preventDefault();
      event.stopImmediatePropagation();
    }
    this.tell(closes ? { type: 'escape' } : { type: 'quiet', lasting: true });
  }

  #onSelection(): void {
    this.tell({ type: 'busy', busy: hasSelection() });
  }

  /** Only a scroll that moves what is under the pointer, or the words of the open card, matters. */
  #onScroll(scrolled: EventTarget | null): void {
    if (isAround(scrolled, this.#target)) this.tell({ type: 'quiet' });
    if (!this.#shown || !isAround(scrolled, this.#shown.mark.mention.start.node)) return;
    const line = lineOf(this.#shown);
    if (line) this.#parts.card().follow(line);
    else this.tell({ type: 'lost' });
  }
}

const AWAY: HoverEvent = { type: 'pointer', speed: 0, inCorridor: false };

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

function isAround(outer: EventTarget | null, inner: EventTarget | null): boolean {
  return outer instanceof Node && inner instanceof Node && outer.contains(inner);
}

function isInLink({ mark }: LocatedMark): boolean {
  return mark.mention.start.node.parentElement?.closest('a[href]') != null;
}

/** Whether Enter would do nothing on the page: no field, link or button has the focus. */
function isFocusFree(): boolean {
  const { activeElement, body, documentElement } = document;
  return activeElement === null || activeElement === body || activeElement === documentElement;
}

function hasSelection(): boolean {
  return document.getSelection()?.isCollapsed === false;
}

/** Where the line of an open card's mark is now, if it is still in the viewport. */
function lineOf(located: LocatedMark): LocatedMark['line'] | undefined {
  const line = rectsOf(located.mark.mention)[located.lineNumber];
  return line && line.bottom > 0 && line.top < innerHeight ? line : undefined;
}
