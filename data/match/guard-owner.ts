/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import type { NameWords } from './name-words.ts';
import type { ReadBlock } from './read-block.ts';

const REACH = 64;

/** A language's regular expressions, by their place in {@link NameWords.patterns}; the last finds any country. */
export type NamePatterns = readonly RegExp[];

export const OWNER_BEFORE = 0;
export const OWNER_AFTER = 1;
export const LEADING_RUN = 2;
export const NAME_AFTER = 3;
export const NAME_BEFORE = 4;
export const CONNECTOR = 5;
export const TOWN_AFTER = 6;
export const DATELINE_END = 7;
export const COUNTRY = 8;

/** Makes the patterns of a language ready. */
export function namePatterns({ countries, patterns }: NameWords<ReadonlySet<string>>): NamePatterns {
  const names = Array.from(countries, (name) => name.replace(/[^\p{L} ]/gu, '.'));
  const country = String.raw`(?<!\p{L}|New )(${names.join('|')})(?!\p{L})`;
  return [...patterns, '{country}'].map((pattern) => new RegExp(pattern.replace('{country}', country), 'u'));
}

/** What a pattern finds in a text. */
export function find(patterns: NamePatterns, pattern: number, text: string): RegExpExecArray | null | undefined {
  return patterns[pattern]?.exec(text);
}

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, patterns: NamePatterns, lexicon: Lexicon): boolean {
  const parties = partiesOf(lexicon, hit.form);
  // Where the form has no parties, a country of the pack may well own it.
  const isForeign = (start: number, name = ''): boolean => {
    const ours = block.hitsWithin(start, start + name.length);
    return parties.length > 0 ? !ours.some(({ entity }) => parties.includes(entity)) : ours.length === 0;
  };
  const from = Math.max(0, hit.start - REACH);
  const owner = find(patterns, OWNER_BEFORE, block.text.slice(from, hit.start));
  if (owner && isForeign(from + owner.index, owner[1])) return true;
  const next = find(patterns, OWNER_AFTER, block.text.slice(hit.end, hit.end + REACH));
  // A body is "in London"; a minister in London may be ours.
  if (!next || (next[1] === 'in' && categoryOf(lexicon, hit.entity) !== 'organisation')) return false;
  return isForeign(hit.end + next[0].lastIndexOf(next[2] ?? ''), next[2]);
}
