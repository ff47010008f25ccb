/** Owns the conditions a form may set on its page: other forms that must stand there, parties that must be named close by. */
import { countryWithin } from './countries.ts';
import type { Evidence, NamedAt } from './evidence.ts';
import type { Hit } from './hits.ts';
import { type Lexicon, needsOf, partiesOf } from './lexicon.ts';
import { firstIndex, type ReadBlock } from './read-block.ts';

/** Whether one of the forms that the hit's form asks for stands on the page; in a line of capitals, another of its entity. */
export function needsHold(hit: Hit, evidence: Evidence, lexicon: Lexicon): boolean {
  if (hit.shouted && !evidence.onPage.has(hit.entity)) return false;
  const needs = needsOf(lexicon, hit.form);
  return needs.length === 0 || needs.some((group) => evidence.groups.has(group));
}

/**
 * A name that many instruments or offices share is ours if each of our parties is named in the same or a neighbouring
 * block or in a title, and the hit's own sentence does not name another country while leaving out one of ours.
 */
export function partiesRefuse(
  hit: Hit,
  block: number,
  blocks: readonly ReadBlock[],
  evidence: Evidence,
  lexicon: Lexicon,
): 'far-parties' | 'other-party' | undefined {
  const parties = partiesOf(lexicon, hit.form);
  if (parties.length === 0) return undefined;
  const isClose = (party: number): boolean =>
    [...evidence.inTitles, ...evidence.named.slice(Math.max(0, block - 1), block + 2)].some((names) =>
      names.has(party),
    );
  if (!parties.every(isClose)) return 'far-parties';
  return namesAnotherParty(hit, blocks[block], lexicon) ? 'other-party' : undefined;
}

function namesAnotherParty(hit: Hit, block: ReadBlock | undefined, lexicon: Lexicon): boolean {
  if (!block) return false;
  const parties = partiesOf(lexicon, hit.form);
  const [start, end] = block.sentenceAround(hit.start);
  const inSentence = block.hitsWithin(start, end);
  if (parties.every((party) => inSentence.some((other) => other.entity === party))) return false;
  const ours = inSentence.filter((other) => parties.includes(other.entity)).map((other) => other.start);
  for (let at = start; at < end; ) {
    const country = countryWithin(lexicon, block.text, at, end);
    if (!country) return false;
    if (!ours.includes(country.start)) return true;
    at = country.end;
  }
  return false;
}

/** The last place, at or before `hit`, where one of the forms it needs stands; `undefined` where none does. */
export function lastNamedBefore(hit: Hit, block: number, evidence: Evidence, lexicon: Lexicon): NamedAt | undefined {
  const here = { block, start: hit.start };
  let last: NamedAt | undefined;
  for (const group of needsOf(lexicon, hit.form)) {
    const places = evidence.groups.get(group) ?? [];
    const place = places[firstIndex(places.length, (index) => isAfter(places[index] ?? here, here)) - 1];
    if (place && (!last || isAfter(place, last))) last = place;
  }
  return last;
}

/** Whether place `a` comes after place `b` in the page. */
export function isAfter(a: NamedAt, b: NamedAt): boolean {
  return a.block > b.block || (a.block === b.block && a.start > b.start);
}
