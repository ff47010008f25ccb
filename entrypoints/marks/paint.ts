/** Owns painting: highlights over the marks near the viewport, nothing else of the page touched. */

import type { Category } from '../../data/entity.ts';
import { type ColourSet, highlightName, type MarkState } from '../../data/highlights.ts';
import { rootOf } from '../content/tree.ts';
import { adoptRules } from './adopt-rules.ts';
import { colourSetOf } from './colour-set.ts';
import { type PageMention, staticRangeOf } from './mentions.ts';
import { ObservedBlocks } from './observed.ts';
import { hasRoom, MARGIN, seenMarks } from './visible.ts';

/** A mention with the look it gets. */
export interface Mark {
  readonly mention: PageMention;
  readonly category: Category;
  readonly state: MarkState;
}

/** More ranges than this make every frame slower in which the page changes. The first to come near are painted. */
const MOST_RANGES = 150;

/** Blocks near the viewport of which not all could be painted are looked at again after so many ms, then after ever longer. */
const LOOK_AGAIN = 250;

/** The painter of one page. When the signal aborts, every highlight goes. */
export class Painter {
  readonly #prefix: string;
  readonly #insertRules: () => void;
  readonly #highlights = new Map<string, Highlight>();
  #blocks = new Map<Element, BlockMarks>();
  /** The blocks near the viewport, with room for text. */
  readonly #near = new Set<Element>();
  readonly #observer: IntersectionObserver;
  readonly #observed: ObservedBlocks;
  readonly #signal: AbortSignal;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #wait = LOOK_AGAIN;
  #rangeCount = 0;
  #lit: PaintedRange | undefined;

