/** Owns finding the names in one sentence: runs of capitalised words, joined and cut by the rules of names. */
import type { Category } from '../entity.ts';
import { isShort } from './acronyms.ts';
import {
  categoryOfHead,
  countryOf,
  isCommonWord,
  isGenericRole,
  isParty,
  knownLength,
  knownName,
  roleLength,
  standsAlone,
} from './known-words.ts';
import { kindBeside, kindInDateline } from './name-context.ts';
import { runEnd } from './name-joins.ts';
import { glued, isCapital, isCompound, type Scene, sceneOf, textOf } from './name-scene.ts';
import { isSetApart, roleBefore } from './person-context.ts';
import type { NameSpan } from './quoted-names.ts';
import { isFiniteVerb } from './verb-forms.ts';

/** A name as it stands in a sentence. */
export interface NameRun {
  readonly text: string;
  /** UTF-16 offsets into the sentence. */
  readonly start: number;
  readonly end: number;
  /** It opens the sentence, where any word has a capital. */
  readonly initial: boolean;
  /** The role before it, whole: "Defence Minister". */
  readonly role?: string;
  /** The words around it say what somebody is: "X, a former officer". */
  readonly person?: true;
  /** No article before it, and a verb, a comma or "of the" after it: as persons stand. */
  readonly subject?: true;
  /** Somebody is its something: "X’s vice president". */
  readonly employer?: true;
  /** The kind that a dateline, or a noun set beside it, says it is. */
  readonly kind?: Category;
  /** The number before it: "16th". */
  readonly ordinal?: string;
  /** The word after it, where one follows without a mark between, or after a bracket. */
  readonly next?: string;
  /** The word before it, "like", "such as" and "called" passed over. */
  readonly before?: string;
}

const ORDINAL = /^\d{1,3}(?:st|nd|rd|th)$/;

/** The names of `sentence`, left to right, none inside another. Each of `spans` is one name, whatever its words. */
export function nameRuns(sentence: string, spans: readonly NameSpan[] = []): NameRun[] {
  const scene = sceneOf(sentence, spans);
  const runs: NameRun[] = [];
  let at = 0;
  while (at < scene.tokens.length) {
    const found = runsAt(scene, at);
    runs.push(...found.runs);
    at = found.next;
  }
  return runs;
}

interface Found {
  readonly runs: readonly NameRun[];
  /** The token to go on with. */
  readonly next: number;
}

function runsAt(scene: Scene, at: number): Found {
  const marked = scene.marked.get(at);
  if (marked !== undefined) return { runs: [run(scene, at, marked)], next: marked };
  const post = postLength(scene, at);
  if (post > 0) return postAt(scene, at, post);
  const role = roleLength(scene.words, at);
  const start = at + role;
  const named = role > 0 ? isCapital(scene, start) && glued(scene, start - 1) : opensName(scene, at);
  if (!named) return { runs: role > 0 ? [] : insideCompound(scene, at), next: Math.max(start, at + 1) };
  const end = runEnd(scene, start);
  // "U.S. Secretary of State Marco Test": the role goes on behind the run, and the name stands after it.
  const goesOn = role > 0 ? undefined : roleBeyond(scene, start, end);
  if (goesOn !== undefined) return { runs: cut(scene, at, goesOn), next: goesOn };
  const runs = role > 0 ? afterRole(scene, at, start, end) : withStatedRole(cut(scene, at, end), scene, end);
  return { runs, next: end };
}

/** Where a role starts inside the run [start, end) that only ends behind it. */
function roleBeyond({ words }: Scene, start: number, end: number): number | undefined {
  for (let at = start + 1; at < end; at += 1) if (at + roleLength(words, at) > end) return at;
  return undefined;
}

/** Words from `at` on that make a post the lexicon names: "High Representative/Vice President". */
function postLength(scene: Scene, at: number): number {
  const length = knownLength(scene.words, at);
  return length > 0 && knownName(textOf(scene, at, at + length))?.post === true ? length : 0;
}

/** A post is a name itself, and the role of the person named after it. */
function postAt(scene: Scene, at: number, length: number): Found {
  const start = at + length;
  const post = run(scene, at, start);
  if (!isCapital(scene, start) || !glued(scene, start - 1)) return { runs: [post], next: start };
  const end = runEnd(scene, start);
  return { runs: [post, ...cut(scene, start, end, post.text)], next: end };
}

