/** Owns the scan of a text with the filter of a large lexicon: the hashes of whatever may be a form in it. */
import { foldUnit, IGNORED, isWordAt, isWordUnit, LIGATURE, ligatureLetters } from './fold.ts';
import { beginningHash, NO_UNITS, wholeHash, withUnit } from './form-hash.ts';
import { mayHold } from './hash-set.ts';
import { STARTS_SIZE } from './starts.ts';
import { UnitTable } from './unit-table.ts';
import { WordStarts } from './word-starts.ts';

/** What a unit means: what it folds to, and whether that is a letter, or half of a pair. */
const FOLDED = 0xffff;
const KNOWN = 1 << 16;
const WORD = 1 << 17;
const PAIR = 1 << 18;
const SPACE = 0x20;

/** A filter made ready to scan. */
export class FilterScanner {
  readonly #hashes: Uint8Array;
  readonly #meanings = new UnitTable(learn);
  readonly #wordStarts: WordStarts;

  /** Wraps the filter's bytes. */
  constructor(filter: Uint8Array) {
    this.#wordStarts = new WordStarts(filter.subarray(0, STARTS_SIZE));
    this.#hashes = filter.subarray(STARTS_SIZE);
  }

  /**
   * The hashes of all that may be a form in `text`: of each form that stands there as its rule asks, and of hardly
   * anything else.
   */
  scan(text: string): ReadonlySet<number> {
    const starts = this.#wordStarts;
    const found = new Set<number>();
    for (let at = starts.first(text); at < text.length; at = starts.next(text, at)) this.#walk(text, at, found);
    return found;
  }

  #meaningAt(text: string, at: number): number {
    return this.#meanings.at(at < text.length ? text.charCodeAt(at) : SPACE);
  }

  /** Reads on from a word's start for as long as forms begin so, and adds what may be a whole one. */
  #walk(text: string, start: number, found: Set<number>): void {
    const hashes = this.#hashes;
    let hash = NO_UNITS;
    let inWord = false;
    let last = 0;
    for (let at = start; at <= text.length; at += 1) {
      const meaning = this.#meaningAt(text, at);
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

function addWhole(hashes: Uint8Array, hash: number, found: Set<number>): void {
  const whole = wholeHash(hash);
  if (mayHold(hashes, whole)) found.add(whole);
}

function isWordThere(meaning: number, text: string, at: number): boolean {
  return (meaning & PAIR) !== 0 ? isWordAt(text, at) : (meaning & WORD) !== 0;
}

function withFolded(from: number, folded: number, text: string, at: number): number {
  if (folded !== LIGATURE) return withUnit(from, folded);
  let hash = from;
  for (const letter of ligatureLetters(text.charCodeAt(at))) hash = withUnit(hash, letter.charCodeAt(0));
  return hash;
}

function learn(unit: number): number {
  const folded = foldUnit(unit);
  if (folded === IGNORED) return KNOWN | folded;
  if (unit >= 0xd800 && unit <= 0xdfff) return KNOWN | PAIR | folded;
  const isWord = folded === LIGATURE || isWordUnit(folded);
  return KNOWN | folded | (isWord ? WORD : 0);
}
