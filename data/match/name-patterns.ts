/** Owns the regular expressions of a language, ready to be asked. */
import type { NameWords } from './name-words.ts';

/** A language's regular expressions, by their place in {@link NameWords.patterns}; the last finds any country. */
export type NamePatterns = readonly RegExp[];

/** Places of patterns. */
export const OWNER_BEFORE = 0;
export const OWNER_AFTER = 1;
export const LEADING_RUN = 2;
export const NAME_AFTER = 3;
export const NAME_BEFORE = 4;
export const CONNECTOR = 5;
export const TOWN_AFTER = 6;
export const DATELINE_END = 7;
export const WORD_BEFORE = 8;
export const WORD_AFTER = 9;
export const SENTENCE_START = 10;
export const COUNTRY = 11;

/** Makes the patterns of a language ready. */
export function namePatterns({ countries, patterns }: NameWords<ReadonlySet<string>>): NamePatterns {
  const names = Array.from(countries, (name) => name.replace(/[^\p{L} ]/gu, '.'));
  const country = String.raw`(?<!\p{L}|New )(${names.join('|')})(?!\p{L})`;
  const sticky = Array.from(patterns, (pattern) => new RegExp(pattern.replace('{country}', country), 'uy'));
  return [...sticky, new RegExp(country, 'gu')];
}

/** What a pattern finds at offset `at` of a text: a country there or later; all others there, looking ahead or back. */
export function find(
  patterns: NamePatterns,
  pattern: number,
  text: string,
  at = 0,
): RegExpExecArray | null | undefined {
  const found = patterns[pattern];
  if (found) found.lastIndex = at;
  return found?.exec(text);
}
