/** Owns how strongly a name and the words around it speak for each category. */
import type { Category } from '../entity.ts';
import { isShort } from './acronyms.ts';
import {
  categoryOfFirst,
  categoryOfHead,
  categoryOfNounBefore,
  countryOf,
  isCommonWord,
  isGivenName,
  isParty,
  isPersonKind,
  knownName,
  standsAlone,
} from './known-words.ts';
import verbs from './lexicon/verbs.json' with { type: 'json' };
import type { NameRun } from './name-runs.ts';

const SPEECH = new Set(verbs.speech);

/**
 * The votes that one mention gives; `known` is what the gazetteer says. Weights as the features proved to carry: gazetteer
 * and role words most, the words around least.
 */
export function votesFor(run: NameRun, known: Category | undefined): (readonly [Category, number])[] {
  const words = run.text.split(' ');
  const head = headOf(words);
  return [
    ...vote(known, 4),
    ...vote(run.role === undefined ? undefined : 'person', 3),
    ...vote(head, 3),
    ...vote(standsAlone(run.text) ? 'organisation' : undefined, 3),
    ...vote(isDesignation(words) ? 'technology' : undefined, 3),
    ...(head === undefined ? votesFromAround(run, words) : []),
  ];
}

/** What the words around a name, and the look of its own, say of its kind. */
function votesFromAround(run: NameRun, words: readonly string[]): (readonly [Category, number])[] {
  const { next = '', before = '' } = run;
  const following = /^\p{Ll}/u.test(next) ? categoryOfHead(next) : undefined;
  const isWhere = PLACE_BEFORE.has(before) && !isShort(run.text) && words.length < 3;
  const says: readonly (readonly [unknown, Category | undefined, number])[] = [
    [run.person, 'person', 2],
    [isNamedLikeAPerson(words), 'person', 2],
    // A byline.
    [before === 'By' && words.length > 1 && words.length < 4, 'person', 2],
    [SPEECH.has(next), isShort(run.text) ? 'organisation' : 'person', 1],
    [following !== 'place' && following !== 'organisation', following, 1],
    [true, categoryOfNounBefore(before), 2],
    [true, run.kind, 3],
    [isWhere, 'place', 1],
    [run.employer, 'organisation', 2],
    [run.subject === true && isPlainPair(words), 'person', 1],
    [following === undefined && words.length > 1 && isParty(words[0] ?? ''), 'organisation', 1],
  ];
  return says.flatMap(([holds, category, weight]) => (holds ? vote(category, weight) : []));
}

function vote(category: Category | undefined, weight: number): (readonly [Category, number])[] {
  return category === undefined ? [] : [[category, weight]];
}

/** "Hugh Lorem": two words that are nothing else, as a given name and a surname are. */
function isPlainPair(words: readonly string[]): boolean {
  const isPlain = (word: string) => /^\p{Lu}[\p{Ll}’'-]+(?:-\p{Lu}\p{Ll}+)?$/u.test(word) && !isCommonWord(word);
  return words.length === 2 && words.every(isPlain) && !words.some(isParty) && countryOf(words[0] ?? '') === undefined;
}

const PLACE_BEFORE = new Set(['in', 'at', 'near']);
/** "F-35", "MQ-9B", "A400M": letters and a number that designate a weapon or vehicle. */
const DESIGNATION = /^\p{Lu}[\p{L}]{0,3}-?\d{1,4}\p{Lu}{0,4}$/u;

/** "F-35", "Leopard 2A8": a designation alone, or behind the name of a weapon. */
function isDesignation(words: readonly string[]): boolean {
  const [first = '', ...others] = words;
  if (DESIGNATION.test(first)) return true;
  return others.length > 0 && knownName(first)?.category === 'technology' && /\d/.test(others.at(-1) ?? '');
}

function isNamedLikeAPerson(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 4) return false;
  const initials = words.slice(0, -1).some((word) => /^\p{Lu}\.$/u.test(word));
  return isGivenName(words[0] ?? '') || isGivenName((words[0] ?? '').split('-')[0] ?? '') || initials;
}

/** What the words of a name say it is: its last one, the one before "of" or a hyphen, the first of "Operation Kestrel". */
function headOf(words: readonly string[]): Category | undefined {
  if (words.length < 2) return undefined;
  const hyphened = words
    .slice(0, -1)
    .find((word) => categoryOfHead(word.split(/[-–]/)[0] ?? '') && /\p{L}[-–]\p{L}/u.test(word));
  if (hyphened !== undefined) return categoryOfHead(hyphened.split(/[-–]/)[0] ?? '');
  // "Hindustan Aeronautics Ltd."
  const last = (words.at(-1) ?? '').replace(/\.$/, '');
  return (
    categoryOfHead(last) ??
    (isPersonKind(last) ? 'person' : undefined) ??
    headBeforeOf(words) ??
    categoryOfFirst(words[0] ?? '') ??
    innerBody(words)
  );
}

/** "Corps" in "Multinational Corps Northeast": a body may close with what tells it from others. */
function innerBody(words: readonly string[]): Category | undefined {
  return words.slice(1, -1).some((word) => categoryOfHead(word) === 'organisation') ? 'organisation' : undefined;
}

/** "Ministry" in "Ministry for Foreign Affairs", "Envoy" in "Special Envoy of Technology". */
function headBeforeOf(words: readonly string[]): Category | undefined {
  const at = words.findIndex((word) => word === 'of' || word === 'for');
  const before = at < 1 ? '' : (words[at - 1] ?? '');
  return categoryOfHead(before) ?? (isPersonKind(before) ? 'person' : undefined);
}
