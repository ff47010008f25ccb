/** Owns the filter that stands in a tab for a lexicon too large for it: never misses a form, says little else. */
import type { LexiconForm } from './build-lexicon.ts';
import { hashesOf } from './form-hash.ts';
import { buildHashSet } from './hash-set.ts';
import { buildStarts } from './starts.ts';

/**
 * Builds the filter of forms: their table of beginnings, then the set of the hashes of all forms and of what they begin
 * with, up to each word's end.
 */
export function buildFilter(forms: readonly LexiconForm[]): Uint8Array {
  const hashes = new Set<number>();
  for (const { key } of forms) for (const hash of hashesOf(key)) hashes.add(hash);
  const [starts, set] = [buildStarts(forms), buildHashSet(hashes)];
  const filter = new Uint8Array(starts.length + set.length);
  filter.set(starts);
  filter.set(set, starts.length);
  return filter;
}
