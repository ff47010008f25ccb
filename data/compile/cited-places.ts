/**
 * Owns the check that what a pack says stands at the places it cites: every place is read again, and each word, number
 * and name of a statement that is not found there is told.
 */
import type { Citation, Entity } from '../entity.ts';
import type { Pack, Source } from '../pack.ts';
import { quotationKey } from './brief.ts';
import { findDates } from './dates.ts';
import { countryOf, isParty } from './known-words.ts';
import { moneyValues } from './money.ts';
import { holdsWords, normalForm, statementKey } from './normal-form.ts';

/** A statement of a card with words that the places it cites do not hold. */
export interface Unsupported {
  /** Id of the entity whose card says it. */
  readonly entity: string;
  readonly what: 'one line' | 'fact' | 'figure' | 'date' | 'relation' | 'difference';
  readonly text: string;
  /** What was looked for in vain. */
  readonly missing: readonly string[];
}

const NUMBER_WORDS = new Map(
  'one two three four five six seven eight nine ten eleven twelve'.split(' ').map((word, at) => [word, `${at + 1}`]),
);
const ORDINAL_WORDS = new Map(
  '1st first 2nd second 3rd third 4th fourth 5th fifth'
    .split(' ')
    .map((word, at, all) => [word, all[at - (at % 2)] ?? word]),
);

/**
 * Every statement of `pack` that its cited places do not hold. A fact must stand at each of them word for word, or share
 * its longest quotation; a date must be read there again; of a line, figure or value in a person's own words each number
 * and each name must stand there, by whatever form of the name; a line, a figure and a relation must find their ends named.
 */
export function unsupported(pack: Pack): Unsupported[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const byId = new Map(pack.entities.map((entity) => [entity.id, entity]));
  return pack.entities.flatMap((entity) => {
    const found = [...ownWords(entity, pack.entities, sources), ...statements(entity, sources, byId)];
    return found.filter(({ missing }) => missing.length > 0).map((each) => ({ entity: entity.id, ...each }));
  });
}

type Sources = ReadonlyMap<string, Source>;
type Found = Omit<Unsupported, 'entity'>;

/** What a person worded: one line, labels of figures, values of differences. */
function ownWords(entity: Entity, all: readonly Entity[], sources: Sources): Found[] {
  const { oneLine, figures, differs } = entity;
  const missing = (text: string, cites: readonly Citation[]) =>
    namesMissing(text, placesOf(cites, sources).join(' '), all);
  const unnamed = (cites: readonly Citation[]) =>
    isNamed(entity, placesOf(cites, sources).join(' ')) ? [] : [entity.name];
  const line = oneLine?.general === true ? undefined : oneLine;
  return [
    ...(line === undefined
      ? []
      : [
          {
            what: 'one line' as const,
            text: line.text,
            missing: [...unnamed(line.cites), ...missing(line.text, line.cites)],
          },
        ]),
    ...figures.map(({ value, label, cites }) => ({
      what: 'figure' as const,
      text: `${value} ${label}`,
      missing: [
        ...unnamed(cites),
        ...valueMissing(value, placesOf(cites, sources).join(' ')),
        ...missing(label, cites),
      ],
    })),
    ...differs.flatMap(({ property, values }) =>
      values.map(({ value, cites }) => ({
        what: 'difference' as const,
        text: `${property}: ${value}`,
        missing: missing(value, cites),
      })),
    ),
  ];
}

/** What was taken from the documents: facts, key dates, relations. */
function statements(entity: Entity, sources: Sources, byId: ReadonlyMap<string, Entity>): Found[] {
  return [
    ...entity.facts.map(({ text, cites }) => ({
      what: 'fact' as const,
      text,
      missing: factMissing(text, cites, sources),
    })),
    ...entity.dates.map(({ date, text, cites }) => ({
      what: 'date' as const,
      text: `${date} ${text}`,
      missing: [
        ...factMissing(text, cites, sources),
        ...cites.filter((cite) => !datesAt(cite, sources).includes(date)).map(() => date),
      ],
    })),
    ...entity.related.map(({ label, entity: other, cites }) => ({
      what: 'relation' as const,
      text: `${label} ${other}`,
      missing: placesOf(cites, sources).flatMap((place) =>
        [entity, byId.get(other)].flatMap((end) => (end === undefined || isNamed(end, place) ? [] : [end.name])),
      ),
    })),
  ];
}

function placesOf(cites: readonly Citation[], sources: Sources): string[] {
  return cites.map(({ source, start, end }) => sources.get(source)?.text.slice(start, end) ?? '');
}

function factMissing(text: string, cites: readonly Citation[], sources: Sources): string[] {
  const quotation = quotationKey(text);
  return placesOf(cites, sources).flatMap((place) =>
    quotation !== undefined && quotation === quotationKey(place) ? [] : wordsMissing(text, place),
  );
}

function wordsMissing(text: string, place: string): string[] {
  const held = new Set(statementKey(place).split(' '));
  return statementKey(text)
    .split(' ')
    .filter((word) => !held.has(word));
}

/** "€150bn" stands where €150 billion does. */
function valueMissing(value: string, place: string): string[] {
  const amounts = moneyValues(value);
  const held = moneyValues(place);
  return amounts.length > 0 ? amounts.filter((amount) => !held.includes(amount)) : wordsMissing(value, place);
}

function namesMissing(text: string, place: string, all: readonly Entity[]): string[] {
  const held = new Set(wordsOf(place).map(sense));
  const words = wordsOf(text);
  const missing = words.filter((word, at) => isTelling(word, words, at) && !held.has(sense(word)));
  if (missing.length === 0) return [];
  // The same thing may have another name in the source: "EU" stands where the European Union does.
  const forms = all.flatMap((entity) => (isNamed(entity, place) ? entity.forms : []));
  const known = new Set(forms.flatMap((form) => (holdsWords(text, form.text) ? wordsOf(form.text).map(sense) : [])));
  return missing.filter((word) => !known.has(sense(word)));
}

/** Whether a word is a number or part of a name. The first word has its capital anyway: it is one where a name goes on. */
function isTelling(word: string, words: readonly string[], at: number): boolean {
  if (/\p{N}/u.test(word) || NUMBER_WORDS.has(word.toLowerCase()) || ORDINAL_WORDS.has(word.toLowerCase())) return true;
  if (!/\p{Lu}/u.test(word)) return false;
  return at > 0 || isParty(word) || /\p{Lu}.*\p{Lu}/u.test(word) || /^\p{Lu}/u.test(words[1] ?? '');
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What a word stands for where numbers and names are compared: "third" for 3rd, "Indian" for India. */
function sense(word: string): string {
  const key = normalForm(word);
  return NUMBER_WORDS.get(key) ?? ORDINAL_WORDS.get(key) ?? normalForm(countryOf(word) ?? word);
}

function datesAt({ source, start, end }: Citation, sources: Sources): string[] {
  const { text = '', date } = sources.get(source) ?? {};
  return findDates(text.slice(start, end), date).map(({ iso }) => iso);
}

/** Whether `place` names `entity`, by a form in the singular or the plural, or by "the centre" or "she" for it. */
function isNamed(entity: Entity, place: string): boolean {
  const singular = (text: string) => statementKey(text).replace(/(?<=\p{L}{3})s\b/gu, '');
  const words = singular(place);
  return (
    entity.forms.some((form) => holdsWords(words, singular(form.text))) ||
    (entity.category === 'person' && /\bs?he\b/i.test(place)) ||
    entity.forms.some(({ text }) => text.includes(' ') && holdsWords(place, `the ${text.split(' ').at(-1) ?? ''}`))
  );
}