/** "EU-led": the party is named, though the word is an adjective. */
function insideCompound(scene: Scene, at: number): NameRun[] {
  const token = scene.tokens[at];
  if (token === undefined || !isCompound(token.text)) return [];
  const [left = ''] = token.text.split(/[-‐‑]/);
  const end = token.start + left.length;
  return knownName(left) === undefined ? [] : [{ text: left, start: token.start, end, initial: at === 0 }];
}

/** The name [start, end) with the role [at, start) before it, or the whole as one name: "Justice Department". */
function afterRole(scene: Scene, at: number, start: number, end: number): NameRun[] {
  const isThing = categoryOfHead(scene.words[end - 1] ?? '') !== undefined;
  if (isThing) return cut(scene, isCapital(scene, at) ? at : start, end);
  return cut(scene, start, end, textOf(scene, at, start));
}

/** "Ada Berg is defence minister of Norway": the role stated of the name that ends before token `end`. */
function withStatedRole(runs: NameRun[], scene: Scene, end: number): NameRun[] {
  const { words } = scene;
  const last = runs.at(-1);
  if (last === undefined || last.role !== undefined || words[end] !== 'is' || !last.text.includes(' ')) return runs;
  const from = end + (/^(?:the|an?)$/.test(words[end + 1] ?? '') ? 2 : 1);
  const length = roleLength(words, from);
  if (length === 0 || categoryOfHead(last.text.split(' ').at(-1) ?? '') !== undefined) return runs;
  return [...runs.slice(0, -1), { ...last, role: textOf(scene, from, from + length) }];
}

function opensName(scene: Scene, at: number): boolean {
  return isCapital(scene, at) && !isDropped(scene, at) && !isTail(scene, at);
}

/** "ex-National Security Adviser": the name began inside a word before. */
function isTail(scene: Scene, at: number): boolean {
  let first = at;
  while (first > 0 && isCapital(scene, first - 1)) first -= 1;
  return /^\p{Ll}+-\p{Lu}/u.test(scene.words[first - 1] ?? '');
}

/** A common word that opens the sentence or a quotation is no part of the name after it. */
function isDropped(scene: Scene, at: number): boolean {
  const opens = at === 0 || scene.tokens[at - 1]?.kind === 'mark';
  return opens && isCommonWord(scene.words[at] ?? '') && knownLength(scene.words, at) < 2;
}

/** Cuts a run at a role inside it, splits a bare pair of parties, and leaves out what names nothing. */
function cut(scene: Scene, start: number, end: number, role?: string): NameRun[] {
  const words = scene.words.slice(start, end);
  const isThing = categoryOfHead(words.at(-1) ?? '') !== undefined;
  const whole = run(scene, start, end, role);
  if (knownName(whole.text) !== undefined) return [whole];
  for (let at = 1; at < words.length && !isThing; at += 1) {
    const post = postLength(scene, start + at);
    const length = Math.max(post, roleLength(words, at));
    if (length === 0) continue;
    const from = start + at;
    const before = cut(scene, start, from, role);
    const posts = post > 0 ? [run(scene, from, from + post)] : [];
    const phrase = textOf(scene, from, from + length);
    const after = from + length < end ? [run(scene, from + length, end, phrase)] : [];
    return [...before, ...posts, ...after.filter(namesSomething)];
  }
  return splitRun(scene, start, end, whole);
}

function splitRun(scene: Scene, start: number, end: number, whole: NameRun): NameRun[] {
  const words = scene.words.slice(start, end);
  const pair = words.length === 1 ? (words[0] ?? '').split(/[-‐‑–]/) : [];
  if (pair.length === 2 && pair.every(isParty)) return splitPair(whole, pair);
  // "EU LO": two acronyms, the first of a body known by it.
  const [first = '', second = ''] = words;
  if (words.length === 2 && isShort(second) && isBodyOrPlace(first))
    return [run(scene, start, start + 1), run(scene, start + 1, end)];
  // "President of the European Council António Costa": the body ends where the lexicon says so.
  const body = start + knownLength(scene.words, start);
  const holder = body > start && end - body >= 2 ? roleBefore(scene, body) : undefined;
  const isThing = words.slice(body - start).some((word) => categoryOfHead(word) !== undefined || isCommonWord(word));
  if (holder !== undefined && !isThing) return [run(scene, start, body), run(scene, body, end, holder)];
  return namesSomething(whole) ? [whole] : [];
}

