/** Owns the shared lexicon of the compiler as lookups: what a word or name is known to be, whatever the corpus. */
import { CATEGORIES, type Category } from '../entity.ts';
import { STOP_WORDS } from '../pack-schema.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import commonWords from './lexicon/common-words.json' with { type: 'json' };
import connectors from './lexicon/connectors.json' with { type: 'json' };
import countries from './lexicon/countries.json' with { type: 'json' };
import headNouns from './lexicon/head-nouns.json' with { type: 'json' };
import regions from './lexicon/regions.json' with { type: 'json' };
import roles from './lexicon/roles.json' with { type: 'json' };
import undertakings from './lexicon/undertakings.json' with { type: 'json' };
import { normalForm } from './normal-form.ts';

/** Version of the lexicon's content: evidence mined with another version must be mined anew. */
export const LEXICON_VERSION = 3;

/** A name the lexicon knows. */
export interface KnownName {
  readonly name: string;
  readonly category: Category;
  /** A post rather than a person. */
  readonly post?: true;
}

const known = new Map<string, KnownName>();
/** Acronyms and other names without a small letter: "us" and "who" are no names. */
const knownCapitals = new Map<string, KnownName>();
const spellingsOf = new Map<string, string[]>();
const demonyms = new Map<string, string>();
/** First word of known names → the most words that one of them has. */
const longestFrom = new Map<string, number>();

function learn(spellings: readonly string[], name: string, category: Category, post?: true): void {
  const entry: KnownName = post === undefined ? { name, category } : { name, category, post };
  spellingsOf.set(name, [...(spellingsOf.get(name) ?? []), ...spellings]);
  for (const spelling of spellings) {
    const words = normalForm(spelling).split(' ');
    const first = words[0] ?? '';
    longestFrom.set(first, Math.max(longestFrom.get(first) ?? 0, words.length));
    if (!/\p{Ll}/u.test(spelling)) knownCapitals.set(spelling, knownCapitals.get(spelling) ?? entry);
    else if (!known.has(normalForm(spelling))) known.set(normalForm(spelling), entry);
  }
}

for (const { names, demonyms: peoples, capitals } of countries) {
  const name = names[0] ?? '';
  learn(names, name, 'place');
  learn(capitals, capitals[0] ?? '', 'place');
  for (const people of peoples) demonyms.set(normalForm(people), name);
}
demonyms.set('european', 'Europe');
demonyms.set('asian', 'Asia');
demonyms.set('african', 'Africa');
demonyms.set('baltic', 'Baltic Sea');
for (const names of regions) learn(names, names[0] ?? '', 'place');
for (const names of bodies) learn(names, names[0] ?? '', 'organisation');
const UNDERTAKINGS = ['agreement', 'programme', 'event', 'technology'] as const;
for (const category of UNDERTAKINGS) {
  for (const names of undertakings[category]) learn(names, names[0] ?? '', category);
}
for (const names of roles.posts) learn(names, names[0] ?? '', 'person', true);

const countryNames = new Set(countries.map(({ names }) => names[0]));
const common = new Set([...STOP_WORDS, ...commonWords]);
type HeadNouns = Readonly<Partial<Record<Category, readonly string[]>>>;

function byNoun(nouns: HeadNouns): ReadonlyMap<string, Category> {
  return new Map(
    CATEGORIES.flatMap((category) => (nouns[category] ?? []).map((noun): [string, Category] => [noun, category])),
  );
}

const heads = byNoun(headNouns.last);
const firstNouns = byNoun(headNouns.first);
const nounsBefore = byNoun(headNouns.before);
const nounsAlone = new Set(headNouns.alone);
const personKinds = new Set(roles.kinds);
const givenNames = new Set(roles.givenNames.map(normalForm));
const rolePhrases = new Set([...roles.roles, ...roles.ranks, ...roles.titles].map(roleForm));
const genericRoles = new Set(roles.generic.map(normalForm));
const roleOpenings = new Set([...rolePhrases].map((phrase) => phrase.split(' ')[0]));
const LONGEST_ROLE = Math.max(...[...rolePhrases].map((phrase) => phrase.split(' ').length));
const times = [...connectors.months, ...connectors.weekdays];
const timeWords = new Set(
  [...times, ...times.map((name) => name.slice(0, 3)), 'Sept', ...connectors.notNames].map(normalForm),
);
const particles = new Set(connectors.particles);

