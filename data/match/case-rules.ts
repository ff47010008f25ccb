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
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** "BRUSSELS, Jan 27 (Reuters) —", "NEW DELHI:", "HELSINKI, 19 May 2026." at the start of a block; the place ends the first group. */
const DATELINE =
  /^[^\p{L}\p{N}]*([\p{Lu}\p{M}.'’]+(?:[ \u00a0,/&-]+[\p{Lu}\p{M}.'’]+)*)(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?(?:,? [^—–:(]{0,30}\d[\d, ]*)?(?: ?\([^)]{1,40}\))?(?: ?[—–:]| --? |\. )/u;
const DATELINE_REACH = 120;

/** Whether a name in capitals stands in the dateline of a report, where capitals are the custom. */
export function isInDateline(line: string, start: number, end: number): boolean {
  if (end > DATELINE_REACH) return false;
  const place = DATELINE.exec(line.slice(0, DATELINE_REACH))?.[1];
  if (place === undefined) return false;
  const from = line.indexOf(place);
  return start >= from && end <= from + place.length;
}

/** Words that headlines leave small. */
const SMALL_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'into',
  'is',
  'of',
  'on',
  'or',
  'over',
  'the',
  'to',
  'with',
]);

/**
 * Whether a line is set in title case, where capitals tell nothing about names: it opens with a capital and has four
 * words or more, nine of ten of them (small words aside) with a capital; all, where it ends like a sentence.
 */
export function isTitleCased(line: string): boolean {
  const words = (line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? []).filter(
    (word) => !SMALL_WORDS.has(word.toLowerCase()),
  );
  if (words.length < 4 || !/^[\p{Lu}\p{N}]/u.test(line.trim())) return false;
  const capitals = words.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return capitals >= words.length * (/[.;!?]\s*$/.test(line) ? 1 : 0.9);
}

function capitalised(form: string): string {
  return form.slice(0, 1).toUpperCase() + form.slice(1);
}

function titleCased(form: string): string {
  return form.replace(/(^|[ -])(\p{Ll})/gu, (_, edge: string, letter: string) => edge + letter.toUpperCase());
}