function isBodyOrPlace(word: string): boolean {
  return ['organisation', 'place'].includes(knownName(word)?.category ?? '');
}

function splitPair(whole: NameRun, parts: readonly string[]): NameRun[] {
  const [left = '', right = ''] = parts;
  return [
    { text: left, start: whole.start, end: whole.start + left.length, initial: whole.initial },
    { text: right, start: whole.end - right.length, end: whole.end, initial: false },
  ];
}

function namesSomething({ text, role, initial, next }: NameRun): boolean {
  if (text.includes(' ')) return true;
  if (standsAlone(text)) return !initial || isFiniteVerb(next ?? '');
  if (text.length < 2 || countryOf(text) !== undefined) return false;
  return role !== undefined || (categoryOfHead(text) === undefined && !isCommonWord(text) && !isGenericRole(text));
}

function run(scene: Scene, start: number, end: number, role?: string): NameRun {
  const { tokens, words } = scene;
  const text = textOf(scene, start, end);
  const apposed = text.includes(' ') && tokens[start - 1]?.text === ',';
  const from = tokens[start]?.start ?? 0;
  const line = kindInDateline(scene.sentence, from, tokens[end - 1]?.end ?? 0);
  const inDateline = line !== undefined;
  const kind = line ?? kindBeside(scene, start, end);
  const stated = role ?? (apposed ? roleBefore(scene, start) : undefined);
  return {
    text,
    start: from,
    end: tokens[end - 1]?.end ?? 0,
    initial: !inDateline && (start === 0 || (start === 1 && words[0] === '')),
    ...(kind === undefined ? {} : { kind }),
    ...(stated === undefined ? {} : { role: stated }),
    ...(text.includes(' ') && isSetApart(scene, start, end) ? { person: true } : {}),
    ...contextOf(scene, start, end),
  };
}

/** What the words around the name [start, end) show. */
function contextOf(scene: Scene, start: number, end: number): Partial<NameRun> {
  const { tokens, words } = scene;
  const next = wordAfter(scene, end);
  const before = wordBefore(scene, start);
  const number = ORDINAL.exec(words[start - 1] ?? '')?.[0];
  const isEmployer = tokens[end]?.kind === 'possessive' && roleLength(words, end + 1) > 0;
  return {
    ...(isSubjectLike(scene, start, end) ? { subject: true } : {}),
    ...(isEmployer ? { employer: true } : {}),
    ...(number === undefined ? {} : { ordinal: number }),
    ...(next === undefined ? {} : { next }),
    ...(before === undefined ? {} : { before }),
  };
}

function isSubjectLike({ tokens, words }: Scene, start: number, end: number): boolean {
  if (/^(?:the|a|an|this|that|its|their|our)$/i.test(words[start - 1] ?? '')) return false;
  const next = words[end] ?? '';
  const owner = words[end + 1] ?? '';
  const isOf = next === 'of' && (owner === 'the' || knownName(owner)?.category === 'place');
  return tokens[end]?.text === ',' || isFiniteVerb(next) || isOf;
}

/** The word after token `end - 1`; a bracket or a closing mark of quotation is passed over. */
function wordAfter({ tokens, words }: Scene, end: number): string | undefined {
  let at = end;
  if (tokens[at]?.text === '(') while (at < tokens.length && tokens[at]?.text !== ')') at += 1;
  while (/^[)”"’]$/.test(tokens[at]?.text ?? '')) at += 1;
  const word = words[at];
  return word === '' ? undefined : word;
}

function wordBefore({ tokens, words }: Scene, start: number): string | undefined {
  let at = start - 1;
  while (/^(?:[“"‘(]|like|as|such|called|named|dubbed|codenamed|the|its|a|an|known)$/.test(tokens[at]?.text ?? ''))
    at -= 1;
  const word = words[at];
  return word === '' ? undefined : word;
}
