/** Owns the quick run over a text from word to word, stopping only at those that begin like a form. */
import { IGNORED, isWordAt, LIGATURE } from './fold.ts';
import { firstCell, LETTERS, WITH_CAPITAL, WITH_SMALL, wholeCell, withLetter } from './starts.ts';
import { FOLDED, HALF, LETTER, meaningOf, SMALL } from './unit-meanings.ts';

/** A form may begin with this unit. */
const MAY_BEGIN = 1;
/** The unit tells nothing by itself: not yet met, invisible, or half of a pair. */
const LOOK = 2;
/** What stops the run at the next unit: only what needs a look within a word, a beginning also after a gap. */
const IN_WORD = LOOK;
const AFTER_GAP = LOOK | MAY_BEGIN;
/** Where the table keeps what stops the run after a unit. */
const THEN = 2;

/**
 * The run takes one look at a table and one branch that is hardly ever taken for each unit of a text. The table is
 * filled in as units are met.
 */
export class WordStarts {
  readonly #table = new Uint8Array(0x10000).fill(LOOK);
  readonly #starts: Uint8Array;

  /** `starts` is a lexicon's table of beginnings. */
  constructor(starts: Uint8Array) {
    this.#starts = starts;
  }

  /** The first word of a text that begins like a form: its UTF-16 offset, or the text's length where there is none. */
  first(text: string): number {
    return this.#run(text, 0, AFTER_GAP);
  }

  /** The next one after the word that starts at `at`. */
  next(text: string, at: number): number {
    return this.#run(text, at + 1, IN_WORD);
  }

  #run(text: string, from: number, stops: number): number {
    const table = this.#table;
    let stop = stops;
    for (let at = from; at < text.length; at += 1) {
      let seen = table[text.charCodeAt(at)] ?? LOOK;
      if ((seen & stop) !== 0) {
        if ((seen & LOOK) !== 0) seen = this.#look(text, at, stop);
        if ((seen & stop & MAY_BEGIN) !== 0 && this.#mayBeginWith(text, at)) return at;
      }
      stop = seen >> THEN;
    }
    return text.length;
  }

  /** What a unit that the table does not tell means at its place. */
  #look(text: string, at: number, stop: number): number {
    const unit = text.charCodeAt(at);
    const meaning = meaningOf(unit);
    const folded = meaning & FOLDED;
    if (folded === IGNORED) return stop << THEN;
    const begins = folded === LIGATURE || this.#holds(firstCell(folded), meaning) ? MAY_BEGIN : 0;
    const seen = isWordAt(text, at) ? (IN_WORD << THEN) | begins : AFTER_GAP << THEN;
    if ((meaning & HALF) === 0) this.#table[unit] = seen;
    return seen;
  }

  /** Whether a form begins with the first letters of the word at `at`; yes, where only a walk can tell. */
  #mayBeginWith(text: string, at: number): boolean {
    const first = meaningOf(text.charCodeAt(at));
    let cell = first & FOLDED;
    if (cell === LIGATURE) return true;
    for (let next = at + 1, inWord = LETTER; next < at + LETTERS; next += 1) {
      const meaning = inWord !== 0 && next < text.length ? meaningOf(text.charCodeAt(next)) : 0;
      const folded = meaning & FOLDED;
      if (folded === LIGATURE || folded === IGNORED || (meaning & HALF) !== 0) return true;
      inWord = meaning & LETTER;
      cell = withLetter(cell, inWord !== 0 ? folded : 0);
    }
    return this.#holds(wholeCell(cell), first);
  }

  #holds(cell: number, first: number): boolean {
    return ((this.#starts[cell] ?? 0) & ((first & SMALL) !== 0 ? WITH_SMALL : WITH_CAPITAL)) !== 0;
  }
}
