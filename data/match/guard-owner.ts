/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import { type CountryAt, countryFrom, countryUpTo } from './countries.ts';
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import { find, OWNER_AFTER, OWNER_BEFORE } from './name-patterns.ts';
import type { ReadBlock } from './read-block.ts';

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, lexicon: Lexicon): boolean {
  const parties = partiesOf(lexicon, hit.form);
  // Where the form has no parties, a country of the pack may well own it.
  const isForeign = ({ start, end }: CountryAt): boolean => {
    const ours = block.hitsWithin(start, end);
    return parties.length > 0 ? !ours.some(({ entity }) => parties.includes(entity)) : ours.length === 0;
  };
  const owner = ownerBefore(block.text, hit, lexicon);
  if (owner && isForeign(owner)) return true;
  const next = ownerAfter(block.text, hit, lexicon);
  return next !== undefined && isForeign(next);
}

function ownerBefore(text: string, { start }: Hit, lexicon: Lexicon): CountryAt | undefined {
  const [, tail] = find(lexicon, OWNER_BEFORE, text, start) ?? [];
  if (tail === undefined) return undefined;
  return countryUpTo(lexicon, text, start - tail.length) ?? countryUpTo(lexicon, text, start - 1);
}

function ownerAfter(text: string, { end, entity }: Hit, lexicon: Lexicon): CountryAt | undefined {
  const [lead, word, pair = ''] = find(lexicon, OWNER_AFTER, text, end) ?? [];
  // A body is "in London"; a minister in London may be ours.
  if (lead === undefined || (word === 'in' && categoryOf(lexicon, entity) !== 'organisation')) return undefined;
  const at = end + lead.length;
  return countryFrom(lexicon, text, at) ?? countryFrom(lexicon, text, at - pair.length);
}
