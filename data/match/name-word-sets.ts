/** Owns the name words of a lexicon as sets, made once, since a growing page asks for them at every decision. */
import type { Lexicon } from './lexicon.ts';
import { mapNameWords, type NameWords } from './name-words.ts';
import { stringSet } from './string-table.ts';

const known = new WeakMap<Lexicon, NameWords<ReadonlySet<string>>>();

/** The name words of a lexicon, ready to be asked. */
export function nameWordsOf(lexicon: Lexicon): NameWords<ReadonlySet<string>> {
  const words = known.get(lexicon) ?? mapNameWords(lexicon.nameWords, stringSet);
  known.set(lexicon, words);
  return words;
}
