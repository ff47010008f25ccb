/** Owns what stands around a name and says of what kind it is: a dateline, or a common noun set beside it by a comma. */
import type { Category } from '../entity.ts';
import { categoryOfHead, categoryOfNounBefore, isPersonKind, isStopWord } from './known-words.ts';
import type { Scene } from './name-scene.ts';

/** "MARINETTE, Wis. (Testwire) — ", "OSLO, March 3, 2026 (Nordwire): ", "OSLO — ": the town in capitals, the agency. */
const DATELINE = new RegExp(
  [
    '^(\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,3})',
    '(?:(?:[,/][^—–:()]{1,40}?)?(?: ?\\((\\p{Lu}[\\p{L} ]{1,24})\\))?(?: ?[—–]| -{1,2}) ',
    '|(?:[,/][^—–:()]{1,40}?)(?: ?\\((\\p{Lu}[\\p{L} ]{1,24})\\))?: )',
  ].join(''),
  'u',
);
/** As many words a common noun may have before it: "a state-owned Norwegian arms consultancy". */
const NOUN_PHRASE = 6;

/** The kind that a dateline gives the name at [start, end) of the sentence; nothing outside of one. */
export function kindInDateline(sentence: string, start: number, end: number): Category | undefined {
  if (!/^\p{Lu}{3}/u.test(sentence)) return undefined;
  const [whole = '', town = '', before, after] = DATELINE.exec(sentence) ?? [];
  const agency = before ?? after;
  if (whole === '' || end > whole.length) return undefined;
  if (start === 0 && end === town.length) return 'place';
  return agency !== undefined && sentence.slice(start, end) === agency ? 'organisation' : undefined;
}

/** The kind that a noun set beside the name says: "a radar, the Kestrel", "Kestrel, a consultancy in Oslo". */
export function kindBeside(scene: Scene, start: number, end: number): Category | undefined {
  return nounBefore(scene, start) ?? nounAfter(scene, end);
}

function nounBefore({ tokens, words }: Scene, start: number): Category | undefined {
  const at = /^(?:the|its|their)$/.test(words[start - 1] ?? '') ? start - 2 : start - 1;
  return tokens[at]?.text === ',' && isOpened(words, at) ? categoryOfNounBefore(words[at - 1] ?? '') : undefined;
}

/** Whether an article opens the noun phrase that ends before token `at`. */
function isOpened(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - NOUN_PHRASE), at).some((word) => /^an?$/i.test(word));
}

function nounAfter({ tokens, words }: Scene, end: number): Category | undefined {
  if (tokens[end]?.text !== ',' || !/^an?$/.test(words[end + 1] ?? '')) return undefined;
  let noun = '';
  for (const word of words.slice(end + 2, end + 2 + NOUN_PHRASE)) {
    if (word === '' || isStopWord(word)) break;
    noun = word;
  }
  if (!/^\p{Ll}/u.test(noun) || isPersonKind(noun)) return undefined;
  return categoryOfNounBefore(noun) ?? categoryOfHead(noun);
}
