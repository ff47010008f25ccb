/** Owns the quick run over a text from word to word, stopping only at those that begin like a form. */
import { foldUnit, IGNORED, isWordAt, isWordUnit, LIGATURE } from './fold.ts';
import { firstCell, pairCell, WITH_CAPITAL, WITH_SMALL } from './starts.ts';
import { UnitTable } from './unit-table.ts';

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
    const beginning = beginnings.at(unit);
    if ((beginning & FOLDED) === IGNORED) return stop << THEN;
    const mayBegin = (beginning & SEVERAL) !== 0 || this.#holds(firstCell(beginning & FOLDED), beginning);
    const begins = mayBegin ? MAY_BEGIN : 0;
    const seen = isWordAt(text, at) ? (IN_WORD << THEN) | begins : AFTER_GAP << THEN;
    if (!isHalf(unit)) this.#table[unit] = seen;
    return seen;
  }

  /** Whether a form begins with the first two units of the word at `at`; yes, where only a walk can tell. */
  #mayBeginWith(text: string, at: number): boolean {
    const first = beginnings.at(text.charCodeAt(at));
    const second = at + 1 < text.length ? beginnings.at(text.charCodeAt(at + 1)) : 0;
    if (((first & SEVERAL) | (second & (SEVERAL | UNCLEAR))) !== 0) return true;
    return this.#holds(pairCell(first & FOLDED, (second & LETTER) !== 0 ? second & FOLDED : 0), first);
  }

  #holds(cell: number, beginning: number): boolean {
    return ((this.#starts[cell] ?? 0) & ((beginning & SMALL) !== 0 ? WITH_SMALL : WITH_CAPITAL)) !== 0;
  }
}

/** What a unit is at the beginning of a word: what it folds to, and these. */
const FOLDED = 0xffff;
const KNOWN = 1 << 16;
const SMALL = 1 << 17;
/** It folds to a letter. */
const LETTER = 1 << 18;
/** It folds to several letters. */
const SEVERAL = 1 << 19;
/** What comes second is not told by it alone. */
const UNCLEAR = 1 << 20;

const beginnings = new UnitTable((unit) => {
  const folded = foldUnit(unit);
  if (folded === LIGATURE) return KNOWN | SEVERAL;
  if (folded === IGNORED || isHalf(unit)) return KNOWN | UNCLEAR | folded;
  const char = String.fromCharCode(unit);
  const isSmall = char !== char.toUpperCase() && char === char.toLowerCase();
  return KNOWN | folded | (isSmall ? SMALL : 0) | (isWordUnit(folded) ? LETTER : 0);
});

/** Whether a unit is half of a pair, which alone tells nothing. */
function isHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}
