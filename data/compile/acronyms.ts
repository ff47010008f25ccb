/** Owns acronym definitions in running text: Long Form (LF), LF (Long Form), and Long Form, or LF. */
import { isStopWord } from './known-words.ts';

/** A defined acronym. Spans are UTF-16 offsets into the searched text. */
export interface AcronymDefinition {
  readonly short: string;
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
  readonly shortStart: number;
}

/** UTF-16 units before the short form in which the long form must stand. */
const LONG_LIMIT = 240;

const SHORT = /^[\p{Lu}][\p{L}\p{N}]*(?:[-/&][\p{L}\p{N}]+)*\+?$|^\p{Lu}{2,} \p{Lu}{2,}$/u;
const SAID =
  /\(([^()]{2,80})\)|, (?:or|also known as|known as|called|abbreviated as|abbreviated to|shortened to) (?:the )?([^\s,.;]{2,12})(?=[,.;]| for short)/gu;
/** What stands in a bracket besides the short form: "(the JCG)", "(hereafter JCG)", "(JCG; see below)". */
const BESIDE_SHORT = /^(?:the|or|hereafter|hereinafter|henceforth|formerly|known as|abbreviated) |[,;].*$/gu;

/**
 * Definitions in `sentence`: the letters must be the first ones of the words before, or pass the test of Schwartz and
 * Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003), made stricter: the
 * long form starts with a capital and every letter is found from right to left, the first at a word's start.
 */
export function acronymDefinitions(sentence: string): AcronymDefinition[] {
  const found: AcronymDefinition[] = [];
  for (const match of sentence.matchAll(SAID)) {
    const stated = (match[1] ?? match[2] ?? '').trim();
    const bare = stated.replace(BESIDE_SHORT, '').trim();
    const inside = isShort(bare) ? bare : stated;
    const from = Math.max(0, match.index - LONG_LIMIT);
    const before = sentence.slice(from, match.index).trimEnd();
    const definition = isShort(inside)
      ? longBefore(before, inside, from, sentence.indexOf(inside, match.index))
      : reversed(sentence, before, inside, from, match.index);
    if (definition !== undefined) found.push(definition);
  }
  return found;
}

/** Whether `text` can be an acronym: two to twelve characters, at least two of them capitals. */
export function isShort(text: string): boolean {
  return text.length >= 2 && text.length <= 12 && SHORT.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Whether the letters of `short` are the first ones of the words of `long`, small words passed over: "CBI". */
export function isInitials(short: string, long: string): boolean {
  return initialsStart(long, letters(short)) === 0;
}

function longBefore(before: string, short: string, shift: number, shortStart: number): AcronymDefinition | undefined {
  const unquoted = before.replace(/["”’']$/, '');
  const wanted = letters(short);
  const limit = Math.min(wanted.length + 5, wanted.length * 2);
  const words = [...unquoted.matchAll(/[^\s“"]+/gu)].slice(-limit);
  const initials = initialsStart(unquoted, wanted);
  const start = initials ?? alignedStart(unquoted, words[0]?.index ?? 0, wanted);
  if (start === undefined) return undefined;
  const long = unquoted.slice(start);
  // "exclusive economic zone (EEZ)": three first letters tell enough, two may be chance.
  const opens = /^\p{Lu}/u.test(long) || (initials !== undefined && wanted.length > 2);
  if (/[,;:.]\s/.test(long) || !opens || !/[ -]/.test(long)) return undefined;
  return { short, long, longStart: shift + start, longEnd: shift + unquoted.length, shortStart };
}

function reversed(
  sentence: string,
  before: string,
  inside: string,
  shift: number,
  at: number,
): AcronymDefinition | undefined {
  const short = /(\S+)$/.exec(before)?.[1] ?? '';
  if (!isShort(short) || !inside.includes(' ') || alignedStart(inside, 0, letters(short)) !== 0) return undefined;
  const longStart = sentence.indexOf(inside, at);
  const shortStart = shift + before.length - short.length;
  return { short, long: inside, longStart, longEnd: longStart + inside.length, shortStart };
}

/** The letters to be found; the s of a plural ("UAVs") is none. */
function letters(short: string): string {
  return short
    .replace(/(?<=\p{Lu})s$/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Where the words start whose first letters, read from the end of `text` to the left, are `wanted`. */
function initialsStart(text: string, wanted: string): number | undefined {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  const walk = (at: number, letter: number): number | undefined => {
    const word = words[at];
    if (word === undefined) return undefined;
    const isSmall = isStopWord(word[0]) && /^\p{Ll}/u.test(word[0]);
    // A small word seldom gives a letter: first try without it.
    const passed = isSmall ? walk(at - 1, letter) : undefined;
    if (passed !== undefined || word[0].charAt(0).toLowerCase() !== wanted[letter]) return passed;
    return letter === 0 ? word.index : walk(at - 1, letter - 1);
  };
  return walk(words.length - 1, wanted.length - 1);
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
