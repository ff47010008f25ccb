/** Owns the scan of a text: every place where a group of forms stands between word edges, nothing decided yet. */
import { advance, DEAD, type DoubleArray, keyAt, ROOT } from './double-array.ts';
import { IGNORED, isWordAt, isWordUnit, LIGATURE, ligatureLetters } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { FOLDED, LETTER, meaningOf } from './unit-meanings.ts';
import { WordStarts } from './word-starts.ts';

/** A group of forms at UTF-16 offsets [start, end) of the scanned text. */
export interface Candidate {
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

const SPACE = 0x20;
/** The code of a unit that no form has. It also ends keys, which no text can hold. */
const ABSENT = 0;

const NONE: readonly Candidate[] = [];

/** A lexicon made ready to scan: the lexicon and what each UTF-16 unit means to it, filled in as units are met. */
export class Scanner {
  readonly #lexicon: Lexicon;
  readonly #wordStarts: WordStarts;
  /** Folded unit → code. */
  readonly #codes: Uint16Array;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#codes = new Uint16Array((lexicon.units.at(-1) ?? 0) + 1);
    lexicon.units.forEach((unit, index) => {
      this.#codes[unit] = index + 1;
    });
    this.#wordStarts = new WordStarts(lexicon.starts);
  }

  /**
   * Every candidate of `text`, in order of start, shorter before longer; without those no rule would take as written.
   * Where it is known at which offsets candidates can start at all, `only` gives them, ascending.
   */
  scan(text: string, only?: readonly number[]): readonly Candidate[] {
    const starts = this.#wordStarts;
    let found: Candidate[] | undefined;
    if (only) for (const at of only) found = this.#walk(text, at, found);
    else
      for (let at = starts.first(text); at < text.length; at = starts.next(text, at))
        found = this.#walk(text, at, found);
    return found ?? NONE;
  }

  /** Follows the trie from a word start, adding each group that ends at a word edge. */
  #walk(text: string, start: number, before: Candidate[] | undefined): Candidate[] | undefined {
    const { trie } = this.#lexicon;
    const codes = this.#codes;
    let found = before;
    let state = ROOT;
    let at = start;
    for (let meaning = meaningAt(text, at), next = 0; at < text.length; meaning = next) {
      const folded = meaning & FOLDED;
      if (folded === LIGATURE) state = overLetters(trie, state, codes, ligatureLetters(text.charCodeAt(at)));
      else if (folded !== IGNORED) state = advance(trie, state, codes[folded] ?? ABSENT);
      if (state === DEAD) return found;
      at = folded === SPACE ? afterSpaces(text, at) : at + 1;
      next = meaningAt(text, at);
      // Between two letters no form ends: most steps need not ask.
      if ((meaning & next & LETTER) === 0 && folded !== IGNORED)
        found = addGroup(keyAt(trie, state), text, start, at, found);
    }
    return found;
  }
}

/** Adds the group whose form ends before offset `end`, if there is one and it ends at a word edge. */
function addGroup(group: number, text: string, start: number, end: number, before: Candidate[] | undefined) {
  if (group < 0 || !endsAtEdge(text, end)) return before;
  const found = before ?? [];
  found.push({ group, start, end: afterAccents(text, end) });
  return found;
}

function overLetters(trie: DoubleArray, from: number, codes: Uint16Array, letters: string): number {
  let state = from;
  for (const letter of letters) state = advance(trie, state, codes[letter.charCodeAt(0)] ?? ABSENT);
  return state;
}

/** The meaning of what stands at an offset; past the end that of a space. */
function meaningAt(text: string, at: number): number {
  return meaningOf(at < text.length ? text.charCodeAt(at) : SPACE);
}

function afterSpaces(text: string, at: number): number {
  let next = at + 1;
  while (next < text.length && isSpaceOrNothing(text, next)) next += 1;
  return next;
}

function isSpaceOrNothing(text: string, at: number): boolean {
  const folded = meaningAt(text, at) & FOLDED;
  return folded === SPACE || folded === IGNORED;
}

/** Whether a form that ends before offset `end` ends at a word edge; what is invisible there does not count. */
function endsAtEdge(text: string, end: number): boolean {
  if (!isWordAt(text, end - 1)) return true;
  let next = end;
  while (next < text.length && (meaningAt(text, next) & FOLDED) === IGNORED) next += 1;
  return !isWordAt(text, next);
}

/** Accents written as characters of their own belong to the letter before them. */
function afterAccents(text: string, end: number): number {
  let next = end;
  while (next < text.length && (meaningAt(text, next) & FOLDED) === IGNORED && isWordUnit(text.charCodeAt(next)))
    next += 1;
  return next;
}
