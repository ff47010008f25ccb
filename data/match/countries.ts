/** Owns finding the names of countries in a text, by looking words up: a pattern of all of them takes milliseconds to build. */
import { isWordAt } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { stringSet } from './string-table.ts';

/** A country at UTF-16 offsets [start, end) of a text. */
export interface CountryAt {
  readonly start: number;
  readonly end: number;
}

/** A word that makes other places of countries: "New Mexico". */
const OTHER_PLACE = 'New ';

/** The names of countries by their first words, the longest first, and by their last. */
interface Names {
  readonly byFirst: ReadonlyMap<string, readonly string[]>;
  readonly byLast: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<Lexicon, Names>();

/** The country whose name starts at offset `start`. */
export function countryFrom(lexicon: Lexicon, text: string, start: number): CountryAt | undefined {
  const names = namesOf(lexicon).byFirst.get(text.slice(start, wordEnd(text, start)));
  const name = names?.find((one) => isNamed(text, start, one));
  return name === undefined ? undefined : { start, end: start + name.length };
}

/** The country whose name ends at offset `end`. */
export function countryUpTo(lexicon: Lexicon, text: string, end: number): CountryAt | undefined {
  const names = namesOf(lexicon).byLast.get(text.slice(wordStart(text, end), end));
  const name = names?.find((one) => isNamed(text, end - one.length, one));
  return name === undefined ? undefined : { start: end - name.length, end };
}

/** The first country whose name starts within [from, to). */
export function countryWithin(lexicon: Lexicon, text: string, from: number, to: number): CountryAt | undefined {
  for (let at = from; at < to; at = Math.max(wordEnd(text, at), at + 1)) {
    const country = isWordAt(text, at) && countryFrom(lexicon, text, at);
    if (country) return country;
  }
  return undefined;
}

function namesOf(lexicon: Lexicon): Names {
  const names = known.get(lexicon) ?? sortNames(stringSet(lexicon.nameWords.countries));
  known.set(lexicon, names);
  return names;
}

function sortNames(names: ReadonlySet<string>): Names {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  return {
    byFirst: Map.groupBy(longestFirst, (name) => name.slice(0, wordEnd(name, 0))),
    byLast: Map.groupBy(longestFirst, (name) => name.slice(wordStart(name, name.length))),
  };
}

/** Whether the words at an offset are this name, whatever signs it is written with. */
function isNamed(text: string, start: number, name: string): boolean {
  if (start < 0 || isWordAt(text, start - 1) || isWordAt(text, start + name.length)) return false;
  for (let at = 0; at < name.length; at += 1) {
    const unit = name.charCodeAt(at);
    if (unit !== text.charCodeAt(start + at) && (unit === SPACE || isWordAt(name, at))) return false;
  }
  return start + name.length <= text.length && !text.startsWith(OTHER_PLACE, start - OTHER_PLACE.length);
}

const SPACE = 0x20;

function wordEnd(text: string, start: number): number {
  let at = start;
  while (isWordAt(text, at)) at += 1;
  return at;
}

function wordStart(text: string, end: number): number {
  let at = end;
  while (isWordAt(text, at - 1)) at -= 1;
  return at;
}
