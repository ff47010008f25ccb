/** Owns the regular expressions of a language, ready to be asked. */
import type { Lexicon } from './lexicon.ts';
import { stringSet } from './string-table.ts';

/** Places of patterns in `NameWords.patterns`; the last, which finds any country, is made from the countries. */
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

const known = new WeakMap<Lexicon, readonly RegExp[]>();

/** What a pattern finds at offset `at` of a text: a country there or later; all others there, looking ahead or back. */
export function find(lexicon: Lexicon, pattern: number, text: string, at = 0): RegExpExecArray | null | undefined {
  const patterns = known.get(lexicon) ?? makePatterns(lexicon);
  known.set(lexicon, patterns);
  const found = patterns[pattern];
  if (found) found.lastIndex = at;
  return found?.exec(text);
}

function makePatterns({ nameWords }: Lexicon): readonly RegExp[] {
  const names = [...stringSet(nameWords.countries)].join('|').replace(/[^\p{L} |]/gu, '.');
  const country = String.raw`(?<!\p{L}|New )(${names})(?!\p{L})`;
  const sticky = [...stringSet(nameWords.patterns)].map((one) => new RegExp(one.replace('{country}', country), 'uy'));
  return [...sticky, new RegExp(country, 'gu')];
}
