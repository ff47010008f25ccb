/** Owns the scan of a text: every place where a group of forms stands between word edges, nothing decided yet. */
import { advance, DEAD, keyAt, ROOT } from './double-array.ts';
import { foldUnit, IGNORED, isWordAt, isWordUnit, LIGATURE, ligatureLetters } from './fold.ts';
import type { Lexicon } from './lexicon.ts';
import { UnitTable } from './unit-table.ts';
import { WordStarts } from './word-starts.ts';

/** A group of forms at UTF-16 offsets [start, end) of the scanned text. */
export interface Candidate {
  readonly group: number;
  readonly start: number;
  readonly end: number;
}

/** What a unit means to a walk: its trie code, or one of these. */
const SKIP = 0xffff;
const LETTERS = 0xfffe;
/** No form has this unit. Also the code that ends keys, which no text can hold. */
const ABSENT = 0;

/** A meaning is never 0, so that the table knows it from one not yet worked out. */
const KNOWN = 1 << 16;
const VALUE = 0xffff;
const WORD = 1 << 17;

const NONE: readonly Candidate[] = [];

/** A lexicon made ready to scan: the lexicon and what each UTF-16 unit means to it, filled in as units are met. */
export class Scanner {
  readonly #lexicon: Lexicon;
  readonly #meanings = new UnitTable((unit) => this.#learn(unit));
  readonly #wordStarts: WordStarts;
  readonly #codes: ReadonlyMap<number, number>;
  readonly #space: number;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#codes = new Map(Array.from(lexicon.units, (unit, index) => [unit, index + 1]));
    this.#space = this.#codes.get(0x20) ?? -1;
    this.#wordStarts = new WordStarts(lexicon.starts);
  }

  /** Every candidate of `text`, in order of start, shorter before longer; without those no rule would take as written. */
  scan(text: string): readonly Candidate[] {
    const starts = this.#wordStarts;
    let found: Candidate[] | undefined;
    for (let at = starts.first(text); at < text.length; at = starts.next(text, at)) found = this.#walk(text, at, found);
    return found ?? NONE;
  }

  /** The meaning of what stands at an offset; past the end that of a space. */
  #meaningAt(text: string, at: number): number {
    return this.#meanings.at(at < text.length ? text.charCodeAt(at) : 0x20);
  }

  #learn(unit: number): number {
    const folded = foldUnit(unit);
    if (folded === IGNORED) return KNOWN | SKIP;
    if (folded === LIGATURE) return KNOWN | LETTERS;
    const word = (unit < 0xd800 || unit > 0xdfff) && isWordUnit(unit);
    return KNOWN | (this.#codes.get(folded) ?? ABSENT) | (word ? WORD : 0);
  }

  /** Follows the trie from a word start, adding each group that ends at a word edge. */
  #walk(text: string, start: number, before: Candidate[] | undefined): Candidate[] | undefined {
    let found = before;
    let state = ROOT;
    let meaning = this.#meaningAt(text, start);
    for (let at = start; at < text.length; ) {
      const value = meaning & VALUE;
      if (value !== SKIP) state = this.#step(state, value, text, at);
      if (state === DEAD) return found;
      at = value === this.#space ? this.#afterSpaces(text, at) : at + 1;
      const next = this.#meaningAt(text, at);
      // Between two letters no form ends: most steps need not ask.
      const group = (meaning & next & WORD) === 0 && value !== SKIP ? this.#groupAt(state, text, at) : -1;
      if (group >= 0) {
        found ??= [];
        found.push({ group, start, end: afterAccents(text, at) });
      }
      meaning = next;
    }
    return found;
  }

  #step(state: number, value: number, text: string, at: number): number {
    const { trie } = this.#lexicon;
    return value === LETTERS ? this.#advanceLigature(state, text.charCodeAt(at)) : advance(trie, state, value);
  }

  /** The group that ends in `state`, before offset `end`, at a word edge; -1 where none does. */
  #groupAt(state: number, text: string, end: number): number {
    const group = keyAt(this.#lexicon.trie, state);
    return group >= 0 && this.#endsAtEdge(text, end) ? group : -1;
  }

  #advanceLigature(from: number, unit: number): number {
    let state = from;
    for (const letter of ligatureLetters(unit)) {
      if (state === DEAD) return DEAD;
      state = advance(this.#lexicon.trie, state, this.#codes.get(letter.charCodeAt(0)) ?? ABSENT);
    }
    return state;
  }

  #afterSpaces(text: string, at: number): number {
    let next = at + 1;
    while (next < text.length) {
      const value = this.#meaningAt(text, next) & VALUE;
      if (value !== this.#space && value !== SKIP) break;
      next += 1;
    }
    return next;
  }

  /** Whether a form that ends before offset `end` ends at a word edge; what is invisible there does not count. */
  #endsAtEdge(text: string, end: number): boolean {
    if (!isWordAt(text, end - 1)) return true;
    let next = end;
    while (next < text.length && (this.#meaningAt(text, next) & VALUE) === SKIP) next += 1;
    return !isWordAt(text, next);
  }
}

/** Accents written as characters of their own belong to the letter before them. */
function afterAccents(text: string, end: number): number {
  let next = end;
  while (next < text.length && foldUnit(text.charCodeAt(next)) === IGNORED && isWordUnit(text.charCodeAt(next)))
    next += 1;
  return next;
}
