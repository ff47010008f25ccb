/** Owns which marked blocks are observed: each that is costs time in every frame in which the page changes. */

/** Of so many blocks all are observed; of more, about half as many here and there. */
const FEW = 100;

/** So many before and behind a block that is near the reader are observed, too: further than one scrolls at once. */
const AROUND = 30;

/** Where a long page was scrolled to is looked up after so many ms. */
const AFTER_SCROLL = 100;

/** The observed blocks of one page. */
export class ObservedBlocks {
  readonly #observer: IntersectionObserver;
  readonly #near: ReadonlySet<Element>;
  #all: readonly Element[] = [];
  #places: ReadonlyMap<Element, number> = new Map();
  #observed: ReadonlySet<Element> = new Set();
  #inView = 0;

  /** `near` holds the blocks that the observer last found near the viewport. */
  constructor(observer: IntersectionObserver, near: ReadonlySet<Element>, signal: AbortSignal) {
    this.#observer = observer;
    this.#near = near;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      this.#findReader();
    };
    const onScroll = (): void => {
      if (this.#all.length > FEW) timer ??= setTimeout(look, AFTER_SCROLL);
    };
    addEventListener('scroll', onScroll, { signal, capture: true, passive: true });
    signal.addEventListener('abort', () => clearTimeout(timer));
  }

  /** Takes the marked blocks, in reading order, in place of all earlier ones. */
  take(blocks: Iterable<Element>): void {
    this.#all = [...blocks];
    this.#places = new Map(this.#all.map((block, index) => [block, index]));
    this.follow();
  }

  /** To be called when other blocks came near. */
  follow(): void {
    const next = new Set(this.#all.length > FEW ? this.#some() : this.#all);
    for (const block of this.#observed) if (!next.has(block)) this.#observer.unobserve(block);
    for (const block of next) if (!this.#observed.has(block)) this.#observer.observe(block);
    this.#observed = next;
  }

  *#some(): Generator<Element> {
    const step = Math.ceil((2 * this.#all.length) / FEW);
    for (let at = 0; at < this.#all.length; at += step) yield* this.#all.slice(at, at + 1);
    yield* this.#around(this.#inView);
    for (const block of this.#near) yield* this.#around(this.#places.get(block) ?? 0);
  }

  #around(at: number): readonly Element[] {
    return this.#all.slice(Math.max(0, at - AROUND), at + AROUND);
  }

  /** Who jumps to a place may meet none of those observed: text runs downwards, so a few places tell which are there. */
  #findReader(): void {
    let [low, high] = [0, this.#all.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#all[middle]?.getBoundingClientRect().bottom ?? 0) < 0) low = middle + 1;
      else high = middle;
    }
    this.#inView = low;
    this.follow();
  }
}