  /** `prefix` starts the names of this page's highlights; `insertRules` is called once, before the first mark. */
  constructor(prefix: string, insertRules: () => void, signal: AbortSignal) {
    this.#prefix = prefix;
    this.#insertRules = insertRules;
    this.#signal = signal;
    this.#observer = new IntersectionObserver((entries) => this.#onNear(entries), {
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
    });
    this.#observed = new ObservedBlocks(this.#observer, this.#near, signal);
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
      for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    });
  }

  /** Paints these marks in place of all earlier ones. */
  paint(marks: readonly Mark[]): void {
    const before = this.#blocks;
    this.#blocks = new Map();
    for (const mark of marks) addTo(this.#blocks, mark);
    for (const [owner, old] of before) this.#replace(owner, old, this.#blocks.get(owner));
    this.#observed.take(this.#blocks.keys());
    this.#look();
  }

  /**
   * What is marked as before stays painted without waiting for the observer: a redecision must not flicker. Nor may it
   * ask for styles, which on a page that changed since would lay out the whole of it in one task.
   */
  #replace(owner: Element, old: BlockMarks, block: BlockMarks | undefined): void {
    if (block?.marks.length === old.marks.length && old.marks.every((mark, at) => isSameMark(mark, block.marks[at]))) {
      block.shown = old.shown;
      return;
    }
    this.#hide(old);
    if (!block) this.#near.delete(owner);
  }

  /** Judges the colours of what is painted anew: the page changed between light and dark. */
  recolour(): void {
    for (const owner of this.#near) this.#show(owner, true);
  }

  /** Whether everything we painted is still registered: pages share the registry with us and may clear it. */
  isWhole(): boolean {
    let registered = 0;
    for (const [name, highlight] of this.#highlights) {
      if (highlight.size > 0 && !CSS.highlights.has(name)) return false;
      registered += highlight.size;
    }
    return registered === this.#rangeCount + (this.#lit ? 1 : 0);
  }

  /** Registers anew what the page cleared. */
  repaint(): void {
    for (const [name, highlight] of this.#highlights) CSS.highlights.set(name, highlight);
    for (const block of this.#blocks.values()) {
      for (const { name, range } of block.shown) this.#highlights.get(name)?.add(range);
    }
  }

  /** Lights one mark while its card is open; `undefined` puts it out. */
  light(mark: Mark | undefined): void {
    if (this.#lit) this.#highlights.get(this.#lit.name)?.delete(this.#lit.range);
    this.#lit = mark && this.#add({ ...mark, state: 'hover' }, colourSetOf(mark.mention.block.owner), 1);
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = this.#blocks.get(target);
      if (block && isIntersecting && hasRoom(boundingClientRect)) this.#near.add(target);
      else if (this.#near.delete(target) && block) this.#hide(block);
    }
    this.#observed.follow();
    // Those that left made room.
    for (const { target } of entries) if (this.#near.has(target)) this.#show(target);
    this.#lookAgain();
  }

  /**
   * Text fades in, makes room or scrolls within a tall block without any word of it. The observer tells of an element it
   * was just given after the next layout, when asking for styles costs none.
   */
  #look(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const owner of this.#lacking()) {
      this.#observer.unobserve(owner);
      this.#observer.observe(owner);
    }
  }

  #lacking(): Element[] {
    return [...this.#near].filter((owner) => {
      const block = this.#blocks.get(owner);
      return block && block.shown.length < block.marks.length;
    });
  }

  #lookAgain(): void {
    if (this.#timer || this.#lacking().length === 0) return;
    this.#timer = setTimeout(() => this.#look(), this.#wait);
    this.#wait *= 2;
    addEventListener('scroll', this.#onScroll, { signal: this.#signal, capture: true, passive: true, once: true });
  }

  /** Pages let text appear when it is scrolled to. */
  readonly #onScroll = (): void => {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wait = LOOK_AGAIN;
    this.#lookAgain();
  };

  #show(owner: Element, anew = false): void {
    const block = this.#blocks.get(owner);
    if (!block) return;
    const seen = seenMarks(owner, block.marks);
    if (!anew && seen.length === block.shown.length && seen.every((mark, at) => mark === block.shown[at]?.mark)) return;
    this.#hide(block);
    const set = seen.length > 0 ? colourSetOf(owner) : 'plain';
    block.shown = seen.slice(0, MOST_RANGES - this.#rangeCount).map((mark) => this.#add(mark, set, 0));
    this.#rangeCount += block.shown.length;
  }

  #hide(block: BlockMarks): void {
    for (const { name, range } of block.shown) this.#highlights.get(name)?.delete(range);
    this.#rangeCount -= block.shown.length;
    block.shown = [];
  }

  #add(mark: Mark, set: ColourSet, priority: number): PaintedRange {
    const name = highlightName(this.#prefix, mark.state, mark.category, set);
    const range = staticRangeOf(mark.mention);
    this.#highlight(name, priority).add(range);
    // Chromium inherits the rules into shadow roots.
    if (import.meta.env.FIREFOX) adoptRules(rootOf(range.startContainer), this.#prefix);
    return { name, range, mark };
  }

  #highlight(name: string, priority: number): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
    // On a page without a mark to show they would only cost a new style for every element.
    if (this.#highlights.size === 0) this.#insertRules();
    const made = new Highlight();
    made.priority = priority;
    this.#highlights.set(name, made);
    CSS.highlights.set(name, made);
    return made;
  }
}

interface PaintedRange {
  readonly name: string;
  readonly range: StaticRange;
  readonly mark: Mark;
}

/** The marks of one block, and the ranges that are registered while it is near the viewport. */
interface BlockMarks {
  readonly marks: Mark[];
  shown: readonly PaintedRange[];
}

function isSameMark({ mention: { start, end }, state, category }: Mark, other: Mark | undefined): boolean {
  const place = other?.mention;
  return (
    start.node === place?.start.node &&
    start.offset === place.start.offset &&
    end.offset === place.end.offset &&
    state === other?.state &&
    category === other.category
  );
}

function addTo(blocks: Map<Element, BlockMarks>, mark: Mark): void {
  const { owner } = mark.mention.block;
  const block = blocks.get(owner);
  if (block) block.marks.push(mark);
  else blocks.set(owner, { marks: [mark], shown: [] });
}
