/** Owns names that a writer set in quotation marks: the marks tell where the name starts and ends. */
import { categoryOfHead, isStopWord } from './known-words.ts';

/** A stretch of a sentence that is one name. UTF-16 offsets. */
export interface NameSpan {
  readonly start: number;
  readonly end: number;
}

const QUOTED = /“([^“”]{3,100})”|"([^"]{3,100})"|(?<![\p{L}\p{N}])‘([^‘’]{3,100})’(?!\p{L})/gu;

/** The names in quotation marks of `sentence`: two words or more with capitals, the small ones only function words. */
export function quotedNames(sentence: string): NameSpan[] {
  return Array.from(sentence.matchAll(QUOTED), (match) => {
    const text = match[1] ?? match[2] ?? match[3] ?? '';
    const start = match.index + 1;
    return isNameLike(text) ? [{ start, end: start + text.length }] : [];
  }).flat();
}

function isNameLike(text: string): boolean {
  if (!/^\p{Lu}[^.!?,;:]*[\p{L}\p{N}+]$/u.test(text)) return false;
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const small = words.filter((word) => !/^[\p{Lu}\p{N}&]/u.test(word));
  const last = words.at(-1) ?? '';
  const plain = small.filter((word) => !isStopWord(word) && !(word === last && categoryOfHead(word) !== undefined));
  return words.length >= 2 && plain.length === 0 && (capitals >= 2 || small.includes(last)) && !isStopWord(last);
}
