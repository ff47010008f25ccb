/** Owns one sentence as the miner looks at it: its tokens, which of them have capitals, and the names already marked off. */
import { isCommonWord, isTimeWord, knownName } from './known-words.ts';
import type { NameSpan } from './quoted-names.ts';
import { type Token, tokenise } from './tokenise.ts';

/** A sentence in tokens. */
export interface Scene {
  readonly sentence: string;
  readonly tokens: readonly Token[];
  /** The text of each token that is a word; empty for marks. */
  readonly words: readonly string[];
  /** First token → token after the last, of the names that were marked off by quotation marks or by a definition. */
  readonly marked: ReadonlyMap<number, number>;
}

/** Reads `sentence`, with the `spans` in it that are known to be one name each. Of two that overlap the longer counts. */
export function sceneOf(sentence: string, spans: readonly NameSpan[]): Scene {
  const tokens = tokenise(sentence);
  const words = tokens.map((token) => (token.kind === 'word' ? token.text : ''));
  const marked = new Map<number, number>();
  let free = 0;
  const ordered = spans.toSorted((a, b) => a.start - b.start || b.end - a.end);
  for (const { start, end } of ordered) {
    if (start < free) continue;
    const first = tokens.findIndex((token) => token.start >= start);
    const after = tokens.findIndex((token) => token.start >= end);
    if (first < 0 || tokens[first]?.start !== start) continue;
    marked.set(first, after < 0 ? tokens.length : after);
    free = end;
  }
  return { sentence, tokens, words, marked };
}

/** Whether token `at` is a word with a capital that can be part of a name, "al-Sharaa" too: no month, no "EU-linked". */
export function isCapital({ tokens }: Scene, at: number): boolean {
  const token = tokens[at];
  return (
    token?.kind === 'word' &&
    /^(?:(?:al|el|ad|an|ar|as|at|ash)-)?\p{Lu}/u.test(token.text) &&
    !isTimeWord(token.text) &&
    !isCompound(token.text)
  );
}

/** Whether `word` is a name made part of an adjective: "NATO-led", "Space-based"; not the "Ching-te" of a person. */
export function isCompound(word: string): boolean {
  const [, left = '', right] = /^([^-‐‑]+)[-‐‑](\p{Ll}{2,})$/u.exec(word) ?? [];
  if (right === undefined) return false;
  return isCommonWord(right) || /(?:ed|ing)$/.test(right) || right.length > 6 || knownName(left) !== undefined;
}

/** Whether only spaces stand between token `at` and the next. */
export function glued({ sentence, tokens }: Scene, at: number): boolean {
  const left = tokens[at];
  const right = tokens[at + 1];
  return left !== undefined && right !== undefined && /^\s+$/.test(sentence.slice(left.end, right.start));
}

/** The text of tokens [from, to). */
export function textOf({ sentence, tokens }: Scene, from: number, to: number): string {
  return sentence.slice(tokens[from]?.start, tokens[to - 1]?.end);
}
