/** Owns the look at what stands directly around a span of text: the joined words before and after, the sentence. */
import type { Lexicon } from './lexicon.ts';
import { find, SENTENCE_START, WORD_AFTER, WORD_BEFORE } from './name-patterns.ts';

/** A word next to a span, and how it is joined to it. */
export interface Neighbour {
  readonly word: string;
  readonly joint: 'space' | 'hyphen';
  /** UTF-16 offsets of the word. */
  readonly start: number;
  readonly end: number;
}

/** The word joined to offset `start` by one space or hyphen; `undefined` where punctuation or an edge comes between. */
export function wordBefore(text: string, start: number, lexicon: Lexicon): Neighbour | undefined {
  const [, , word, joint = ''] = find(lexicon, WORD_BEFORE, text, start) ?? [];
  const end = start - joint.length;
  return word === undefined ? undefined : { word, joint: jointOf(joint), start: end - word.length, end };
}

/** The word joined to offset `end` by one space or hyphen. */
export function wordAfter(text: string, end: number, lexicon: Lexicon): Neighbour | undefined {
  const [, joint = '', word] = find(lexicon, WORD_AFTER, text, end) ?? [];
  const start = end + joint.length;
  return word === undefined ? undefined : { word, joint: jointOf(joint), start, end: start + word.length };
}

function jointOf(joint: string): Neighbour['joint'] {
  return /\s/.test(joint) ? 'space' : 'hyphen';
}

/** Whether a word begins with a capital. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

const SENTENCE_END = /[.!?…]["'”’)\]]*(?=\s+["'“‘([]?[\p{Lu}\p{N}])/gu;

/** Whether the word at offset `start` opens a sentence or a quotation, where a capital tells nothing. */
export function opensSentence(text: string, start: number, lexicon: Lexicon): boolean {
  return find(lexicon, SENTENCE_START, text, start) != null;
}

/** Where the sentences of a text end, but for the last. A rough cut: an abbreviation may end one early. */
export function sentenceEnds(text: string): number[] {
  return Array.from(text.matchAll(SENTENCE_END), (stop) => stop.index + stop[0].length);
}