/** What the gazetteer knows of a name: places, bodies, well-known undertakings and posts, in any case and accent. */
export function knownName(spelling: string): KnownName | undefined {
  return knownCapitals.get(spelling) ?? known.get(normalForm(spelling));
}

/** How many of the `words` from `at` on make the longest known name; 0 if none. The first must have its capital; an empty word ends it. */
export function knownLength(words: readonly string[], at: number): number {
  const first = words[at] ?? '';
  if (!/^[\p{Lu}\p{N}]/u.test(first)) return 0;
  const mark = words.indexOf('', at);
  const most = Math.min(longestFrom.get(normalForm(first)) ?? 0, (mark < 0 ? words.length : mark) - at);
  for (let length = most; length > 0; length -= 1) {
    if (knownName(words.slice(at, at + length).join(' ')) !== undefined) return length;
  }
  return 0;
}

/** Every spelling the lexicon has for the name it calls `name`, that name first; none for other names. */
export function knownSpellings(name: string): readonly string[] {
  return spellingsOf.get(name) ?? [];
}

/** The country (or continent) whose people or things `word` names: "Finnish" → "Finland". */
export function countryOf(word: string): string | undefined {
  return demonyms.get(normalForm(word));
}

/** Whether `word` is a party that agreements are named after: a country or a body known by an acronym. */
export function isParty(word: string): boolean {
  const category = knownName(word)?.category;
  return category === 'organisation' || category === 'place' || demonyms.has(normalForm(word)) || word === 'Nordic';
}

/** What agreements are made between, by one name: a country, or a body known by an acronym. Nothing for other names. */
export function partyOf(word: string): string | undefined {
  const entry = knownName(word);
  if (entry === undefined) return word === 'Nordic' ? 'nordic' : undefined;
  const isBody =
    entry.category === 'organisation' && knownSpellings(entry.name).some((each) => /^\p{Lu}{2,5}$/u.test(each));
  return isBody || countryNames.has(entry.name) ? normalForm(entry.name) : undefined;
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
  if (!roleOpenings.has(roleForm(words[at] ?? '').split(' ')[0])) return 0;
  for (let length = Math.min(LONGEST_ROLE, words.length - at); length > 0; length -= 1) {
    const phrase = words.slice(at, at + length);
    if (phrase.every((word) => word !== '') && rolePhrases.has(roleForm(phrase.join(' ')))) return length;
  }
  return 0;
}

/** A role without points and hyphens: "Lt. Gen.", "Brigadier-General". */
function roleForm(phrase: string): string {
  return normalForm(phrase).replaceAll('.', '').replaceAll('-', ' ');
}

/** Whether a role says nothing without what follows it ("Minister", "Head"). */
export function isGenericRole(role: string): boolean {
  return genericRoles.has(normalForm(role));
}

/** The category that a first word gives to the name it opens: "Operation" → event. */
export function categoryOfFirst(noun: string): Category | undefined {
  return firstNouns.get(noun);
}

/** The category that a common noun gives to the name right after it: "exercise Malabar" → event. */
export function categoryOfNounBefore(noun: string): Category | undefined {
  return nounsBefore.get(noun);
}

/** Whether `noun` says what somebody is: "officer", "analyst". In any case. */
export function isPersonKind(noun: string): boolean {
  return personKinds.has(noun.toLowerCase());
}

/** Whether `word` is a common given name. */
export function isGivenName(word: string): boolean {
  return givenNames.has(normalForm(word));
}

/** Whether a head noun names one body by itself where it has a capital inside a sentence: "Parliament". */
export function standsAlone(noun: string): boolean {
  return nounsAlone.has(noun);
}
