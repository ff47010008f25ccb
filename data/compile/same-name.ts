/** Owns when two differently written names are the same name, and when they must stay apart. */
import { variants } from './forms.ts';
import { categoryOfHead, isParty, knownName } from './known-words.ts';
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
}

/**
 * Groups that are one thing although their names differ, each mapped to the group it joins. A pact named without its
 * parties is the one named with them if the corpus knows only one such pair; a pair with one letter wrong is the pair
 * beside it; a person with fewer of the given names is the one person whose first name and surname are the same.
 */
export function sharedNames(names: readonly WrittenName[]): ReadonlyMap<string, string> {
  const joins = new Map([...persons(names), ...instruments(names)]);
  return new Map([...joins].map(([from, to]) => [from, joins.get(to) ?? to]));
}

interface PairedName {
  readonly key: string;
  readonly parties: readonly string[];
  readonly tail: string;
  /** One side is no party anybody knows. */
  readonly odd: boolean;
}

function pairedName({ key, written }: WrittenName): PairedName[] {
  const [, left, right, tail] = /^(\p{Lu}[\p{L}.]*)[-‐‑–](\p{Lu}[\p{L}.]*) (.+)$/u.exec(written) ?? [];
  if (left === undefined || right === undefined || tail === undefined) return [];
  const sides = [left, right];
  const known = sides.filter(isParty).length;
  if (known === 0 || categoryOfHead(tail.split(' ').at(-1) ?? '') === undefined) return [];
  return [{ key, parties: sides.map(normalForm).sort(byText), tail: sameName(tail), odd: known === 1 }];
}

function instruments(names: readonly WrittenName[]): Map<string, string> {
  const joins = new Map<string, string>();
  const keys = new Set(names.map(({ key }) => key));
  for (const [tail, all] of Map.groupBy(names.flatMap(pairedName), (paired) => paired.tail)) {
    const sound = all.filter(({ odd }) => !odd);
    const misspelt = all.filter(({ odd }) => odd);
    for (const wrong of misspelt) {
      const right = sound.find((paired) => areOneLetterApart(paired.parties.join('-'), wrong.parties.join('-')));
      if (right !== undefined) joins.set(wrong.key, right.key);
    }
    const pairs = new Set(all.map(({ key }) => joins.get(key) ?? key));
    const [only] = pairs;
    if (pairs.size === 1 && only !== undefined && keys.has(tail) && tail !== only && tail.includes(' '))
      joins.set(tail, only);
  }
  return joins;
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
