/** Owns the table of beginnings: with which first letters, capital or small, any form can begin. */
import { isWordAt } from './fold.ts';
import { RULES } from './lexicon.ts';

/** So many first units are looked at; those after the first word's end count as 0. */
export const LETTERS = 4;

/** Cells for the first units together, then for the first alone. Beginnings that share one only cost a walk in vain. */
const CELLS = 8192;
const FIRSTS = 256;

/** Bytes of the table. */
export const STARTS_SIZE = CELLS + FIRSTS;

/** What a cell holds: a form may begin so with a capital (or what has no case), or with a small letter. */
export const WITH_CAPITAL = 1;
export const WITH_SMALL = 2;

/** A form as far as its beginning goes: folded, folded but for its case, the index of its rule. */
interface Beginning {
  readonly key: string;
  readonly text: string;
  readonly rule: number;
}

/**
 * Builds the table. Names begin with capitals and most words of a page do not, so that nine of ten words are passed by
 * without a look at any form.
 */
export function buildStarts(forms: readonly Beginning[]): Uint8Array {
  const starts = new Uint8Array(STARTS_SIZE);
  for (const { key, text, rule } of forms) {
    const first = key.charCodeAt(0);
    let cell = first;
    for (let at = 1, inWord = true; at < LETTERS; at += 1) {
      inWord &&= isWordAt(key, at);
      cell = withLetter(cell, inWord ? key.charCodeAt(at) : 0);
    }
    for (const each of [wholeCell(cell), firstCell(first)])
      starts[each] = (starts[each] ?? 0) | waysToBegin(text, rule);
  }
  return starts;
}

/** What the first units make together, after one more of them. */
export function withLetter(cell: number, letter: number): number {
  return Math.imul(cell, 37) + letter;
}

/** The cell of all first units together. */
export function wholeCell(cell: number): number {
  return (cell ^ (cell >>> 13)) & (CELLS - 1);
}

/** The cell of a first folded unit, whatever follows. */
export function firstCell(first: number): number {
  return CELLS + (first & (FIRSTS - 1));
}

/** An exact form that begins with a small letter may open a sentence; one that begins with a capital is never small. */
function waysToBegin(text: string, index: number): number {
  const rule = RULES[index];
  const first = text.slice(0, 1);
  const isCapital = first !== first.toLowerCase();
  return rule === 'upper' || (rule === 'exact' && isCapital) ? WITH_CAPITAL : WITH_CAPITAL | WITH_SMALL;
}
