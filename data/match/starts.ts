/** Owns the table of beginnings: which first two letters, capital or small, any form can begin with. */
import { isWordAt } from './fold.ts';
import { RULES } from './lexicon.ts';

/** Cells for the first two units together, then for the first alone. Beginnings that share one only cost a walk in vain. */
const PAIRS = 4096;
const FIRSTS = 256;

/** Bytes of the table. */
export const STARTS_SIZE = PAIRS + FIRSTS;

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
    const second = isWordAt(key, 1) ? key.charCodeAt(1) : 0;
    for (const cell of [pairCell(first, second), firstCell(first)])
      starts[cell] = (starts[cell] ?? 0) | waysToBegin(text, rule);
  }
  return starts;
}

/** The cell of two folded units; the second is 0 where it is no letter. */
export function pairCell(first: number, second: number): number {
  return ((first << 6) ^ second) & (PAIRS - 1);
}

/** The cell of a first folded unit, whatever follows. */
export function firstCell(first: number): number {
  return PAIRS + (first & (FIRSTS - 1));
}

/** An exact form that begins with a small letter may open a sentence; one that begins with a capital is never small. */
function waysToBegin(text: string, index: number): number {
  const rule = RULES[index];
  const first = text.slice(0, 1);
  const isCapital = first !== first.toLowerCase();
  return rule === 'upper' || (rule === 'exact' && isCapital) ? WITH_CAPITAL : WITH_CAPITAL | WITH_SMALL;
}
