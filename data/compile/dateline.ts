/** Owns where the dateline of a raw report ends: "OSLO, 27 January 2026 (AFP) — Norway signed". */

const PLACES = "\\p{Lu}[\\p{L}.’'/ -]{1,30}(?:, ?\\p{Lu}[\\p{L}.’' -]{1,30})?";
const DATE = ',? ?(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?(?: \\d{4})?)';
const AGENCY = ' ?\\([\\p{L} /]{2,24}\\)';
const DASH = '\\s?(?:—|–|--|: )\\s?|\\s-\\s';
const DATELINE = new RegExp(
  `^${PLACES}(?:${DATE}(?:${AGENCY})?(?:${DASH})|${AGENCY}(?:${DASH})|${DATE}${AGENCY}:?\\s)`,
  'u',
);

/**
 * UTF-16 length of the dateline that `sentence` opens with; 0 where it has none. A dateline tells of the report, not of
 * what happened: nothing in it is subject or date of the statement.
 */
export function datelineLength(sentence: string): number {
  return DATELINE.exec(sentence)?.[0].length ?? 0;
}
