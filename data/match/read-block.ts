/** Owns one block with its hits, and quick answers about what stands around a place in it. */
import { isAllCapitals, isTitleCased } from './case-rules.ts';
import type { Hit } from './hits.ts';
import { sentenceEnds } from './neighbours.ts';

/** How a block counts. */
export interface BlockKind {
  /** A title: whatever it names is close to every block. */
  readonly title?: boolean;
  /** Read for evidence, never marked (the page's own headline). */
  readonly evidenceOnly?: boolean;
}

/**
 * A block and its hits, in order of start. Everything asked for every hit is found by binary search or kept, so that a
 * block of megabytes with thousands of hits costs no more than its length.
 */
export class ReadBlock {
  readonly text: string;
  /** All hits, blocking names included. */
  readonly hits: readonly Hit[];
  /** The hits that no blocking name covers. */
  readonly visible: readonly Hit[];
  readonly kind: BlockKind;
  readonly #blocked: ReadonlySet<Hit>;
  readonly #longest: number;
  #isTitleCased: boolean | undefined;
  #sentenceEnds: readonly number[] | undefined;

  constructor(text: string, hits: readonly Hit[], kind: BlockKind = {}) {
    this.text = text;
    this.hits = hits;
    this.kind = kind;
    this.#longest = hits.reduce((longest, hit) => Math.max(longest, hit.end - hit.start), 0);
    this.#blocked = new Set(hits.some((hit) => hit.blocks) ? hits.filter((hit) => this.#isInLongerName(hit)) : []);
    this.visible = hits.filter((hit) => !hit.blocks && !this.#blocked.has(hit));
  }

  /** Whether the block is a line in title case or in capitals. */
  get isTitleCased(): boolean {
    this.#isTitleCased ??= isAllCapitals(this.text) || isTitleCased(this.text);
    return this.#isTitleCased;
  }

  /** The sentence around offset `at`, as UTF-16 offsets. */
  sentenceAround(at: number): readonly [start: number, end: number] {
    this.#sentenceEnds ??= sentenceEnds(this.text);
    const next = firstIndex(this.#sentenceEnds.length, (index) => (this.#sentenceEnds?.[index] ?? 0) > at);
    return [this.#sentenceEnds[next - 1] ?? 0, this.#sentenceEnds[next] ?? this.text.length];
  }

  /** The hits that lie within [start, end). */
  hitsWithin(start: number, end: number): readonly Hit[] {
    return this.#startingIn(start, end).filter((hit) => hit.end <= end);
  }

  /** Whether a name of ours that can be marked starts at an offset. */
  startsName(at: number): boolean {
    return this.namesStartingAt(at).some((hit) => !hit.evidenceOnly);
  }

  /** The hits of ours that start at an offset. */
  namesStartingAt(at: number): readonly Hit[] {
    return this.#startingIn(at, at + 1).filter((hit) => !hit.blocks);
  }

  /** The hits of ours that end at an offset. */
  namesEndingAt(at: number): readonly Hit[] {
    return this.#startingIn(at - this.#longest, at).filter((hit) => hit.end === at && !hit.blocks);
  }

  /** Whether a longer name of ours covers [start, end) and starts at or before `start`. */
  isCovered(start: number, end: number): boolean {
    return this.#covering(start, end).some((hit) => !hit.blocks);
  }

  /** Whether a longer name that is not ours covers a hit. */
  isBlocked(hit: Hit): boolean {
    return this.#blocked.has(hit);
  }

  #isInLongerName(hit: Hit): boolean {
    return !hit.blocks && this.#covering(hit.start, hit.end).some((other) => other.blocks);
  }

  /** Hits that reach at least from `start` to `end` and are longer than that. */
  #covering(start: number, end: number): readonly Hit[] {
    const near = this.#startingIn(end - this.#longest, start + 1);
    return near.filter((hit) => hit.end >= end && hit.end - hit.start > end - start);
  }

  #startingIn(from: number, to: number): readonly Hit[] {
    const first = firstIndex(this.hits.length, (index) => (this.hits[index]?.start ?? 0) >= from);
    const last = firstIndex(this.hits.length, (index) => (this.hits[index]?.start ?? 0) >= to);
    return this.hits.slice(first, last);
  }
}

/** The first of `count` indexes for which a condition holds that, once true, stays true; `count` where none. */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
