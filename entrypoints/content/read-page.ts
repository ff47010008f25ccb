/**
 * Owns what the parts of the content script share. The first runs on every page and reads it; the second (the marks)
 * decides and paints, and is loaded into the same world once something was found there.
 */
import type { PageCalls, PageStart } from '../../data/messages.ts';
import type { HitBlock } from './hit-block.ts';
import type { PageLexicon } from './page-lexicon.ts';

/** A page that is being read, as the marks see it. */
export interface ReadPage {
  /** Aborts when marking ends: every part then undoes what it did. */
  readonly signal: AbortSignal;
  readonly lexicon: PageLexicon;
  /** What the reader chose. */
  choice(): PageStart;
  /** Set by the marks, once they are there. */
  marks?: PageMarks;
  /** Tells the marks what was found so far. */
  tell(): void;
}

/** The marks of a page, as its reading sees them. */
export interface PageMarks {
  /** Gets ready to take a block, within the slice of time in which it was read. */
  meet(block: HitBlock): void;
  /** Takes all blocks in which something was found, in reading order, in place of all earlier ones. */
  take(found: readonly HitBlock[]): void;
  /** The reader chose anew. */
  chosen(): void;
  /** The entities on the page, most mentioned first. */
  terms(): PageCalls['pageTerms']['reply'];
}

/** Where the first part leaves the page for the second. Pages cannot see this world. */
export const READ_PAGE: unique symbol = Symbol.for('sidelight.read-page');

/** The world all parts run in. */
export const world = globalThis as typeof globalThis & { [READ_PAGE]?: ReadPage };
