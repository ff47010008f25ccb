/** Owns the regular expressions of a language, ready to be asked. */
import type { Lexicon } from './lexicon.ts';
import { stringAt } from './string-table.ts';

/** What follows a country that owns the name after it. This and the others: a place in `NameWords.patterns`. */
export const OWNER_BEFORE = 0;
/** What leads to a country that owns the name before it; its second group may be another party. */
export const OWNER_AFTER = 1;
/** The capitals up to a name, "of" or "for" at their end. */
export const LEADING_RUN = 2;
/** The rest of a person’s name. */
export const NAME_AFTER = 3;
/** Somebody’s full name before their post. */
export const NAME_BEFORE = 4;
/** A small word inside a name; asked of a single word. */
export const CONNECTOR = 5;
/** A word that makes another name of a town. */
export const TOWN_AFTER = 6;
/** The rest of a dateline after a place. */
export const DATELINE_END = 7;
/** The word before a name, and what joins them. */
export const WORD_BEFORE = 8;
/** The word after a name, and what joins them. */
export const WORD_AFTER = 9;
/** The start of a sentence. */
export const SENTENCE_START = 10;

/** Most pages ask few patterns, and each takes a while to build. */
const known = new WeakMap<Lexicon, RegExp[]>();

/** What a pattern finds at offset `at` of a text, looking ahead or back. */
export function find(lexicon: Lexicon, pattern: number, text: string, at = 0): RegExpExecArray | null {
  const patterns = known.get(lexicon) ?? [];
  known.set(lexicon, patterns);
  patterns[pattern] ??= new RegExp(stringAt(lexicon.nameWords.patterns, pattern), 'uy');
  patterns[pattern].lastIndex = at;
  return patterns[pattern].exec(text);
}
