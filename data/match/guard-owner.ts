/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import { find, OWNER_AFTER, OWNER_BEFORE } from './name-patterns.ts';
import type { ReadBlock } from './read-block.ts';

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, lexicon: Lexicon): boolean {
  const parties = partiesOf(lexicon, hit.form);
  // Where the form has no parties, a country of the pack may well own it.
  const isForeign = (start: number, name: string): boolean => {
    const ours = block.hitsWithin(start, start + name.length);
    return parties.length > 0 ? !ours.some(({ entity }) => parties.includes(entity)) : ours.length === 0;
  };
  const [, before = '', owner] = find(lexicon, OWNER_BEFORE, block.text, hit.start) ?? [];
  if (owner && isForeign(hit.start - before.length, owner)) return true;
  const next = find(lexicon, OWNER_AFTER, block.text, hit.end);
  // A body is "in London"; a minister in London may be ours.
  if (!next || (next[1] === 'in' && categoryOf(lexicon, hit.entity) !== 'organisation')) return false;
  const [, , owned = ''] = next;
  return isForeign(hit.end + next[0].length - owned.length, owned);
}
