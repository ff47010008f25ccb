/** Owns the reading of a page in slices: blocks in, hits kept, mentions decided with all the evidence read so far. */

import type { Hit } from '../../data/match/hits.ts';
import type { Lexicon } from '../../data/match/lexicon.ts';
import { createMatcher, type Matcher } from '../../data/match/matcher.ts';
import { ReadBlock } from '../../data/match/read-block.ts';
import { resolveMentions } from '../../data/match/resolve.ts';
import { isUnread, scopeOf } from './blocks.ts';
import { type PageMention, placeMention } from './mentions.ts';
import { BlockReader, type PageBlock } from './page-text.ts';

/** A block in which something was found. */
interface HitBlock extends PageBlock {
  readonly hits: readonly Hit[];
  readonly scope: Element;
  readonly isTitle: boolean;
}

/** Longest stretch of work between two chances for the page, ms. */
const SLICE = 6;

/** Nodes visited between two looks at the clock. */
const NODES_A_LOOK = 200;

/** Between two decisions while a long page is still being read, ms. */
const DECIDE_EVERY = 400;

/** The reading of one page. */
export class PageScan {
  readonly #matcher: Matcher;
  readonly #onMentions: (mentions: readonly PageMention[]) => void;
  readonly #signal: AbortSignal;
  readonly #waiting = new Set<Element>();
  #found: HitBlock[] = [];
  #isRunning = false;
  #lastDecision = 0;
  #sliceEnd = 0;

  /** `onMentions` is told all mentions, in reading order, whenever they were decided anew. */
  constructor(lexicon: Lexicon, onMentions: (mentions: readonly PageMention[]) => void, signal: AbortSignal) {
    this.#matcher = createMatcher(lexicon);
    this.#onMentions = onMentions;
    this.#signal = signal;
  }

  /** Reads a subtree anew, in slices, after what is already waiting. */
  read(root: Element): void {
    for (const other of this.#waiting) if (other.contains(root)) return;
    this.#waiting.add(root);
    if (!this.#isRunning) void this.#run();
  }

  /** Decides anew after parts of the page left it. */
  review(): void {
    if (this.#isRunning || this.#found.every((block) => block.owner.isConnected)) return;
    this.#keep([]);
    this.#decide();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    for (const root of this.#waiting) {
      this.#waiting.delete(root);
      if (root.isConnected && !isUnread(root)) await this.#readAll(root);
      if (this.#signal.aborted) return;
    }
    this.#isRunning = false;
    this.#decide();
  }

  /** Reads a subtree, making way for the page whenever a slice of time is used up. */
  async #readAll(root: Element): Promise<void> {
    this.#forget(root);
    const reader = new BlockReader(root);
    while (this.#readSome(reader) && !this.#signal.aborted) {
      if (performance.now() < this.#sliceEnd) continue;
      if (performance.now() - this.#lastDecision > DECIDE_EVERY) this.#decide();
      await pause();
      this.#sliceEnd = performance.now() + SLICE;
    }
  }

  #readSome(reader: BlockReader): boolean {
    const blocks: PageBlock[] = [];
    const hasMore = reader.read(NODES_A_LOOK, blocks);
    const hits = blocks.flatMap((block) => findIn(block, this.#matcher) ?? []);
    if (hits.length > 0) this.#keep(hits);
    return hasMore;
  }

  #forget(root: Element): void {
    this.#found = this.#found.filter((block) => !root.contains(block.owner));
  }

  /** Puts new blocks where they stand in the document, and drops those that left it. */
  #keep(fresh: readonly HitBlock[]): void {
    const known = this.#found.filter((block) => block.owner.isConnected);
    const [last, first] = [known.at(-1), fresh[0]];
    this.#found = [...known, ...fresh];
    if (last && first && !follows(last, first)) this.#found.sort((a, b) => (a === b ? 0 : follows(a, b) ? -1 : 1));
  }

  #decide(): void {
    this.#lastDecision = performance.now();
    this.#onMentions(decideMentions(this.#found, this.#matcher.lexicon));
  }
}

function findIn(block: PageBlock, matcher: Matcher): HitBlock | undefined {
  const hits = matcher.hits(block.text);
  if (hits.length === 0) return undefined;
  return { ...block, hits, scope: scopeOf(block.owner), isTitle: block.owner.closest('h1') !== null };
}

function follows(a: PageBlock, b: PageBlock): boolean {
  const [nodeA, nodeB] = [a.stretches[0]?.node, b.stretches[0]?.node];
  if (!nodeA || !nodeB) return true;
  return (nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Decides scope by scope; the page's titles count in each, and are marked in none. */
function decideMentions(found: readonly HitBlock[], lexicon: Lexicon): PageMention[] {
  const titles = found.filter((block) => block.isTitle);
  const scopes = Map.groupBy(
    found.filter((block) => !block.isTitle),
    (block) => block.scope,
  );
  return [...scopes].flatMap(([scope, blocks]) =>
    decideScope(
      titles.filter((title) => title.scope.contains(scope) || scope.contains(title.owner)),
      blocks,
      lexicon,
    ),
  );
}

function decideScope(titles: readonly HitBlock[], blocks: readonly HitBlock[], lexicon: Lexicon): PageMention[] {
  const read = [
    ...titles.map(({ text, hits }) => new ReadBlock(text, hits, { title: true, evidenceOnly: true })),
    ...blocks.map(({ text, hits }) => new ReadBlock(text, hits)),
  ];
  return resolveMentions(read, lexicon, { caseless: isInPackLanguage() }).flatMap((mention) => {
    const block = blocks[mention.block - titles.length];
    return (block && placeMention(block, mention)) ?? [];
  });
}

/** Packs are in English so far; on a page in another language only names are marked. */
function isInPackLanguage(): boolean {
  const { lang } = document.documentElement;
  return lang === '' || lang.toLowerCase().startsWith('en');
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
