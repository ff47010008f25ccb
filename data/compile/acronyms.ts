/** Owns acronym definitions in running text: Long Form (LF) and LF (Long Form). */

/** A defined acronym. Spans are UTF-16 offsets into the searched text. */
export interface AcronymDefinition {
  readonly short: string;
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
  readonly shortStart: number;
}

/** UTF-16 units before the bracket in which the long form must stand. */
const LONG_LIMIT = 240;

const SHORT = /^[\p{Lu}][\p{L}\p{N}]*(?:[-/&][\p{L}\p{N}]+)*\+?$/u;

/**
 * Definitions in `sentence`, by the letters test of Schwartz and Hearst, "A simple algorithm for identifying
 * abbreviation definitions in biomedical text" (2003), made stricter: the long form starts with a capital and every
 * letter of the short form is found from right to left, its first one at a word's start.
 */
export function acronymDefinitions(sentence: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of sentence.matchAll(/\(([^()]{2,80})\)/gu)) {
    const inside = (match[1] ?? '').trim();
    const from = Math.max(0, match.index - LONG_LIMIT);
    const before = sentence.slice(from, match.index).trimEnd();
    const definition = isShort(inside)
      ? longBefore(before, inside, from, sentence.indexOf(inside, match.index))
      : reversed(sentence, before, inside, match.index);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

/** Whether `text` can be an acronym: two to twelve characters, at least two of them capitals. */
export function isShort(text: string): boolean {
  return text.length >= 2 && text.length <= 12 && SHORT.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function longBefore(before: string, short: string, shift: number, shortStart: number): AcronymDefinition | undefined {
  const unquoted = before.replace(/["”’']$/, '');
  const limit = Math.min(letters(short).length + 5, letters(short).length * 2);
  const words = [...unquoted.matchAll(/[^\s“"]+/gu)].slice(-limit);
  const windowStart = words[0]?.index ?? 0;
  const start = alignedStart(unquoted, windowStart, letters(short));
  if (start === undefined) return undefined;
  const long = unquoted.slice(start);
  if (/[,;:.]\s/.test(long) || !/^\p{Lu}/u.test(long) || (long.split(/\s+/).length < 2 && !long.includes('-')))
    return undefined;
  return { short, long, longStart: shift + start, longEnd: shift + unquoted.length, shortStart };
}

function reversed(sentence: string, before: string, inside: string, at: number): AcronymDefinition | undefined {
  const short = /(\S+)$/.exec(before)?.[1] ?? '';
  if (!isShort(short) || alignedStart(inside, 0, letters(short)) !== 0 || !inside.includes(' ')) return undefined;
  const longStart = sentence.indexOf(inside, at);
  const shortStart = at - (sentence.slice(0, at).length - sentence.slice(0, at).trimEnd().length) - short.length;
  return { short, long: inside, longStart, longEnd: longStart + inside.length, shortStart };
}

function letters(short: string): string {
  return short.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where the long form starts if every letter is found walking left from the end of `text`, not before `from`. */
function alignedStart(text: string, from: number, wanted: string): number | undefined {
  const lower = text.toLowerCase();
  let at = text.length - 1;
  for (let letter = wanted.length - 1; letter >= 0; letter -= 1) {
    const first = letter === 0;
    while (at >= from && (lower[at] !== wanted[letter] || (first && isInsideWord(text, at)))) at -= 1;
    if (at < from) return undefined;
    if (first) return at;
    at -= 1;
  }
  return undefined;
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
