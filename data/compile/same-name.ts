/** Owns when two differently written names are the same name, and when they must stay apart. */
import { partyPair, variants } from './forms.ts';
import { categoryOfHead, knownName, partyOf, standsAlone } from './known-words.ts';
import { byText, normalForm } from './normal-form.ts';

/**
 * Spellings of one name share this: accents, dashes, points, British words, the order of a pair of parties, the order of
 * two words joined by "and" before a head noun ("Security and Defence", "Defence and Security").
 */
export function sameName(name: string): string {
  const plain = name.replaceAll('.', '').replace(/^[Tt]he /, '');
  const first = [plain, ...variants(plain)].map(normalForm).sort(byText)[0] ?? '';
  return first.replace(/(?<=^|[\s])([\p{L}]+) and ([\p{L}]+)(?= (?:[\p{L}]+ )*([\p{L}]+)$)/u, (whole, a, b, head) =>
    categoryOfHead(head) === undefined || a < b ? whole : `${b} and ${a}`,
  );
}

/** A name as it was grouped and as it was written. */
interface WrittenName {
  readonly key: string;
  readonly written: string;
  /** Pairs of parties named in its sentences, "finland/india". */
  readonly pairs: readonly string[];
}

/**
 * Groups that are one thing although their names differ, each mapped to the group it joins. A pact named without its
 * parties is the one named with the parties its sentences name, or the only one the corpus knows; a pair with one letter
 * wrong is the pair beside it; a person with fewer of the given names is the one person whose first name and surname are
 * the same; "the Army" and "Kestrel" are the only body whose name ends or begins so.
 */
export function sharedNames(names: readonly WrittenName[]): ReadonlyMap<string, string> {
  const joins = new Map([...persons(names), ...shortened(names), ...instruments(names)]);
  return new Map([...joins].map(([from, to]) => [from, joins.get(to) ?? to]));
}

interface PairedName {
  readonly key: string;
  /** Sorted, "finland/india"; as written where one side is no party anybody knows. */
  readonly parties: string;
  readonly tail: string;
  readonly odd: boolean;
}

/** "India-EU Free Trade Agreement"; with one party, "Ministry of Defence of Finland". */
function pairedName({ key, written }: WrittenName): PairedName[] {
  const pair = partyPair(written) ?? oddPair(written);
  if (pair === undefined) return ownedName(key, written);
  const { left, right, tail } = pair;
  const sides = [left, right];
  const known = sides.filter((side) => partyOf(side) !== undefined).length;
  if (known === 0 || categoryOfHead(tail.split(' ').at(-1) ?? '') === undefined) return [];
  const parties = sides.map((side) => partyOf(side) ?? normalForm(side)).sort(byText);
  return [{ key, parties: parties.join('/'), tail: sameName(tail), odd: known === 1 }];
}

/** A pair of which one side may be a party with a letter wrong. */
function oddPair(written: string): { left: string; right: string; tail: string } | undefined {
  const [, left, right, tail] = /^(\p{Lu}[\p{L}.]*)[-‐‑–](\p{Lu}[\p{L}.]*) (.+)$/u.exec(written) ?? [];
  return left === undefined || right === undefined || tail === undefined ? undefined : { left, right, tail };
}

function ownedName(key: string, written: string): PairedName[] {
  const [, tail, owner] = /^(.+) of (\p{Lu}.*)$/u.exec(written) ?? [];
  const party = owner === undefined ? undefined : partyOf(owner);
  const isThing = categoryOfHead(tail?.split(' ')[0] ?? '') !== undefined;
  if (tail === undefined || party === undefined || !isThing) return [];
  return [{ key, parties: party, tail: sameName(knownName(tail)?.name ?? tail), odd: false }];
}

function instruments(names: readonly WrittenName[]): Map<string, string> {
  const joins = new Map<string, string>();
  const bare = new Map(names.map((name) => [name.key, name]));
  for (const [tail, all] of Map.groupBy(names.flatMap(pairedName), (paired) => paired.tail)) {
    const sound = all.filter(({ odd }) => !odd);
    for (const [from, to] of samePairs(sound)) joins.set(from, to);
    for (const wrong of all.filter(({ odd }) => odd)) {
      const right = sound.find((paired) => areOneLetterApart(paired.parties, wrong.parties));
      if (right !== undefined) joins.set(wrong.key, right.key);
    }
    const whole = meantBy(
      bare.get(tail),
      all.filter(({ key }) => !joins.has(key)),
    );
    if (whole !== undefined && whole !== tail && tail.includes(' ')) joins.set(tail, whole);
  }
  return joins;
}

