/** Owns the face of matching: texts in, mentions out. */
import { Scanner } from './candidates.ts';
import { findHits, type Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type BlockKind, ReadBlock } from './read-block.ts';
import { type ResolveOptions, resolveMentions } from './resolve.ts';

/** A block of text: a paragraph, a list item, a heading. No mention crosses its edge. */
export interface TextBlock extends BlockKind {
  readonly text: string;
}

/** A lexicon opened for matching. */
export interface Matcher {
  readonly lexicon: Lexicon;
  /**
   * The hits of one block; the costly half, which a page does once per changed block. Where it is known at which UTF-16
   * offsets hits can start at all, `only` gives them, ascending.
   */
  hits(text: string, only?: readonly number[]): readonly Hit[];
}

/** Opens a lexicon. Costs next to nothing; what single characters mean is learnt as they are met. */
export function createMatcher(lexicon: Lexicon): Matcher {
  const scanner = new Scanner(lexicon);
  return { lexicon, hits: (text, only) => findHits(text, scanner, lexicon, only) };
}

/** The mentions of a whole text, given as blocks in reading order. */
export function findMentions(
  blocks: readonly TextBlock[],
  lexicon: Lexicon,
  options: ResolveOptions = {},
): readonly Mention[] {
  const matcher = createMatcher(lexicon);
  return resolveMentions(
    blocks.map(({ text, ...kind }) => new ReadBlock(text, matcher.hits(text), kind)),
    lexicon,
    options,
  );
}
