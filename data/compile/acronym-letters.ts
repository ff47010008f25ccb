/**
 * Owns where the long form of an acronym starts, told by its letters. The letters must be the first ones of the words, or
 * pass the test of Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text"
 * (2003), made stricter: the long form starts with a capital, and two of the letters open words.
 */
import { categoryOfHead, isGivenName, isStopWord } from './known-words.ts';

/** A word of a long form; of "l’armement" and "People’s" what lies before and after the apostrophe is passed over. */
const WORD = /(?:\b\p{Ll}[’'])?([\p{L}\p{N}]+)(?:[’']s\b)?/gu;
/** The "Non-" of "Nuclear Non-Proliferation Treaty" seldom gives a letter. */
const PREFIX = /^(?:Non|Co|Multi|Anti|Counter|Inter)$/i;
/** A list inside a name, "Micro, Small and Medium Enterprises"; or a company's ending, "Systems, Inc." */
const LISTED =
  /^[^,;:]+(?:, [^,;:]+)*,? (?:and|&|und|et|y|e|og|och|en) [^,;:]+$|^[^,;:]+, (?:Inc|Ltd|LLC|SA|AG|plc)\.?$/u;

/** Where in `text` the long form of `short` starts that ends with `text`; nothing where it does not end with one. */
export function longStart(text: string, short: string): number | undefined {
  for (const wanted of spelledLetters(short)) {
    const initials = initialsStart(text, wanted);
    const start = initials ?? (wanted.length > 2 ? alignedStart(text, wanted) : undefined);
    if (start === undefined) continue;
    const whole = initials === undefined ? start : widened(text, start, wanted);
    const long = text.slice(whole);
    // Letters may be found inside words by chance, but hardly those of a phrase in lower case that are its first ones.
    const opens = initials !== undefined || /^\p{Lu}/u.test(long);
    const isOne = !/[,;:]\s|[.!?]\s+\p{Lu}/u.test(long) || (LISTED.test(long) && wanted.length > 2);
    if (opens && isOne && /[ -]/.test(long) && !isNoLongForm(long)) return whole;
  }
  return undefined;
}

/** "US dollars (USD)" is money; "Ada Berg (AB)" is a person with initials, as writers of live reports sign. */
function isNoLongForm(long: string): boolean {
  const words = long.split(' ');
  const isPerson = words.length < 4 && isGivenName(words[0] ?? '') && categoryOfHead(words.at(-1) ?? '') === undefined;
  return isPerson || /\b(?:euros?|dollars?|pounds?|rupees?|yen|francs?|kron(?:or|er))$/i.test(long);
}

/** Whether the letters of `short` are the first ones of the words of `long`, small words passed over: "CBI". */
export function isInitials(short: string, long: string): boolean {
  return spelledLetters(short).some((wanted) => initialsStart(long, wanted) === 0);
}

/** Whether `short` is made of the beginnings of the words of `long`, two of them more than a letter: "Europol". */
export function isMadeOfBeginnings(short: string, long: string): boolean {
  const words = Array.from(long.matchAll(WORD), ([, word = '']) => word.toLowerCase());
  const fits = (at: number, rest: string, parts: number): boolean => {
    if (rest === '') return parts > 1;
    const word = words[at];
    if (word === undefined) return false;
    let length = 0;
    while (length < word.length && rest[length] === word[length]) length += 1;
    for (; length > 1; length -= 1) if (fits(at + 1, rest.slice(length), parts + 1)) return true;
    return at > 0 && fits(at + 1, rest, parts);
  };
  return fits(0, short.toLowerCase(), 0);
}

/** The letters to be found: without the s of a plural ("UAVs"), then with a number read as repeats ("C4ISR"). */
function spelledLetters(short: string): string[] {
  const single = short.replace(/(?<=\p{Lu})s$/u, '');
  const told = [
    single,
    single.replace(/(\p{Lu})([2-9])/gu, (_, letter: string, times) => letter.repeat(Number(times))),
  ];
  return [...new Set(told)].map((each) => each.toLowerCase().replace(/[^\p{L}\p{N}]/gu, ''));
}

interface Word {
  /** Its first letter, small. */
  readonly letter: string;
  readonly start: number;
  /** Whether it must give a letter, as "of" and the "Non-" of a compound need not. */
  readonly weight: 'full' | 'prefix' | 'small';
}

function readWord(text: string, match: RegExpExecArray): Word {
  const word = match[1] ?? '';
  const isSmall = /^\p{Ll}/u.test(word) && (word.length < 4 || isStopWord(word));
  const isPrefix = PREFIX.test(word) && text[match.index + word.length] === '-';
  const weight = isPrefix ? 'prefix' : isSmall ? 'small' : 'full';
  return { letter: word.charAt(0).toLowerCase(), start: match.index, weight };
}

/** Where the words start whose first letters, read from the end of `text` to the left, are `wanted`. */
function initialsStart(text: string, wanted: string): number | undefined {
  const words = Array.from(text.matchAll(WORD), (match) => readWord(text, match));
  const walk = (at: number, letter: number): number | undefined => {
    const word = words[at];
    if (word === undefined) return undefined;
    // A small word seldom gives a letter, and never the first one: try without it before.
    const passed = word.weight === 'full' ? undefined : walk(at - 1, letter);
    if (passed !== undefined || word.letter !== wanted[letter]) return passed;
    if (letter > 0) return walk(at - 1, letter - 1);
    return word.weight === 'small' ? undefined : word.start;
  };
  return walk(words.length - 1, wanted.length - 1);
}

/** "Bay of Bengal Initiative", not "Bengal Initiative": the first letter is that of the word before "of" as well. */
function widened(text: string, start: number, wanted: string): number {
  const before = /(\p{Lu}[\p{L}\p{N}]+) (?:of|for) (?:the )?$/u.exec(text.slice(0, start));
  return before?.[1]?.charAt(0).toLowerCase() === wanted[0] ? (before?.index ?? start) : start;
}

/** Where the long form starts if every letter is found walking left from the end of `text`, within as many words as usual. */
function alignedStart(text: string, wanted: string): number | undefined {
  const limit = Math.min(wanted.length + 5, wanted.length * 2);
  const from = [...text.matchAll(/[^\s“"]+/gu)].at(-limit)?.index ?? 0;
  const lower = text.toLowerCase();
  let at = text.length;
  for (const [left, letter] of [...wanted].reverse().entries()) {
    const isFirst = left === wanted.length - 1;
    do at -= 1;
    while (at >= from && (lower[at] !== letter || (isFirst && isInsideWord(text, at))));
    if (at < from) return undefined;
  }
  return openedWords(text.slice(at), wanted) > 1 ? at : undefined;
}

/** How many words of `long` open with a letter of `wanted`, in order. */
function openedWords(long: string, wanted: string): number {
  let after = 0;
  let opened = 0;
  for (const [, word = ''] of long.matchAll(WORD)) {
    const letter = wanted.indexOf(word.charAt(0).toLowerCase(), after);
    if (letter < 0) continue;
    after = letter + 1;
    opened += 1;
  }
  return opened;
}

function isInsideWord(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}
