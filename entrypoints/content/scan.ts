/** Owns the reading of a page in slices: blocks in, hits kept, mentions decided with all the evidence read so far. */

import { holds, inDocument, isUnread, scopeOf } from './blocks.ts';
import { Decisions, type HitBlock } from './decisions.ts';
import type { PageMention } from './mentions.ts';
import type { PageLexicon } from './page-lexicon.ts';
import { BlockReader, type PageBlock } from './page-text.ts';

/** Longest stretch of work between two chances for the page, ms. */
const SLICE = 6;

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
  /** Told all mentions, in reading order, whenever they were decided anew. */
  readonly onMentions: (mentions: readonly PageMention[]) => void;
  /** Told every open shadow root on the way. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
}

/** The reading of one page. */
export class PageScan {
  readonly #lexicon: PageLexicon;
  readonly #decisions: Decisions;
  readonly #listener: ScanListener;
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<Element>();
  #found: HitBlock[] = [];
  #isRunning = false;
  #lastDecision = 0;
  #decideEvery = DECIDE_EVERY;
  #sliceEnd = 0;
  /** Time spent in the current run, ms, and when the next may start. */
  #busy = 0;
  #runs = 0;
  #restsUntil = 0;
  /** First text nodes of blocks that were read ahead: the reading in order passes over them. */
  readonly #readAhead = new Set<Text>();

  constructor(lexicon: PageLexicon, listener: ScanListener, signal: AbortSignal) {
    this.#lexicon = lexicon;
    this.#decisions = new Decisions(lexicon);
    this.#listener = listener;
    this.#signal = signal;
  }

  /** Reads a subtree anew, in slices, after what is already waiting. */
  read(root: Element): void {
    for (const other of this.#waiting) if (other.contains(root)) return;
    this.#waiting.add(root);
    if (!this.#isRunning) void this.#run();
  }

  /** Reads a screenful of text from a block on, at once: the reader is there. Nothing where all is read already. */
  readNear(start: Element): void {
    const { body } = document;
    if (!this.#isRunning || !body?.contains(start)) return;
    const blocks: PageBlock[] = [];
    new BlockReader(body, this.#listener.onShadowRoot, start).read(NEAR_NODES, blocks);
    const known = new Set(this.#found.map((block) => block.stretches[0]?.node));
    const fresh = blocks.filter((block) => !known.has(block.stretches[0]?.node));
    for (const { stretches } of fresh) if (stretches[0]) this.#readAhead.add(stretches[0].node);
    const hits = fresh.flatMap((block) => findIn(block, this.#lexicon) ?? []);
    if (hits.length === 0) return;
    this.#keep(hits);
    this.#decide();
  }

  /** Decides anew after parts of the page left it. */
  review(): void {
    if (this.#isRunning || this.#found.every((block) => block.owner.isConnected)) return;
    this.#keep([]);
    this.#decide();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    this.#runs = performance.now() < this.#restsUntil + SETTLED ? this.#runs + 1 : 0;
    while (performance.now() < this.#restsUntil) await pause(this.#restsUntil - performance.now());
    this.#busy = 0;
    this.#sliceEnd = performance.now() + SLICE;
    for (const root of this.#waiting) {
      this.#waiting.delete(root);
      if (root.isConnected && !isUnread(root)) await this.#readAll(root);
      if (this.#signal.aborted) return;
    }
    this.#isRunning = false;
    this.#readAhead.clear();
    this.#decide();
    this.#busy += performance.now() - this.#sliceEnd + SLICE;
    this.#restsUntil = performance.now() + Math.min(this.#busy * Math.min(this.#runs, REST), LONGEST_REST);
  }

  /** Reads a subtree, making way for the page whenever a slice of time is used up. */
  async #readAll(root: Element): Promise<void> {
    this.#forget(root);
    const reader = new BlockReader(root, this.#listener.onShadowRoot);
    while (this.#readSome(reader) && !this.#signal.aborted) {
      if (performance.now() < this.#sliceEnd) continue;
      if (performance.now() - this.#lastDecision > this.#decideEvery) this.#decide();
      this.#busy += performance.now() - this.#sliceEnd + SLICE;
      await pause(0);
      this.#sliceEnd = performance.now() + SLICE;
    }
  }

  #readSome(reader: BlockReader): boolean {
    const blocks: PageBlock[] = [];
    const hasMore = reader.read(NODES_A_LOOK, blocks);
    const fresh = blocks.filter(({ stretches }) => !stretches[0] || !this.#readAhead.has(stretches[0].node));
    const hits = fresh.flatMap((block) => findIn(block, this.#lexicon) ?? []);
    if (hits.length > 0) this.#keep(hits);
    return hasMore;
  }

  #forget(root: Element): void {
    this.#found = this.#found.filter((block) => !holds(root, block.owner));
  }

  /** Puts new blocks where they stand in the document, and drops those that left it. */
  #keep(fresh: readonly HitBlock[]): void {
    const known = this.#found.filter((block) => block.owner.isConnected);
    const [last, first] = [known.at(-1), fresh[0]];
    this.#found = [...known, ...fresh];
    if (last && first && !follows(last, first)) this.#found.sort((a, b) => (a === b ? 0 : follows(a, b) ? -1 : 1));
  }

  #decide(): void {
    this.#lexicon.ask(() => !this.#signal.aborted && this.#tell());
    this.#tell();
  }

  #tell(): void {
    const started = performance.now();
    this.#listener.onMentions(this.#decisions.decide(this.#found));
    this.#lastDecision = performance.now();
    this.#decideEvery = Math.max(DECIDE_EVERY, (this.#lastDecision - started) * DECIDING_SHARE);
  }
}

function findIn(block: PageBlock, lexicon: PageLexicon): HitBlock | undefined {
  const reading = lexicon.find(block.text);
  if (!reading) return undefined;
  const isTitle = block.owner.closest('h1') !== null;
  const read = reading(isTitle ? { title: true, evidenceOnly: true } : {});
  return { ...block, read, scope: scopeOf(block.owner), isTitle };
}

function follows(a: PageBlock, b: PageBlock): boolean {
  const [first, second] = [a.stretches[0]?.node, b.stretches[0]?.node];
  if (!first || !second) return true;
  const isOneTree = first.getRootNode() === second.getRootNode();
  const [nodeA, nodeB] = isOneTree ? [first, second] : [inDocument(first), inDocument(second)];
  return (nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
