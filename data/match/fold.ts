/** Owns which characters count as equal and which make words: folding of single UTF-16 units, offsets untouched. */

import { UnitTable } from './unit-table.ts';

/** A folded unit that stands for nothing: soft hyphen, zero-width characters, combining accents. */
export const IGNORED = 1;

/** A folded unit that stands for several letters: a Latin ligature. {@link ligatureLetters} gives them. */
export const LIGATURE = 2;

const DASHES = /[\u002d\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const SINGLE_QUOTES = /['\u2018-\u201b\u02bc\u2032\uff07]/;
const DOUBLE_QUOTES = /["\u201c-\u201f\u00ab\u00bb\u2033\uff02]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|[\ufe00-\ufe0f]/;
const ACCENT = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u20d0-\u20ff]/;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SPACE = /\s/;

const foldedUnits = new UnitTable(foldAnew);
const plainUnits = new UnitTable(plainAnew);
/** 2 for units of words, 1 for others. */
const wordUnits = new UnitTable((unit) => (isWordAnew(unit) ? 2 : 1));

/**
 * The unit that `unit` counts as: lower case without accents, one dash, one kind of each quote, one space;
 * {@link IGNORED} or {@link LIGATURE} for the two special cases. Letters of other scripts stay what they are, so that
 * homoglyphs do not match.
 */
export function foldUnit(unit: number): number {
  return foldedUnits.at(unit);
}

/** As {@link foldUnit}, but letters keep their case. */
export function foldButCase(unit: number): number {
  const folded = foldUnit(unit);
  return folded !== IGNORED && folded !== LIGATURE && isWordUnit(unit) ? plainUnits.at(unit) : folded;
}

function foldAnew(unit: number): number {
  if (unit <= 0x20) return 0x20;
  const char = String.fromCharCode(unit);
  if (INVISIBLE.test(char) || ACCENT.test(char)) return IGNORED;
  if (isLigature(unit)) return LIGATURE;
  if (DASHES.test(char)) return 0x2d;
  if (SINGLE_QUOTES.test(char)) return 0x27;
  if (DOUBLE_QUOTES.test(char)) return 0x22;
  if (SPACE.test(char)) return 0x20;
  return String.fromCharCode(plainUnits.at(unit)).toLowerCase().charCodeAt(0);
}

/** The unit of a letter without its accents, where it has a single base letter; Hangul and the like stay whole. */
function plainAnew(unit: number): number {
  if (unit < 0x80) return unit || 0x20;
  const base = String.fromCharCode(unit)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
  return base.length === 1 ? base.charCodeAt(0) : unit;
}

function isLigature(unit: number): boolean {
  return unit >= 0xfb00 && unit <= 0xfb06;
}

/** The folded letters of a Latin ligature: "ﬁ" gives "fi". */
export function ligatureLetters(unit: number): string {
  return String.fromCharCode(unit).normalize('NFKD').toLowerCase();
}

/**
 * Whether the character that starts (or, for a low surrogate, ends) at UTF-16 offset `at` belongs to a word:
 * Unicode letters, digits and marks do. False outside the text.
 */
export function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (Number.isNaN(unit)) return false;
  if (unit >= 0xd800 && unit <= 0xdfff) return isAstralWord(text, at, unit);
  return isWordUnit(unit);
}

/** Whether a unit that is no surrogate belongs to a word. */
export function isWordUnit(unit: number): boolean {
  return wordUnits.at(unit) === 2;
}

/** Between ASCII and À only these belong to words; « and © and the like do not. */
const LATIN_1_WORD = '\u00aa\u00b2\u00b3\u00b5\u00b9\u00ba\u00bc\u00bd\u00be';

/** First and last of the ranges of signs that pages hold: punctuation, currencies, arrows and mathematics, shapes, pictures. */
const SIGNS = [0x2000, 0x206f, 0x20a0, 0x20cf, 0x2190, 0x245f, 0x2500, 0x2775, 0x2794, 0x2bff, 0x1f300, 0x1faff];

/** Latin and signs without the Unicode classes, which a browser takes a millisecond to build. */
function isWordAnew(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
  if (unit < 0xc0) return LATIN_1_WORD.includes(String.fromCharCode(unit));
  if (unit < 0x250) return unit !== 0xd7 && unit !== 0xf7;
  return isWordPoint(unit);
}

function isWordPoint(point: number): boolean {
  const next = SIGNS.findIndex((edge) => edge > point);
  const isSign = next % 2 === 1 || SIGNS.includes(point);
  return !isSign && WORD.test(String.fromCodePoint(point));
}

function isAstralWord(text: string, at: number, unit: number): boolean {
  const point = text.codePointAt(unit >= 0xdc00 ? at - 1 : at);
  return point !== undefined && point > 0xffff && isWordPoint(point);
}

/**
 * The text as the lexicon stores it: folded, runs of spaces as one, nothing invisible. With `keepCase` the letters keep
 * their case, which is what the case rules compare.
 */
export function foldText(text: string, keepCase = false): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = keepCase ? foldButCase(unit) : foldUnit(unit);
    if (plain === IGNORED || (plain === 0x20 && folded.endsWith(' '))) continue;
    folded += plain === LIGATURE ? ligatureLetters(unit) : String.fromCharCode(plain);
  }
  return folded.trim();
}
