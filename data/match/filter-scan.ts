/** Owns the scan of a text with the filter of a large lexicon: the hashes of whatever may be a form in it. */
import { type Fingerprints, mayHold } from './fingerprints.ts';
import { foldUnit, IGNORED, isWordAt, isWordUnit, LIGATURE, ligatureLetters } from './fold.ts';
import type { FormFilter } from './form-filter.ts';
import { beginningHash, NO_UNITS, wholeHash, withUnit } from './form-hash.ts';
import { mayStart } from './starts.ts';
import { UnitTable } from './unit-table.ts';
import { WordStarts } from './word-starts.ts';

/** What a unit means: what it folds to, and whether that is a letter, half of a pair, or was a small letter. */
const FOLDED = 0xffff;
const KNOWN = 1 << 16;
const WORD = 1 << 17;
const PAIR = 1 << 18;
const SMALL = 1 << 19;
const SPACE = 0x20;

/** A filter made ready to scan. */
export class FilterScanner {
  readonly #filter: FormFilter;
  readonly #meanings = new UnitTable(learn);
  readonly #wordStarts: WordStarts;

  constructor(filter: FormFilter) {
    this.#filter = filter;
    this.#wordStarts = new WordStarts((unit) => this.#mayBegin(unit));
  }

  /**
   * The hashes of all that may be a form in `text`: of each form that stands there as its rule asks, and of hardly
   * anything else.
   */
  scan(text: string): ReadonlySet<number> {
    const starts = this.#wordStarts;
    const found = new Set<number>();
    for (let at = starts.first(text); at < text.length; at = starts.next(text, at)) {
      if (this.#mayStart(text, at)) this.#walk(text, at, found);
    }
    return found;
  }

  #mayStart(text: string, at: number): boolean {
    const first = this.#meaningAt(text, at);
    const second = this.#meaningAt(text, at + 1);
    const next = second & FOLDED;
    if ((first & FOLDED) === LIGATURE || next === LIGATURE || next === IGNORED || (second & PAIR) !== 0) return true;
    return mayStart(this.#filter.starts, first & FOLDED, (second & WORD) !== 0 ? next : 0, (first & SMALL) !== 0);
  }

  /** Whether any form begins with `unit`, whatever follows. */
  #mayBegin(unit: number): boolean {
    const meaning = this.#meanings.at(unit);
    if ((meaning & FOLDED) === LIGATURE) return true;
    const { starts } = this.#filter;
    for (let second = 0; second < starts.length; second += 1)
      if (mayStart(starts, meaning & FOLDED, second, (meaning & SMALL) !== 0)) return true;
    return false;
  }

  #meaningAt(text: string, at: number): number {
    return this.#meanings.at(at < text.length ? text.charCodeAt(at) : SPACE);
  }

  /** Reads on from a word's start for as long as forms begin so, and adds what may be a whole one. */
  #walk(text: string, start: number, found: Set<number>): void {
    const { prints } = this.#filter;
    let hash = NO_UNITS;
    let inWord = false;
    let last = 0;
    for (let at = start; at <= text.length; at += 1) {
      const meaning = this.#meaningAt(text, at);
      const folded = meaning & FOLDED;
      if (folded === IGNORED || (folded === SPACE && last === SPACE)) continue;
      const isWord = isWordThere(meaning, text, at);
      if (inWord && !isWord) {
        addWhole(prints, hash, found);
        if (!mayHold(prints, beginningHash(hash))) return;
      }
      hash = withFolded(hash, folded, text, at);
      // A form that ends with a sign ("ESIWA+") ends anywhere.
      if (!isWord && folded !== SPACE) addWhole(prints, hash, found);
      inWord = isWord;
      last = folded;
    }
  }
}

function addWhole(prints: Fingerprints, hash: number, found: Set<number>): void {
  const whole = wholeHash(hash);
  if (mayHold(prints, whole)) found.add(whole);
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
  const char = String.fromCharCode(unit);
  const small = char !== char.toUpperCase() && char === char.toLowerCase();
  const isWord = folded === LIGATURE || isWordUnit(folded);
  return KNOWN | folded | (isWord ? WORD : 0) | (small ? SMALL : 0);
}
