/** Owns finding the names in one sentence: runs of capitalised words, joined and cut by the rules of names. */

import {
  categoryOfHead,
  countryOf,
  isCommonWord,
  isGenericRole,
  isParticle,
  isParty,
  isTimeWord,
  knownName,
  roleLength,
} from './known-words.ts';
import connectors from './lexicon/connectors.json' with { type: 'json' };
import { type Token, tokenise } from './tokenise.ts';

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
  /** The word after it, where one follows without a mark between. */
  readonly next?: string;
}

const MAX_WORDS = 10;

/** The names of `sentence`, left to right, none inside another. */
export function nameRuns(sentence: string): NameRun[] {
  const tokens = tokenise(sentence);
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : ''));
  const runs: NameRun[] = [];
  let at = 0;
  while (at < tokens.length) {
    const role = roleLength(words, at);
    const start = at + role;
    const named = role > 0 ? isCapital(tokens[start]) && glued(sentence, tokens, start - 1) : opensName(tokens, at);
    const end = named ? runEnd(sentence, tokens, start) : Math.max(start, at + 1);
    if (named && role > 0) runs.push(...afterRole(sentence, tokens, at, start, end));
    else if (named) runs.push(...withStatedRole(cut(sentence, tokens, at, end), sentence, tokens, words, end));
    at = end;
  }
  return runs;
}

/** The name [start, end) with the role [at, start) before it, or the whole as one name: "Justice Department". */
function afterRole(sentence: string, tokens: readonly Token[], at: number, start: number, end: number): NameRun[] {
  const isThing = categoryOfHead(tokens[end - 1]?.text ?? '') !== undefined;
  if (isThing) return cut(sentence, tokens, isCapital(tokens[at]) ? at : start, end);
  return cut(sentence, tokens, start, end, sentence.slice(tokens[at]?.start, tokens[start - 1]?.end));
}

/** "Ada Berg is defence minister of Norway": the role stated of the name that ends before token `end`. */
function withStatedRole(
  runs: NameRun[],
  sentence: string,
  tokens: readonly Token[],
  words: readonly string[],
  end: number,
): NameRun[] {
  const last = runs.at(-1);
  if (last === undefined || last.role !== undefined || words[end] !== 'is' || !last.text.includes(' ')) return runs;
  const from = end + (/^(?:the|an?)$/.test(words[end + 1] ?? '') ? 2 : 1);
  const length = roleLength(words, from);
  if (length === 0 || categoryOfHead(last.text.split(' ').at(-1) ?? '') !== undefined) return runs;
  return [...runs.slice(0, -1), { ...last, role: sentence.slice(tokens[from]?.start, tokens[from + length - 1]?.end) }];
}

function opensName(tokens: readonly Token[], at: number): boolean {
  return isCapital(tokens[at]) && !isDropped(tokens, at);
}

function isCapital(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^\p{Lu}/u.test(token.text) && !isTimeWord(token.text);
}

/** A common word that opens the sentence or a quotation is no part of the name after it. */
function isDropped(tokens: readonly Token[], at: number): boolean {
  const opens = at === 0 || tokens[at - 1]?.kind === 'mark';
  return opens && isCommonWord(tokens[at]?.text ?? '') && !startsKnown(tokens, at);
}

function startsKnown(tokens: readonly Token[], at: number): boolean {
  return [2, 3, 4].some((length) => {
    const words = tokens.slice(at, at + length).map((token) => token.text);
    return words.length === length && knownName(words.join(' ')) !== undefined;
  });
}

/** Whether only spaces stand between token `at` and the next. */
function glued(sentence: string, tokens: readonly Token[], at: number): boolean {
  const left = tokens[at];
  const right = tokens[at + 1];
  return left !== undefined && right !== undefined && /^\s+$/.test(sentence.slice(left.end, right.start));
}

function capitalsFrom(sentence: string, tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (isCapital(tokens[end]) && glued(sentence, tokens, end - 1)) end += 1;
  return end;
}

