/** Owns the quick run over a text from word to word, stopping only at those that may begin a form. */
import { foldUnit, IGNORED, isWordAt, isWordUnit } from './fold.ts';

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
  readonly #mayBegin: (unit: number) => boolean;

  /** `mayBegin` tells whether a form may begin with a unit; it is asked once for each. */
  constructor(mayBegin: (unit: number) => boolean) {
    this.#mayBegin = mayBegin;
  }

  /** The first word of a text that may begin a form: its UTF-16 offset, or the text's length where there is none. */
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
        if ((seen & stop & MAY_BEGIN) !== 0) return at;
      }
      stop = seen >> THEN;
    }
    return text.length;
  }

  /** What a unit that the table does not tell means at its place. */
  #look(text: string, at: number, stop: number): number {
    const unit = text.charCodeAt(at);
    if (foldUnit(unit) === IGNORED) return stop << THEN;
    const begins = this.#mayBegin(unit) ? MAY_BEGIN : 0;
    if (unit >= 0xd800 && unit <= 0xdfff) return isWordAt(text, at) ? (IN_WORD << THEN) | begins : AFTER_GAP << THEN;
    const seen = isWordUnit(unit) ? (IN_WORD << THEN) | begins : AFTER_GAP << THEN;
    this.#table[unit] = seen;
    return seen;
  }
}
