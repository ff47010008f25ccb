/** Owns painting: highlights over the marks near the viewport, nothing else of the page touched. */

import type { Category } from '../../data/entity.ts';
import { type ColourSet, highlightName, type MarkState } from '../../data/highlights.ts';
import { adoptRules } from './adopt-rules.ts';
import { colourSetOf } from './colour-set.ts';
import { type PageMention, staticRangeOf } from './mentions.ts';

/** A mention with the look it gets. */
export interface Mark {
  readonly mention: PageMention;
  readonly category: Category;
  readonly state: MarkState;
}

/** Marks this far outside the viewport are painted too, so that scrolling finds them there. */
const MARGIN = '25%';

/** More ranges than this make every frame slower in which the page changes. The first to come near are painted. */
const MOST_RANGES = 150;

/** The painter of one page. When the signal aborts, every highlight goes. */
export class Painter {
  readonly #prefix: string;
  readonly #insertRules: () => void;
  readonly #highlights = new Map<string, Highlight>();
  readonly #blocks = new Map<Element, BlockMarks>();
  readonly #observer: IntersectionObserver;
  #hasRules = false;
  #rangeCount = 0;
  #lit: PaintedRange | undefined;

  /** `prefix` starts the names of this page's highlights; `insertRules` is called once, before the first mark. */
  constructor(prefix: string, insertRules: () => void, signal: AbortSignal) {
    this.#prefix = prefix;
    this.#insertRules = insertRules;
    this.#observer = new IntersectionObserver((entries) => this.#onNear(entries), {
      rootMargin: MARGIN,
      scrollMargin: MARGIN,
    });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      for (const name of this.#highlights.keys()) CSS.highlights.delete(name);
    });
  }

  /** Paints these marks in place of all earlier ones. */
  paint(marks: readonly Mark[]): void {
    const near = [...this.#blocks.values()].filter((block) => block.shown.length > 0);
    for (const block of near) this.#hide(block);
    this.#observer.disconnect();
    this.#blocks.clear();
    if (marks.length > 0) this.#ensureRules();
    for (const mark of marks) addTo(this.#blocks, mark);
    // What was painted stays so without waiting for the observer: a redecision must not flicker. Nor may it ask for
    // styles again, which on a page that changed since would lay out the whole of it in one task.
    for (const { owner, set } of near) this.#register(this.#blocks.get(owner), set);
    for (const owner of this.#blocks.keys()) this.#observer.observe(owner);
  }

  /** Judges the colours of what is painted anew: the page changed between light and dark. */
  recolour(): void {
    for (const block of this.#blocks.values()) {
      if (block.shown.length === 0) continue;
      this.#hide(block);
      this.#show(block);
    }
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

  /** Makes marks show in an open shadow root. Chromium inherits the rules; in Firefox the root has to adopt them. */
  paintIn(root: ShadowRoot): void {
    if (import.meta.env.FIREFOX) adoptRules(root, this.#prefix);
  }

  /** Lights one mark while its card is open; `undefined` puts it out. */
  light(mark: Mark | undefined): void {
    if (this.#lit) this.#highlights.get(this.#lit.name)?.delete(this.#lit.range);
    this.#lit = mark && this.#add({ ...mark, state: 'hover' }, colourSetOf(mark.mention.block.owner), 1);
  }

  #ensureRules(): void {
    if (this.#hasRules) return;
    this.#hasRules = true;
    this.#insertRules();
  }

  #onNear(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const block = this.#blocks.get(target);
      if (isIntersecting && hasRoom(boundingClientRect)) this.#show(block);
      else if (block) this.#hide(block);
    }
  }

  #show(block: BlockMarks | undefined): void {
    if (!block || block.shown.length > 0 || !isVisible(block.owner)) return;
    const seen = block.marks.filter(({ mention }) => isSeen(mention, block.owner));
    this.#register(block, colourSetOf(block.owner), seen);
  }

  #register(block: BlockMarks | undefined, set: ColourSet, marks = block?.marks ?? []): void {
    if (!block || this.#rangeCount >= MOST_RANGES) return;
    block.set = set;
    block.shown = marks.map((mark) => this.#add(mark, set, 0));
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
    return { name, range };
  }

  #highlight(name: string, priority: number): Highlight {
    const known = this.#highlights.get(name);
    if (known) return known;
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
}

/** The marks of one block, and the ranges that are registered while it is near the viewport. */
interface BlockMarks {
  readonly owner: Element;
  readonly marks: Mark[];
  /** Known once the block was painted. */
  set: ColourSet;
  shown: readonly PaintedRange[];
}

function addTo(blocks: Map<Element, BlockMarks>, mark: Mark): void {
  const { owner } = mark.mention.block;
  const block = blocks.get(owner);
  if (block) block.marks.push(mark);
  else blocks.set(owner, { owner, marks: [mark], set: 'plain', shown: [] });
}

/** Narrower or lower than this no text can be read, px: what is only there for machines is cut down to a pixel. */
const LEAST_ROOM = 4;

function hasRoom({ width, height }: DOMRectReadOnly): boolean {
  return width >= LEAST_ROOM && height >= LEAST_ROOM;
}

/** Whether a mention's own elements can be seen in a block that can. */
function isSeen({ start, end }: PageMention, owner: Element): boolean {
  return [start, end].every(
    ({ node: { parentElement } }) => !parentElement || parentElement === owner || isVisible(parentElement),
  );
}

/** Hidden text is never marked: a page could hide thousands of names and read our dictionary off the highlights. */
function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}
