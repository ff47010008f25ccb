/** Owns the longer-name guard: a hit inside a longer capitalised name that is not ours is no mention. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, needsOf, partiesOf } from './lexicon.ts';
import { nameWordsOf } from './name-word-sets.ts';
import type { NameWords } from './name-words.ts';
import { isCapitalised, type Neighbour, opensSentence, wordAfter, wordBefore } from './neighbours.ts';
import type { ReadBlock } from './read-block.ts';

/** Why a hit is part of somebody else's name. */
export type GuardVerdict = 'ours' | 'longer-name' | 'other-person';

const LONGEST_NAME = 6;
/** A first name and a surname, right after a place or before the comma that ends at it. */
const FULL_NAME_AFTER = /^\p{Lu}[\p{L}’'-]* \p{Lu}\p{Ll}/u;
const FULL_NAME_BEFORE = /(\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*)+), (?:(?:then|former|the then|the former) )?$/u;
const NAME_REACH = 64;
const CONNECTORS = new Set(['and', 'of', 'for', 'on', 'the', '&']);

/** The longer-name guard of a lexicon, its word lists at hand. */
export class Guard {
  readonly #lexicon: Lexicon;
  readonly #words: NameWords<ReadonlySet<string>>;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#words = nameWordsOf(lexicon);
  }

  /**
   * Weighs what stands directly around a hit. `other-person` means somebody else's full name with our surname
   * ("Ranveer Singh"); the short form then stays off until ours is named again. Lines in title case tell nothing, so
   * the guard is off there.
   */
  weigh(block: ReadBlock, hit: Hit): GuardVerdict {
    const { text } = block;
    if (!isCapitalised(text.slice(hit.start)) || block.isTitleCased) return 'ours';
    const category = categoryOf(this.#lexicon, hit.entity);
    const before = wordBefore(text, hit.start);
    if (category === 'person' && this.#isSurname(text, hit)) return this.#weighSurname(block, hit, before);
    if (category === 'person' && needsOf(this.#lexicon, hit.form).length > 0 && this.#isOthersPost(block, hit))
      return 'other-person';
    if (this.#leadsLongerName(block, hit, before)) return 'longer-name';
    if (category !== 'person' && category !== 'place' && category !== 'organisation')
      return this.#weighPair(block, hit, before);
    return this.#endsOtherName(block, hit, before) || this.#runsIntoHeadNoun(block, hit) ? 'longer-name' : 'ours';
  }

  #isSurname(text: string, hit: Hit): boolean {
    return needsOf(this.#lexicon, hit.form).length > 0 && /^\p{L}+$/u.test(text.slice(hit.start, hit.end));
  }

  #weighSurname(block: ReadBlock, hit: Hit, before: Neighbour | undefined): GuardVerdict {
    if (before?.joint === 'space' && this.#isNamePart(block, before)) return 'other-person';
    const after = wordAfter(block.text, hit.end);
    const goesOn = after?.joint === 'space' && isCapitalised(after.word) && !this.#isFunctionWord(after.word);
    if (goesOn && !block.startsName(after.start)) return 'longer-name';
    return this.#runsIntoHeadNoun(block, hit) ? 'longer-name' : 'ours';
  }

  /** "High Representative Josep Borrell", "Josep Borrell, High Representative": a post beside a name that is not ours. */
  #isOthersPost(block: ReadBlock, hit: Hit): boolean {
    const after = wordAfter(block.text, hit.end);
    if (after?.joint === 'space' && isCapitalised(after.word) && !this.#isFunctionWord(after.word))
      return (
        !block.startsName(after.start) && FULL_NAME_AFTER.test(block.text.slice(after.start, after.start + NAME_REACH))
      );
    const from = Math.max(0, hit.start - NAME_REACH);
    const before = FULL_NAME_BEFORE.exec(block.text.slice(from, hit.start));
    const nameEnd = from + (before?.index ?? 0) + (before?.[1]?.length ?? 0);
    return before !== null && block.namesEndingAt(nameEnd).length === 0;
  }

  /** Whether a capitalised word before a name belongs to it, being no title, sentence's start or name of ours. */
  #isNamePart(block: ReadBlock, { word, end }: Neighbour): boolean {
    return isCapitalised(word) && !this.#isFunctionWord(word) && block.namesEndingAt(end).length === 0;
  }

  #isFunctionWord(word: string): boolean {
    const { starters, titles } = this.#words;
    return starters.has(word) || titles.has(word) || word.split('/').some((part) => titles.has(part));
  }

  /** "Bank of India": a head noun, "of" or "for", then the hit. */
  #leadsLongerName(block: ReadBlock, hit: Hit, before: Neighbour | undefined): boolean {
    if (before?.joint !== 'space' || (before.word !== 'of' && before.word !== 'for')) return false;
    const head = wordBefore(block.text, before.start);
    return head?.joint === 'space' && this.#words.headNouns.has(head.word) && !block.isCovered(head.start, hit.end - 1);
  }

  /** An instrument's name right after a pair of other parties: "EU-Japan Security and Defence Partnership". */
  #weighPair(block: ReadBlock, hit: Hit, second: Neighbour | undefined): GuardVerdict {
    if (second?.joint !== 'space' || !isCapitalised(second.word)) return 'ours';
    const first = wordBefore(block.text, second.start);
    if (first?.joint !== 'hyphen') return 'ours';
    const parties = partiesOf(this.#lexicon, hit.form);
    const isParty = (end: number): boolean => block.namesEndingAt(end).some((other) => parties.includes(other.entity));
    return isParty(first.end) && isParty(second.end) ? 'ours' : 'longer-name';
  }

  /** "Air India": a one-word hit that ends a capital run somebody else's name begins. */
  #endsOtherName(block: ReadBlock, hit: Hit, before: Neighbour | undefined): boolean {
    const written = block.text.slice(hit.start, hit.end);
    if (before?.joint !== 'space' || /[ -]/.test(written) || !this.#isNamePart(block, before)) return false;
    return this.#words.prefixes.has(before.word) || !opensSentence(block.text, before.start);
  }

  /**
   * Follows the capital run after a hit and looks for a head noun in it. A name of ours ends the run, unless the hit is
   * half of a hyphenated pair, which is one name with what follows.
   */
  #runsIntoHeadNoun(block: ReadBlock, hit: Hit): boolean {
    let paired = wordBefore(block.text, hit.start)?.joint === 'hyphen';
    let at = hit.end;
    for (let wordCount = 0; wordCount < LONGEST_NAME; wordCount += 1) {
      const next = wordAfter(block.text, at);
      paired ||= next?.joint === 'hyphen';
      if (!next || (!paired && block.startsName(next.start))) return false;
      if (this.#words.headNouns.has(next.word)) return true;
      if (!this.#continuesName(next, wordCount)) return false;
      at = next.end;
    }
    return false;
  }

  /** Whether a name can run on through a word: capitals, and after the first also connectors; a title begins anew. */
  #continuesName(next: Neighbour, wordsBefore: number): boolean {
    if (!isCapitalised(next.word)) return wordsBefore > 0 && CONNECTORS.has(next.word);
    return next.joint === 'hyphen' || !this.#words.titles.has(next.word);
  }
}
