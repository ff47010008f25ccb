/** Owns the scan of a text with the filter of a large lexicon: the hashes of whatever may be a form in it. */
import { IGNORED, isWordAt, LIGATURE, ligatureLetters } from './fold.ts';
import { beginningHash, mixed, NO_UNITS, withUnit } from './form-hash.ts';
import { mayHold } from './hash-set.ts';
import { STARTS_SIZE } from './starts.ts';
import { FOLDED, HALF, LETTER, meaningOf } from './unit-meanings.ts';
import { WordStarts } from './word-starts.ts';

const SPACE = 0x20;

/** What may be forms in a text. */
export interface FilterFinds {
  /** Of each its hash; a form that stands twice is named twice. */
  readonly hashes: readonly number[];
  /** UTF-16 offsets at which one or more of them start, ascending: no form starts anywhere else. */
  readonly starts: readonly number[];
}

/** A filter made ready to scan. */
export class FilterScanner {
  readonly #hashes: Uint8Array;
  readonly #wordStarts: WordStarts;

  /** Wraps the filter's bytes. */
  constructor(filter: Uint8Array) {
    this.#wordStarts = new WordStarts(filter.subarray(0, STARTS_SIZE));
    this.#hashes = filter.subarray(STARTS_SIZE);
  }

  /**
   * All that may be a form in `text`: each form that stands there as its rule asks, and hardly anything else.
   * `undefined` where there is none.
   */
  scan(text: string): FilterFinds | undefined {
    const words = this.#wordStarts;
    const hashes: number[] = [];
    const starts: number[] = [];
    for (let at = words.first(text); at < text.length; at = words.next(text, at)) {
      const before = hashes.length;
      this.#walk(text, at, hashes);
      if (hashes.length > before) starts.push(at);
    }
    return starts.length > 0 ? { hashes, starts } : undefined;
  }

  /** Reads on from a word's start for as long as forms begin so, and adds what may be a whole one. */
  #walk(text: string, start: number, found: number[]): void {
    const hashes = this.#hashes;
    let hash = NO_UNITS;
    let inWord = false;
    let last = 0;
    for (let at = start; at <= text.length; at += 1) {
      const meaning = meaningAt(text, at);
      const folded = meaning & FOLDED;
      if (folded === IGNORED || (folded === SPACE && last === SPACE)) continue;
      const isWord = isWordThere(meaning, text, at);
      if (inWord && !isWord) {
        addWhole(hashes, hash, found);
        if (!mayHold(hashes, beginningHash(hash))) return;
      }
      hash = withFolded(hash, folded, text, at);
      // A form that ends with a sign ("ESIWA+") ends anywhere.
      if (!isWord && folded !== SPACE) addWhole(hashes, hash, found);
      inWord = isWord;
      last = folded;
    }
  }
}

function addWhole(hashes: Uint8Array, hash: number, found: number[]): void {
  const whole = mixed(hash);
  if (mayHold(hashes, whole)) found.push(whole);
}

/** The meaning of what stands at an offset; past the end that of a space. */
function meaningAt(text: string, at: number): number {
  return meaningOf(at < text.length ? text.charCodeAt(at) : SPACE);
}

function isWordThere(meaning: number, text: string, at: number): boolean {
  return (meaning & HALF) !== 0 ? isWordAt(text, at) : (meaning & LETTER) !== 0;
}

function withFolded(from: number, folded: number, text: string, at: number): number {
  if (folded !== LIGATURE) return withUnit(from, folded);
  let hash = from;
  for (const letter of ligatureLetters(text.charCodeAt(at))) hash = withUnit(hash, letter.charCodeAt(0));
  return hash;
}
