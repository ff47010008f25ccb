/** Owns how letters must be written for a form to count: exact, caseless, upper. */
import { foldText } from './fold.ts';

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
  return !/[a-z]/.test(text) && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Words that headlines leave small. */
const SMALL_WORDS = new Set('a an and as at by for from in into is of on or over the to with'.split(' '));

/** No headline is longer, in UTF-16 units; paragraphs are, and are not looked through for capitals. */
const LONGEST_TITLE = 300;

/**
 * Whether a line is set in title case, where capitals tell nothing about names: it opens with a capital and has four
 * words or more, nine of ten of them (small words aside) with a capital.
 */
export function isTitleCased(line: string): boolean {
  if (line.length > LONGEST_TITLE) return false;
  const words = (line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).filter(
    (word) => !SMALL_WORDS.has(word.toLowerCase()),
  );
  if (words.length < 4 || !/^[\p{Lu}\p{N}]/u.test(line.trim())) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return capitals >= words.length * 0.9;
}

function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

function titleCased(form: string): string {
  return form.replace(/(^|[ -])(\p{Ll})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
}
