/** Owns how letters must be written for a form to count: exact, caseless, upper. */
import { foldText, isWordAt } from './fold.ts';
import { meaningOf, SMALL } from './unit-meanings.ts';

/**
 * Whether `written` (a slice of the page) satisfies an `exact` form, given as stored (folded but for its case).
 * Besides the form's own letters these count: a capital at the very start, and for a form of several words all
 * capitals or a capital on every word, as headlines write it.
 */
export function matchesExact(written: string, form: string): boolean {
  const plain = foldText(written, true);
  if (plain === form || plain === capitalised(form)) return true;
  if (!/[ -]/.test(form)) return false;
  return plain === form.toUpperCase() || (/\p{Lu}/u.test(form) && plain === titleCased(form));
}

/** Whether a text holds letters that have case and all of them are capitals. */
export function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /\p{Lu}/u.test(text);
}

/** Words that headlines leave small. */
const SMALL_WORD = /^(?:an?|and|as|at|by|for|from|in(?:to)?|is|of|on|or|over|the|to|with)$/i;

/** UTF-16 units; paragraphs are longer, and no headline is. */
const LONGEST_TITLE = 250;

/**
 * Whether a line is set in title case, where capitals tell nothing about names: it opens with a capital and has four
 * words or more, nine of ten of them (small words aside) with a capital; all, where it ends like a sentence.
 */
export function isTitleCased(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const words = wordsIn(line);
  const telling = words.filter((word) => !SMALL_WORD.test(word));
  const small = telling.filter(isSmall).length;
  const allowed = /[.;!?]\s*$/.test(line) ? 0 : telling.length / 10;
  return telling.length > 3 && small <= allowed && !isSmall(words.map(withoutDigits).find((word) => word !== '') ?? '');
}

/** The words of a text, with the apostrophes and hyphens in them. */
function wordsIn(text: string): string[] {
  const words: string[] = [];
  for (let start = 0, at = 0; at <= text.length; at += 1) {
    if (isWordAt(text, at) || (at > start && isJoint(text.charAt(at)))) continue;
    if (at > start) words.push(text.slice(start, at));
    start = at + 1;
  }
  return words;
}

function isJoint(char: string): boolean {
  return char === "'" || char === '’' || char === '-';
}

function withoutDigits(word: string): string {
  return word.replace(/^\d+/, '');
}

/** Whether a word begins with a small letter. */
function isSmall(word: string): boolean {
  return (meaningOf(word.charCodeAt(0)) & SMALL) !== 0;
}

function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

function titleCased(form: string): string {
  return form.replace(/(^|[ -])(\p{Ll})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
}
