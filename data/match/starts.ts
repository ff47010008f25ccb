/** Owns the filter of beginnings: which first two letters, capital or small, any form can begin with. */
import type { FormRule } from '../entity.ts';

/** Cells of the filter; a power of two. Beginnings that share a cell only cost a walk in vain. */
const CELLS = 4096;

/** What a cell holds: a form may begin so with a capital (or what has no case), or with a small letter. */
const WITH_CAPITAL = 1;
const WITH_SMALL = 2;

/** A form as far as its beginning goes: the codes of its key, how it is written, its rule. */
export interface Beginning {
  readonly codes: Uint16Array;
  readonly text: string;
  readonly rule: FormRule;
}

/**
 * Builds the filter. Names begin with capitals and most words of a page do not, so that nine of ten words are passed by
 * without a look at the trie. `codeCount` is the highest code there is.
 */
export function buildStarts(forms: Iterable<Beginning>, codeCount: number): Uint8Array {
  const starts = new Uint8Array(CELLS);
  for (const { codes, text, rule } of forms) {
    const ways = waysToBegin(text, rule);
    const [first = 0, second] = codes;
    if (second !== undefined) starts[cellOf(first, second)] = (starts[cellOf(first, second)] ?? 0) | ways;
    else
      for (let code = 0; code <= codeCount; code += 1)
        starts[cellOf(first, code)] = (starts[cellOf(first, code)] ?? 0) | ways;
  }
  return starts;
}

/** Whether a form may begin with these two codes (0 for what no form holds); `small` tells that the first is a small letter. */
export function mayStart(starts: Uint8Array, first: number, second: number, small: boolean): boolean {
  return ((starts[cellOf(first, second)] ?? 0) & (small ? WITH_SMALL : WITH_CAPITAL)) !== 0;
}

function cellOf(first: number, second: number): number {
  return ((first << 6) ^ second) & (CELLS - 1);
}

/** An exact form that begins with a small letter may open a sentence; one that begins with a capital is never small. */
function waysToBegin(text: string, rule: FormRule): number {
  const first = text.slice(0, 1);
  const isCapital = first !== first.toLowerCase();
  return rule === 'upper' || (rule === 'exact' && isCapital) ? WITH_CAPITAL : WITH_CAPITAL | WITH_SMALL;
}
