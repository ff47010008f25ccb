/** Owns the lexicon as one page has it: whole, or (of one too large for a tab) as much as the page has asked for. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import { createMatcher } from '../../data/match/matcher.ts';
import { type BlockKind, ReadBlock } from '../../data/match/read-block.ts';
import type { PageStart } from '../../data/messages.ts';
import { receiveLexicon } from './lexicon-transfer.ts';

/** A block's text with its hits; `undefined` as long as it is not known what they are. */
export type Reading = () => ReadBlock | undefined;

/** The lexicon of a page. */
export interface PageLexicon {
  /** What the hits of readings refer to. May be another whenever `ask` calls back. */
  readonly lexicon: Lexicon;
  /** Looks for forms in a text; `undefined` where there are none. */
  find(text: string): ((kind: BlockKind) => Reading) | undefined;
  /** Asks for what was found and is not known yet, if anything; calls back when more readings are known. */
  ask(onAnswer: () => void): void;
}

/** Opens a filter; put there by the script that the background loads first where the lexicon has one. */
export const OPEN_FILTER: unique symbol = Symbol.for('sidelight.filter');

const world = globalThis as typeof globalThis & {
  [OPEN_FILTER]?: (start: PageStart, lexicon: Lexicon) => PageLexicon;
};

/** The lexicon that a page is told to start with. */
export function openLexicon(start: PageStart, sent: Uint8Array | string): PageLexicon {
  const lexicon = receiveLexicon(sent);
  return (start.filter && world[OPEN_FILTER]?.(start, lexicon)) || wholeLexicon(lexicon);
}

function wholeLexicon(lexicon: Lexicon): PageLexicon {
  const { hits } = createMatcher(lexicon);
  return {
    lexicon,
    find: (text) => {
      const found = hits(text);
      return found.length > 0 ? (kind) => knownReading(new ReadBlock(text, found, kind)) : undefined;
    },
    ask: () => undefined,
  };
}

function knownReading(read: ReadBlock): Reading {
  return () => read;
}