function runEnd(sentence: string, tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end < tokens.length && end - start < MAX_WORDS && glued(sentence, tokens, end - 1)) {
    const next = joined(sentence, tokens, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** Where the run [start, end) ends with what may be joined to it; `end` if nothing may. */
function joined(sentence: string, tokens: readonly Token[], start: number, end: number): number {
  const word = tokens[end]?.text ?? '';
  if (isCapital(tokens[end])) return end + 1;
  if (isParticle(word)) return afterParticles(tokens, end);
  const isAnd = connectors.and.includes(word);
  if (!isAnd && !connectors.afterHeadNoun.includes(word)) return end;
  const article = !isAnd && connectors.articles.includes(tokens[end + 1]?.text ?? '') ? 1 : 0;
  const from = end + 1 + article;
  if (!isCapital(tokens[from])) return end;
  const to = capitalsFrom(sentence, tokens, from);
  const whole = sentence.slice(tokens[start]?.start, tokens[to - 1]?.end);
  const joins = isAnd ? joinsByAnd(sentence, tokens, start, end, to) : joinsByOf(tokens, start, end, to);
  return joins || knownName(whole) !== undefined ? to : end;
}

/** "Ursula von der Leyen": particles join where a capital follows that is no party of its own. */
function afterParticles(tokens: readonly Token[], end: number): number {
  const after = [1, 2, 3].find((step) => isCapital(tokens[end + step]));
  if (after === undefined || isParty(tokens[end + after]?.text ?? '')) return end;
  return tokens.slice(end, end + after).every((token) => isParticle(token.text)) ? end + after + 1 : end;
}

/** "of", "for", "on" join after a head noun ("Ministry for …") or before one ("Security of Information Agreement"). */
function joinsByOf(tokens: readonly Token[], start: number, end: number, to: number): boolean {
  if (isHeadAt(tokens, end - 1)) return tokens[end]?.text !== 'on';
  // "India–EU Security of Information Agreement": one word, after a pair of parties at most.
  const opened = end - start === 1 || (end - start === 2 && /[-–]/.test(tokens[start]?.text ?? ''));
  return opened && isHeadAt(tokens, to - 1) && to - end > 2;
}

/** "and" joins where a head noun follows and what stands before is no name by itself. */
function joinsByAnd(sentence: string, tokens: readonly Token[], start: number, end: number, to: number): boolean {
  const before = sentence.slice(tokens[start]?.start, tokens[end - 1]?.end);
  if (isHeadAt(tokens, end - 1) || knownName(before) !== undefined) return false;
  return isHeadAt(tokens, to - 1) && to - end > 2 && !isParty(tokens[end + 1]?.text ?? '');
}

function isHeadAt(tokens: readonly Token[], at: number): boolean {
  return categoryOfHead(tokens[at]?.text ?? '') !== undefined;
}

/** Cuts a run at a role inside it, splits a bare pair of parties, and leaves out what names nothing. */
function cut(sentence: string, tokens: readonly Token[], start: number, end: number, role?: string): NameRun[] {
  const words = tokens.slice(start, end).map((token) => token.text);
  const isThing = categoryOfHead(words.at(-1) ?? '') !== undefined;
  const whole = run(sentence, tokens, start, end, role);
  if (knownName(whole.text) !== undefined) return [whole];
  for (let at = 1; at < words.length && !isThing; at += 1) {
    const length = roleLength(words, at);
    if (length === 0) continue;
    const phrase = sentence.slice(tokens[start + at]?.start, tokens[start + at + length - 1]?.end);
    const before = cut(sentence, tokens, start, start + at, role);
    const after = start + at + length < end ? [run(sentence, tokens, start + at + length, end, phrase)] : [];
    return [...before, ...after.filter(namesSomething)];
  }
  const pair = words.length === 1 ? (words[0] ?? '').split(/[-‐‑–]/) : [];
  if (pair.length === 2 && pair.every(isParty)) return splitPair(whole, pair);
  return namesSomething(whole) ? [whole] : [];
}

function splitPair(whole: NameRun, parts: readonly string[]): NameRun[] {
  const [left = '', right = ''] = parts;
  return [
    { text: left, start: whole.start, end: whole.start + left.length, initial: whole.initial },
    { text: right, start: whole.end - right.length, end: whole.end, initial: false },
  ];
}

function namesSomething({ text, role }: NameRun): boolean {
  if (text.includes(' ')) return true;
  if (text.length < 2 || countryOf(text) !== undefined) return false;
  return role !== undefined || (categoryOfHead(text) === undefined && !isCommonWord(text) && !isGenericRole(text));
}

function run(
  sentence: string,
  tokens: readonly Token[],
  start: number,
  end: number,
  role: string | undefined,
): NameRun {
  const from = tokens[start]?.start ?? 0;
  const to = tokens[end - 1]?.end ?? from;
  const next = tokens[end]?.kind === 'word' && glued(sentence, tokens, end - 1) ? tokens[end]?.text : undefined;
  return {
    text: sentence.slice(from, to),
    start: from,
    end: to,
    initial: start === 0 || (start === 1 && tokens[0]?.kind === 'mark'),
    ...(role === undefined ? {} : { role }),
    ...(next === undefined ? {} : { next }),
  };
}
