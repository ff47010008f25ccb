/** Owns when two spellings or statements count as the same text inside the compiler. */

/** ASCII without runs of spaces or spaces at the edges. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * `text` without differences of case, accent, dash, quote and space. For comparing whole names and statements;
 * offsets into the result mean nothing in the original.
 */
export function normalForm(text: string): string {
  // Most words are plain ASCII, and mining asks for their normal form millions of times.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019\u201B\u02BC]/g, "'")
    .replace(/[\u201C\u201D\u201E]/g, '"')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The letters and digits of `text` in normal form, words parted by one space. Equal keys are the same statement. */
export function statementKey(text: string): string {
  return normalForm(text)
    .replace(/[^\p{L}\p{N}%€$£₹]+/gu, ' ')
    .trim();
}

/** Whether the words of `part` stand together in `whole`, on word edges, whatever case, accents and punctuation. */
export function holdsWords(whole: string, part: string): boolean {
  const words = statementKey(part);
  return words !== '' && ` ${statementKey(whole)} `.includes(` ${words} `);
}

/** Letters that no accent can be taken from, as Latin alphabets without them write them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** An id made of `name`: lower-case ASCII words joined by hyphens; never empty. */
export function slug(name: string): string {
  const ascii = normalForm(name)
    .replace(/[æœøßłđðþı]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return ascii === '' ? `x-${contentHash(name).slice(0, 8)}` : ascii;
}

/**
 * 53-bit hash of `text` as 14 hexadecimal digits (cyrb53, a public-domain mixing function by bryc). It tells documents
 * apart; it is no protection against forgery.
 */
export function contentHash(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(14, '0');
}

/** Order of two strings by UTF-16 units: the same on every machine, whatever its language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
