/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import type { ReadBlock } from './read-block.ts';

const REACH = 64;

/** How the countries of a lexicon stand in texts. */
export interface Countries {
  /** A country anywhere. */
  readonly anywhere: RegExp;
  /** "Sri Lanka ", "UK–EU " or "Singapore’s own " right before a name. */
  readonly before: RegExp;
  /** " of the United States", " (UK)", " in London", " with Japan", " between the EU and Japan" right after one. */
  readonly after: RegExp;
}

/** The patterns of these names. */
export function countryPatterns(names: Iterable<string>): Countries {
  const anyName = Array.from(names, (name) => name.replace(/[^\p{L} ]/gu, '.')).join('|');
  const country = String.raw`(?<!\p{L}|New )(${anyName})(?!\p{L})`;
  return {
    anywhere: new RegExp(country, 'gu'),
    before: new RegExp(String.raw`${country}(?:[-\u2010-\u2013]\p{Lu}\p{L}*|['’]s?(?: \p{Ll}+){0,2})? $`, 'u'),
    after: new RegExp(
      String.raw`^ (\(|of|in|with|between) ?(?:the |Republic of )*(?:\p{Lu}\p{L}+ and (?:the )?)?${country}`,
      'u',
    ),
  };
}

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, countries: Countries, lexicon: Lexicon): boolean {
  const parties = partiesOf(lexicon, hit.form);
  // Where the form has no parties, a country of the pack may well own it.
  const isForeign = (start: number, name = ''): boolean => {
    const ours = block.hitsWithin(start, start + name.length);
    return parties.length > 0 ? !ours.some(({ entity }) => parties.includes(entity)) : ours.length === 0;
  };
  const from = Math.max(0, hit.start - REACH);
  const owner = countries.before.exec(block.text.slice(from, hit.start));
  if (owner && isForeign(from + owner.index, owner[1])) return true;
  const next = countries.after.exec(block.text.slice(hit.end, hit.end + REACH));
  // A body is "in London"; a minister in London may be ours.
  if (!next || (next[1] === 'in' && categoryOf(lexicon, hit.entity) !== 'organisation')) return false;
  return isForeign(hit.end + next[0].lastIndexOf(next[2] ?? ''), next[2]);
}
