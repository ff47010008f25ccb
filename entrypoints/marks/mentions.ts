/** Owns the mentions of a page: where each lies in the DOM, how it is marked, in reading order. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import type { Mention } from '../../data/match/mention.ts';
import type { ReadBlock } from '../../data/match/read-block.ts';
import { type PageBlock, placeOf, type TextPlace } from '../content/page-text.ts';
import { parentElementOf } from '../content/tree.ts';

/** A mention placed in the page. */
export interface PageMention {
  readonly block: PageBlock;
  readonly start: TextPlace;
  readonly end: TextPlace;
  /** Indexes into the lexicon; several are a choice. */
  readonly entities: readonly number[];
  /** The words on the page. */
  readonly words: string;
  readonly decided: Decided;
}

/** What a mention was decided as and from, kept so that a card can tell why it is one. */
export interface Decided {
  readonly mention: Mention;
  readonly from: DecidedScope;
}

/** The mentions of a scope, with the lexicon and the blocks they were decided from. */
export interface DecidedScope {
  readonly lexicon: Lexicon;
  readonly blocks: readonly ReadBlock[];
  readonly mentions: readonly Mention[];
}

/** Places a mention of a block; `undefined` where the text has gone from the page or a box of its own cuts it in two. */
export function placeMention(block: PageBlock, mention: Mention, from: DecidedScope): PageMention | undefined {
  const start = placeOf(block, mention.start, false);
  const end = placeOf(block, mention.end, true);
  if (!start || !end || !start.node.isConnected || !end.node.isConnected) return undefined;
  if (start.node !== end.node && isCutByBox(start.node, end.node)) return undefined;
  const words = block.text.slice(mention.start, mention.end);
  return { block, start, end, entities: mention.entities, words, decided: { mention, from } };
}

/** Names are read by element names alone; a `span` that is drawn as a block shows only here, where a name crosses it. */
function isCutByBox(first: Text, last: Text): boolean {
  const range = new Range();
  range.setStart(first, 0);
  range.setEnd(last, last.length);
  const common = range.commonAncestorContainer;
  return [first, last].some((text) => {
    for (let at = parentElementOf(text); at && at !== common; at = parentElementOf(at)) {
      if (!/^(inline|contents|ruby)/.test(getComputedStyle(at).display)) return true;
    }
    return false;
  });
}

/** A static range over a mention: live ranges make every change of the page slower. */
export function staticRangeOf({ start, end }: PageMention): StaticRange {
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
