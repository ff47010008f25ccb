/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import { nameWordsOf } from './name-word-sets.ts';
import type { ReadBlock } from './read-block.ts';

const REACH = 64;

interface OwnerPatterns {
  /** A country anywhere. */
  readonly country: RegExp;
  /** "Sri Lanka " or "Singapore’s own " right before a name. */
  readonly before: RegExp;
  /** " of the United States", " (UK)", " in London", " with Japan", " between the EU and Japan" right after one. */
  readonly after: RegExp;
}

const known = new WeakMap<Lexicon, OwnerPatterns>();

/** The patterns of a lexicon's countries, made once. */
function patternsOf(lexicon: Lexicon): OwnerPatterns {
  const patterns = known.get(lexicon) ?? makePatterns([...nameWordsOf(lexicon).countries]);
  known.set(lexicon, patterns);
  return patterns;
}

function makePatterns(names: readonly string[]): OwnerPatterns {
  const anyName = names.map((name) => name.replace(/[^\p{L} ]/gu, '.')).join('|');
  const country = String.raw`(?<!\p{L}|New )(${anyName})(?!\p{L})`;
  return {
    country: new RegExp(country, 'gu'),
    before: new RegExp(String.raw`${country}(?:['’]s?(?: \p{Ll}+){0,2})? $`, 'u'),
    after: new RegExp(
      String.raw`^ (\(|of|in|with|between) ?(?:the |Republic of )*(?:\p{Lu}\p{L}+ and (?:the )?)?${country}`,
      'u',
    ),
  };
}

/** Where a text names countries, as UTF-16 offsets. */
export function countriesIn(text: string, lexicon: Lexicon): readonly number[] {
  return Array.from(text.matchAll(patternsOf(lexicon).country), (found) => found.index);
}

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, lexicon: Lexicon): boolean {
  const { before, after } = patternsOf(lexicon);
  const from = Math.max(0, hit.start - REACH);
  const owner = before.exec(block.text.slice(from, hit.start));
  if (owner && isForeign(block, from + owner.index, hit.start, hit, lexicon)) return true;
  const next = after.exec(block.text.slice(hit.end, hit.end + REACH));
  return (
    next !== null &&
    ties(next[1] ?? '', hit, lexicon) &&
    isForeign(block, hit.end + next[0].length - (next[2]?.length ?? 0), hit.end + next[0].length, hit, lexicon)
  );
}

/** A body is "in London", an agreement "with Japan"; a minister in London may be ours. */
function ties(joint: string, hit: Hit, lexicon: Lexicon): boolean {
  const category = categoryOf(lexicon, hit.entity);
  if (joint === 'in') return category === 'organisation';
  return joint === 'of' || joint === '(' || category === 'agreement' || category === 'event';
}

/** Whether a country named in [start, end) is not ours. Where the form has no parties, one of the pack may well own it. */
function isForeign(block: ReadBlock, start: number, end: number, hit: Hit, lexicon: Lexicon): boolean {
  const parties = partiesOf(lexicon, hit.form);
  const ours = block.hitsWithin(start, end);
  return parties.length > 0 ? !ours.some(({ entity }) => parties.includes(entity)) : ours.length === 0;
}
