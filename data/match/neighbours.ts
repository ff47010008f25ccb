/** Owns the look at what stands directly around a span of text: the joined words before and after, the sentence. */

/** A word next to a span, and how it is joined to it. */
export interface Neighbour {
  readonly word: string;
  readonly joint: 'space' | 'hyphen';
  /** UTF-16 offsets of the word. */
  readonly start: number;
  readonly end: number;
}

const WORD_BEFORE =
  /((?<!\p{L})(?:\p{Lu}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad/&]*)([ \u00a0\u202f]|[-\u2010-\u2014\u2212])$/u;
const WORD_AFTER =
  /^([ \u00a0\u202f]|[-\u2010-\u2014\u2212])([\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:-[\p{L}\p{N}]+)*)/u;
const REACH = 48;

/** The word joined to offset `start` by one space or hyphen; `undefined` where punctuation or an edge comes between. */
export function wordBefore(text: string, start: number): Neighbour | undefined {
  const reach = text.slice(Math.max(0, start - REACH), start);
  // No word holds a space: behind the last one but the joint the pattern need not try every letter as its start.
  const found = WORD_BEFORE.exec(reach.slice(reach.lastIndexOf(' ', reach.length - 2) + 1));
  const word = found?.[1];
  const joint = found?.[2];
  if (word === undefined || joint === undefined) return undefined;
  const end = start - joint.length;
  return { word, joint: isSpace(joint) ? 'space' : 'hyphen', start: end - word.length, end };
}

/** The word joined to offset `end` by one space or hyphen. */
export function wordAfter(text: string, end: number): Neighbour | undefined {
  const found = WORD_AFTER.exec(text.slice(end, end + REACH));
  const joint = found?.[1];
  const word = found?.[2];
  if (word === undefined || joint === undefined) return undefined;
  const start = end + joint.length;
  return { word, joint: isSpace(joint) ? 'space' : 'hyphen', start, end: start + word.length };
}

function isSpace(joint: string): boolean {
  return /\s/.test(joint);
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const SENTENCE_START = /(?:^|[.!?:…]["'”’)\]]*\s+|["'“‘([]|[–—]\s*|\n)$/u;
const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])/gu;

/** Whether the word at offset `start` opens a sentence or a quotation, where a capital tells nothing. */
export function opensSentence(text: string, start: number): boolean {
  return SENTENCE_START.test(text.slice(Math.max(0, start - 6), start));
}

/** Where the sentences of a text end, but for the last. A rough cut: an abbreviation may end one early. */
export function sentenceEnds(text: string): number[] {
  return Array.from(text.matchAll(SENTENCE_END), (stop) => stop.index + stop[0].length);
}
