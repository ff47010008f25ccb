/** Owns the shared lexicon of the compiler as lookups: what a word or name is known to be, whatever the corpus. */
import type { Category } from '../entity.ts';
import { STOP_WORDS } from '../pack-schema.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import commonWords from './lexicon/common-words.json' with { type: 'json' };
import connectors from './lexicon/connectors.json' with { type: 'json' };
import countries from './lexicon/countries.json' with { type: 'json' };
import headNouns from './lexicon/head-nouns.json' with { type: 'json' };
import regions from './lexicon/regions.json' with { type: 'json' };
import roles from './lexicon/roles.json' with { type: 'json' };
import { normalForm } from './normal-form.ts';

/** Version of the lexicon's content: evidence mined with another version must be mined anew. */
export const LEXICON_VERSION = 1;

/** A name the lexicon knows. */
export interface KnownName {
  readonly name: string;
  readonly category: Category;
}

const known = new Map<string, KnownName>();
const demonyms = new Map<string, string>();

function learn(spelling: string, name: string, category: Category): void {
  const key = normalForm(spelling);
  if (spelling !== '' && !known.has(key)) known.set(key, { name, category });
}

for (const { names, demonyms: peoples, capitals } of countries) {
  const name = names[0] ?? '';
  for (const spelling of names) learn(spelling, name, 'place');
  for (const capital of capitals) learn(capital, capitals[0] ?? capital, 'place');
  for (const people of peoples) demonyms.set(normalForm(people), name);
}
demonyms.set('european', 'Europe');
demonyms.set('asian', 'Asia');
demonyms.set('african', 'Africa');
for (const region of regions) learn(region, region, 'place');
for (const [name = '', acronym = ''] of bodies) {
  learn(name, name, 'organisation');
  learn(acronym, name, 'organisation');
}

const common = new Set([...STOP_WORDS, ...commonWords]);
const heads = new Map<string, Category>();
const CATEGORY_OF_HEADS: Readonly<Record<keyof typeof headNouns, Category>> = {
  organisation: 'organisation',
  agreement: 'agreement',
  programme: 'programme',
  event: 'event',
  place: 'place',
  technology: 'technology',
};
for (const [category, nouns] of Object.entries(headNouns)) {
  for (const noun of nouns) heads.set(noun, CATEGORY_OF_HEADS[category as keyof typeof headNouns]);
}
const rolePhrases = new Set([...roles.roles, ...roles.ranks, ...roles.titles].map(normalForm));
const genericRoles = new Set(roles.generic.map(normalForm));
const roleOpenings = new Set([...rolePhrases].map((phrase) => phrase.split(' ')[0]));
const LONGEST_ROLE = Math.max(...[...rolePhrases].map((phrase) => phrase.split(' ').length));
const timeWords = new Set([...connectors.months, ...connectors.weekdays, ...connectors.notNames].map(normalForm));
const particles = new Set(connectors.particles);

/** What the gazetteer knows of a name: countries, capitals, regions and international bodies, in any case and accent. */
export function knownName(spelling: string): KnownName | undefined {
  return known.get(normalForm(spelling));
}

/** The country (or continent) whose people or things `word` names: "Finnish" → "Finland". */
export function countryOf(word: string): string | undefined {
  return demonyms.get(normalForm(word));
}

/** Whether `word` is a party that agreements are named after: a country or a body known by an acronym. */
export function isParty(word: string): boolean {
  return known.has(normalForm(word)) || demonyms.has(normalForm(word)) || word === 'Nordic';
}

/** Whether `text` is a function word ("of", "which"). */
export function isStopWord(text: string): boolean {
  return STOP_WORDS.has(text.toLowerCase());
}

/** Whether `word` is an everyday word that also opens sentences with a capital. */
export function isCommonWord(word: string): boolean {
  return common.has(word.toLowerCase());
}

/** Whether `word` is a month, a weekday or another capitalised word that names no entity. */
export function isTimeWord(word: string): boolean {
  return timeWords.has(normalForm(word));
}

/** Whether `word` stands in lower case inside names of persons: "von", "da". */
export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** The category a head noun gives to the name that ends in it: "Ministry" → organisation. */
export function categoryOfHead(noun: string): Category | undefined {
  return heads.get(noun) ?? heads.get(noun.charAt(0).toUpperCase() + noun.slice(1).toLowerCase());
}

/** How many of the `words` from `at` on make the longest known role, rank or form of address; 0 if none. */
export function roleLength(words: readonly string[], at: number): number {
  if (!roleOpenings.has(normalForm(words[at] ?? '').replaceAll('.', ''))) return 0;
  for (let length = Math.min(LONGEST_ROLE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length).join(' ');
    if (rolePhrases.has(normalForm(phrase).replaceAll('.', ''))) return length;
  }
  return 0;
}

/** Whether a role says nothing without what follows it ("Minister", "Head"). */
export function isGenericRole(role: string): boolean {
  return genericRoles.has(normalForm(role));
}
