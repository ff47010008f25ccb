/** Owns the reading of a page in slices: blocks in, hits kept, and told in reading order as more of them are known. */

import { holds, inDocument, isUnread } from './blocks.ts';
import { findIn, type HitBlock } from './hit-block.ts';
import type { PageLexicon } from './page-lexicon.ts';
import { BlockReader, type PageBlock } from './page-text.ts';
import { contains, rootOf } from './tree.ts';

/** Longest stretch of work between two chances for the page, ms. The first is longer: most pages are read in it, and decided once. */
const SLICE = 6;
const FIRST_SLICE = 12;

/** Nodes visited between two looks at the clock. */
const NODES_A_LOOK = 200;

/** Between two decisions while a long page is still being read, ms; longer where deciding takes long. */
const DECIDE_EVERY = 400;
const DECIDING_SHARE = 10;

/** Read ahead from where the reader is, so many nodes: more than one screen holds. */
const NEAR_NODES = 600;

/**
 * On a page that never stops changing, reading again may take one part in so many of the time. A page that changed once
 * is read at once: rests grow with every reading that follows another within `SETTLED`, ms.
 */
const REST = 20;
const LONGEST_REST = 3_000;
const SETTLED = 1_500;

/** Who is told what a scan finds. */
interface ScanListener {
  /** Told of every block at once in which something was found. */
  readonly onHit: (block: HitBlock) => void;
  /** Told now and then all blocks in which something was found so far, in reading order. */
  readonly onFound: (found: readonly HitBlock[]) => void;
  /** Told every open shadow root on the way. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
}

/** The reading of one page. */
export class PageScan {
  readonly #lexicon: PageLexicon;
  readonly #listener: ScanListener;
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<Element>();
  /** By the first text of each: what was read ahead is read in its turn once more. */
  readonly #found = new Map<Text, HitBlock>();
  /** Whether the blocks found stand in reading order, and the text that was found last. */
  #isSorted = true;
  #last: Text | undefined;
  #isRunning = false;
  #lastDecision = 0;
  #decideEvery = DECIDE_EVERY;
  #sliceEnd = 0;
  /** Time spent in the current run, ms, and when the next may start. */
  #busy = 0;
  #runs = 0;
  #restsUntil = 0;

  constructor(lexicon: PageLexicon, listener: ScanListener, signal: AbortSignal) {
    this.#lexicon = lexicon;
    this.#listener = listener;
    this.#signal = signal;
  }

  /** Reads a subtree anew, in slices, after what is already waiting. */
  read(root: Element): void {
    for (const other of this.#waiting) if (contains(other, root)) return;
    this.#waiting.add(root);
    if (!this.#isRunning) void this.#run();
  }

  /** Reads a screenful of text from a block on, at once: the reader is there. Nothing where all is read already. */
  readNear(start: Element): void {
    if (!this.#isRunning) return;
    this.#readSome(new BlockReader(document.body, this.#listener.onShadowRoot, start), NEAR_NODES);
    this.#decide();
  }

  /** Decides anew after parts of the page left it. */
  review(): void {
    if (!this.#isRunning && [...this.#found.keys()].some((text) => !text.isConnected)) this.#decide();
  }

  /** Reads all that waits. Should one subtree make us fail, the others are still read. */
  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#runs = performance.now() < this.#restsUntil + SETTLED ? this.#runs + 1 : 0;
    while (performance.now() < this.#restsUntil) await pause(this.#restsUntil - performance.now());
    this.#busy = FIRST_SLICE - SLICE;
    this.#sliceEnd = performance.now() + FIRST_SLICE;
    try {
      for (const root of this.#waiting) {
        this.#waiting.delete(root);
        this.#forget(root);
        if (root.isConnected && !isUnread(root)) await this.#readAll(root);
        if (this.#signal.aborted) return;
      }
      this.#decide();
    } finally {
      this.#isRunning = false;
      this.#busy += performance.now() - this.#sliceEnd + SLICE;
      this.#restsUntil = performance.now() + Math.min(this.#busy * Math.min(this.#runs, REST), LONGEST_REST);
      if (this.#waiting.size > 0 && !this.#signal.aborted) void this.#run();
    }
  }

  /** Reads a subtree, making way for the page whenever a slice of time is used up. */
  async #readAll(root: Element): Promise<void> {
    const reader = new BlockReader(root, this.#listener.onShadowRoot);
    while (this.#readSome(reader, NODES_A_LOOK) && !this.#signal.aborted) {
      if (performance.now() < this.#sliceEnd) continue;
      if (performance.now() - this.#lastDecision > this.#decideEvery) this.#decide();
      this.#busy += performance.now() - this.#sliceEnd + SLICE;
      reader.pause();
      await pause(0);
      reader.resume();
      this.#sliceEnd = performance.now() + SLICE;
    }
  }

  /** Keeps the hits of the next blocks, where they stand in the document. @returns whether there is more to read. */
  #readSome(reader: BlockReader, nodes: number): boolean {
    const blocks: PageBlock[] = [];
    const hasMore = reader.read(nodes, blocks);
    for (const block of blocks) {
      const first = block.stretches[0]?.node;
      const hit = first && findIn(block, this.#lexicon);
      if (!hit) continue;
      this.#listener.onHit(hit);
      if (this.#last && !follows(this.#last, first)) this.#isSorted = false;
      this.#last = first;
      this.#found.set(first, hit);
    }
    return hasMore;
  }

  #forget(root: Element): void {
    for (const [first, { owner }] of this.#found) if (holds(root, owner)) this.#found.delete(first);
  }

  #decide(): void {
    this.#lexicon.ask(() => !this.#signal.aborted && this.tell());
    this.tell();
  }

  /** Tells what was found so far. */
  tell(): void {
    const started = performance.now();
    const found = [...this.#found].filter(([text]) => text.isConnected);
    if (!this.#isSorted) found.sort(([a], [b]) => (a === b ? 0 : follows(a, b) ? -1 : 1));
    if (!this.#isSorted || found.length < this.#found.size) {
      this.#found.clear();
      for (const [first, block] of found) this.#found.set(first, block);
    }
    this.#isSorted = true;
    this.#last = found.at(-1)?.[0];
    this.#listener.onFound(found.map(([, block]) => block));
    this.#lastDecision = performance.now();
    this.#decideEvery = Math.max(DECIDE_EVERY, (this.#lastDecision - started) * DECIDING_SHARE);
  }
}

function follows(first: Text, second: Text): boolean {
  const isOneTree = rootOf(first) === rootOf(second);
  const [nodeA, nodeB] = isOneTree ? [first, second] : [inDocument(first), inDocument(second)];
  return (nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
