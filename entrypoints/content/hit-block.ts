/** Owns blocks in which something was found: their hits, and what they count for. */
import { scopeOf } from './blocks.ts';
import type { PageLexicon, Reading } from './page-lexicon.ts';
import type { PageBlock } from './page-text.ts';
import { closestOf } from './tree.ts';

/** A block in which something was found. */
export interface HitBlock extends PageBlock {
  /** The block with its hits, as matching sees it. */
  readonly read: Reading;
  /** The nearest article, feed item or main part: evidence counts within it. */
  readonly scope: Element;
  readonly isTitle: boolean;
}

/** The block with what a lexicon finds in it; `undefined` where that is nothing. */
export function findIn(block: PageBlock, lexicon: PageLexicon): HitBlock | undefined {
  const reading = lexicon.find(block.text);
  if (!reading) return undefined;
  const isTitle = closestOf(block.owner, 'h1') !== null;
  const read = reading(isTitle ? { title: true, evidenceOnly: true } : {});
  return { ...block, read, scope: scopeOf(block.owner), isTitle };
}
