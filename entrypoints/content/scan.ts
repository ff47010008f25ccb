/** Owns the reading of a page in slices: blocks in, hits kept, mentions decided with all the evidence read so far. */

import type { Hit } from '../../data/match/hits.ts';
import type { Lexicon } from '../../data/match/lexicon.ts';
import { createMatcher, type Matcher } from '../../data/match/matcher.ts';
import { resolveMentions } from '../../data/match/resolve.ts';
import { isUnread, scopeOf } from './blocks.ts';
import { type PageMention, placeMention } from './mentions.ts';
import { type PageBlock, readBlocks } from './page-text.ts';

/** A block in which something was found. */
interface HitBlock extends PageBlock {
  readonly hits: readonly Hit[];
  readonly scope: Element;
  readonly isTitle: boolean;
}

/** The reader of one page. */
export interface PageScan {
  /** Reads a subtree anew, in slices, after what is already waiting. */
  read(root: Element): void;
  /** Decides anew after parts of the page left it. */
  review(): void;
}

/** Longest stretch of work between two chances for the page, ms. */
const SLICE = 6;

/** Between two decisions while a long page is still being read, ms. */
const DECIDE_EVERY = 400;

/** Starts a scan; `onMentions` is told all mentions, in reading order, whenever they were decided anew. */
export function startScan(
  lexicon: Lexicon,
  onMentions: (mentions: readonly PageMention[]) => void,
  signal: AbortSignal,
): PageScan {
  const matcher = createMatcher(lexicon);
  const waiting = new Set<Element>();
  let found: HitBlock[] = [];
  let running = false;
  let lastDecision = 0;

  const decide = (): void => {
    lastDecision = performance.now();
    onMentions(decideMentions(found, lexicon));
  };

  const work = async (): Promise<void> => {
    running = true;
    let sliceEnd = performance.now() + SLICE;
    for (const root of waiting) {
      waiting.delete(root);
      if (!root.isConnected || isUnread(root)) continue;
      let fresh: HitBlock[] = [];
      for (const block of readBlocks(root)) {
        if (signal.aborted) return;
        const hit = block && findIn(block, matcher);
        if (hit) fresh.push(hit);
        if (performance.now() < sliceEnd) continue;
        if (performance.now() - lastDecision > DECIDE_EVERY && fresh.length > 0) {
          found = merge(found, fresh);
          fresh = [];
          decide();
        }
        await pause();
        sliceEnd = performance.now() + SLICE;
      }
      found = merge(found, fresh);
    }
    running = false;
    if (!signal.aborted) decide();
  };

  const forget = (root: Element): void => {
    found = found.filter((block) => block.owner !== root && !root.contains(block.owner));
  };

  return {
    review: () => {
      const left = found.filter((block) => block.owner.isConnected);
      if (left.length === found.length) return;
      found = left;
      if (!running) decide();
    },
    read: (root) => {
      forget(root);
      for (const other of waiting) if (other !== root && other.contains(root)) return;
      waiting.add(root);
      if (!running) void work();
    },
  };
}

function findIn(block: PageBlock, matcher: Matcher): HitBlock | undefined {
  const hits = matcher.hits(block.text);
  if (hits.length === 0) return undefined;
  return { ...block, hits, scope: scopeOf(block.owner), isTitle: block.owner.closest('h1') !== null };
}

/** Puts new blocks where they stand in the document. */
function merge(known: readonly HitBlock[], fresh: readonly HitBlock[]): HitBlock[] {
  const all = [...known.filter((block) => block.owner.isConnected), ...fresh];
  const last = known.at(-1);
  const first = fresh[0];
  if (!last || !first || follows(last, first)) return all;
  return all.sort((a, b) => (a === b ? 0 : follows(a, b) ? -1 : 1));
}

function follows(a: PageBlock, b: PageBlock): boolean {
  const [nodeA, nodeB] = [a.stretches[0]?.node, b.stretches[0]?.node];
  if (!nodeA || !nodeB) return true;
  return (nodeA.compareDocumentPosition(nodeB) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Decides scope by scope; the page's titles count in each, and are marked in none. */
function decideMentions(found: readonly HitBlock[], lexicon: Lexicon): PageMention[] {
  const scopes = new Map<Element, HitBlock[]>();
  for (const block of found) {
    if (block.isTitle) continue;
    const scope = scopes.get(block.scope);
    if (scope) scope.push(block);
    else scopes.set(block.scope, [block]);
  }
  const mentions: PageMention[] = [];
  for (const [scope, blocks] of scopes) {
    const titles = found.filter(
      (block) => block.isTitle && (block.scope.contains(scope) || scope.contains(block.owner)),
    );
    const read = [
      ...titles.map(({ text, hits }) => ({ text, hits, title: true, evidenceOnly: true })),
      ...blocks.map(({ text, hits }) => ({ text, hits })),
    ];
    for (const mention of resolveMentions(read, lexicon, { caseless: isInPackLanguage() })) {
      const block = blocks[mention.block - titles.length];
      const placed = block && placeMention(block, mention);
      if (placed) mentions.push(placed);
    }
  }
  return mentions;
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