/** "India-EU Summit", "European Union-India Summit": one pair by other names. */
function samePairs(sound: readonly PairedName[]): [string, string][] {
  return [...Map.groupBy(sound, ({ parties }) => parties).values()].flatMap((same) => {
    const [first, ...others] = [...new Set(same.map(({ key }) => key))].sort(byText);
    return first === undefined ? [] : others.map((key): [string, string] => [key, first]);
  });
}

/** Which of the names with parties the one without means; nothing where that cannot be told. */
function meantBy(name: WrittenName | undefined, all: readonly PairedName[]): string | undefined {
  if (name === undefined) return undefined;
  const pairs = all.filter(({ parties }) => parties.includes('/'));
  const beside = pairs.length > 0 ? name.pairs : [];
  const fitting = beside.length > 0 ? all.filter(({ parties }) => beside.every((pair) => pair === parties)) : all;
  const keys = new Set(fitting.map(({ key }) => key));
  return keys.size === 1 ? fitting[0]?.key : undefined;
}

/** "the Army" beside "US Army" alone, "Kestrel" beside "Kestrel Test Dynamics" alone. */
function shortened(names: readonly WrittenName[]): Map<string, string> {
  const long = names.filter(({ written }) => written.includes(' ') && !written.includes(' of '));
  const organisations = long.filter(
    ({ written }) => categoryOfHead(written.split(' ').at(-1) ?? '') === 'organisation',
  );
  const byFirst = Map.groupBy(organisations, ({ key }) => key.split(' ')[0] ?? '');
  const byLast = Map.groupBy(organisations, ({ key }) => key.split(' ').at(-1) ?? '');
  const surnames = new Set(names.filter(({ written }) => isPersonal(written)).map(({ key }) => ends(key)[1]));
  return new Map(
    names.flatMap(({ key, written }): [string, string][] => {
      if (written.includes(' ') || surnames.has(key)) return [];
      const closing = standsAlone(written) ? byLast.get(key) : undefined;
      const [only, ...others] = closing ?? (knownName(written) === undefined ? (byFirst.get(key) ?? []) : []);
      return only === undefined || others.length > 0 ? [] : [[key, only.key]];
    }),
  );
}

function areOneLetterApart(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || long === short) return false;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(long.length === short.length ? at + 1 : at);
}

function persons(names: readonly WrittenName[]): Map<string, string> {
  const candidates = names.filter(({ written }) => isPersonal(written));
  const byEnds = Map.groupBy(candidates, ({ key }) => ends(key).join(' '));
  const bySurname = Map.groupBy(candidates, ({ key }) => `${key.charAt(0)} ${ends(key)[1]}`);
  const joins = new Map<string, string>();
  for (const { key } of candidates) {
    const words = key.split(' ');
    const isInitial = words[0]?.length === 1;
    const group =
      (isInitial ? bySurname.get(`${key.charAt(0)} ${ends(key)[1]}`) : byEnds.get(ends(key).join(' '))) ?? [];
    const fuller = group.filter((other) => other.key !== key && isFuller(other.key, words, isInitial));
    const [only] = fuller;
    if (words.length === 2 && fuller.length === 1 && only !== undefined) joins.set(key, only.key);
  }
  return joins;
}

function isPersonal(written: string): boolean {
  const words = written.split(' ');
  const capitals = words.every((word) => /^\p{Lu}[\p{Ll}’'-]+|^\p{Lu}\.?$|^\p{Ll}{1,3}$/u.test(word));
  const isThing = categoryOfHead(words.at(-1) ?? '') !== undefined || knownName(written) !== undefined;
  return words.length >= 2 && words.length <= 6 && capitals && !isThing;
}

function isFuller(key: string, words: readonly string[], isInitial: boolean): boolean {
  const others = key.split(' ');
  return isInitial ? (others[0]?.length ?? 0) > 1 : others.length > words.length;
}

function ends(key: string): readonly [string, string] {
  const words = key.split(' ');
  return [words[0] ?? '', words.at(-1) ?? ''];
}
