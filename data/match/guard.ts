/** Owns the longer-name guard: a hit inside a longer capitalised name that is not ours is no mention. */
import type { Category } from '../entity.ts';
import { isAnothers } from './guard-owner.ts';
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, needsOf, partiesOf } from './lexicon.ts';
import { CONNECTOR, find, LEADING_RUN, NAME_AFTER, NAME_BEFORE, TOWN_AFTER } from './name-patterns.ts';
import { mapNameWords, type NameWords } from './name-words.ts';
import { isCapitalised, type Neighbour, opensSentence, wordAfter, wordBefore } from './neighbours.ts';
import type { ReadBlock } from './read-block.ts';
import { stringSet } from './string-table.ts';

/** Why a hit is part of somebody else's name. */
export type GuardVerdict = 'ours' | 'longer-name' | 'other-person';

const LONGEST_NAME = 6;
const guards = new WeakMap<Lexicon, Guard>();

/** The guard of a lexicon, made once. */
export function guardOf(lexicon: Lexicon): Guard {
  const guard = guards.get(lexicon) ?? new Guard(lexicon);
  guards.set(lexicon, guard);
  return guard;
}

/** The longer-name guard of a lexicon, its word lists at hand; it keeps what it found for as long as a hit lives. */
export class Guard {
  readonly #known = new WeakMap<Hit, GuardVerdict>();
  readonly #lexicon: Lexicon;
  readonly #words: NameWords<ReadonlySet<string>>;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
    this.#words = mapNameWords(lexicon.nameWords, stringSet);
  }

  /**
   * Weighs what stands directly around a hit. `other-person` means somebody else's full name with our surname
   * ("Ranveer Singh"); the short form then stays off until ours is named again. Capitals tell nothing in a line in title
   * case, so only what small words tell counts there.
   */
  weigh(block: ReadBlock, hit: Hit): GuardVerdict {
    const verdict = this.#known.get(hit) ?? this.#weigh(block, hit);
    this.#known.set(hit, verdict);
    return verdict;
  }

  #weigh(block: ReadBlock, hit: Hit): GuardVerdict {
    const category = categoryOf(this.#lexicon, hit.entity);
    const isPerson = category === 'person';
    const needsHelp = needsOf(this.#lexicon, hit.form).length > 0;
    const before = wordBefore(block.text, hit.start, this.#lexicon);
    if (isPerson && needsHelp) {
      if (/^\p{L}+$/u.test(block.text.slice(hit.start, hit.end))) return this.#weighSurname(block, hit, before);
      if (this.#isOthersPost(block, hit)) return 'other-person';
    }
    const isShared = needsHelp || partiesOf(this.#lexicon, hit.form).length > 0;
    if (isShared && (isAnothers(block, hit, this.#lexicon) || this.#endsOtherName(block, hit, before, true)))
      return isPerson ? 'other-person' : 'longer-name';
    if (!isCapitalised(block.text.slice(hit.start)) || block.isTitleCased) return 'ours';
    return this.#isInLongerName(block, hit, before, category) ? 'longer-name' : 'ours';
  }

  #isInLongerName(block: ReadBlock, hit: Hit, before: Neighbour | undefined, category: Category): boolean {
    if (this.#leadsLongerName(block, hit)) return true;
    if (category === 'person') return this.#runsOn(block, hit) || this.#endsOtherName(block, hit, before);
    const isPlace = category === 'place';
    if (!isPlace && category !== 'organisation') return false;
    if (isPlace && this.#isTownInName(block, hit, before)) return true;
    return this.#endsOtherName(block, hit, before) || this.#runsIntoHeadNoun(block, hit, before);
  }

  #weighSurname(block: ReadBlock, hit: Hit, before: Neighbour | undefined): GuardVerdict {
    if (block.isTitleCased) return 'ours';
    if (before?.joint === 'space' && this.#isNamePart(block, before)) return 'other-person';
    return this.#runsOn(block, hit) || this.#runsIntoHeadNoun(block, hit, before) ? 'longer-name' : 'ours';
  }

  /** "High Representative Josep Borrell", "Josep Borrell, High Representative": a post beside a name that is not ours. */
  #isOthersPost(block: ReadBlock, hit: Hit): boolean {
    const after = find(this.#lexicon, NAME_AFTER, block.text, hit.end);
    if (after && !this.#isFunctionWord(after[1] ?? '')) return after[2] !== undefined && !block.startsName(hit.end + 1);
    const before = find(this.#lexicon, NAME_BEFORE, block.text, hit.start);
    const [, whole = '', name = ''] = before ?? [];
    return name !== '' && block.namesEndingAt(hit.start - whole.length + name.length).length === 0;
  }

  /** Whether a capitalised word before a name belongs to it, being no title, sentence's start or name of ours. */
  #isNamePart(block: ReadBlock, { word, end }: Neighbour): boolean {
    return isCapitalised(word) && !this.#isFunctionWord(word) && block.namesEndingAt(end).length === 0;
  }

  #isFunctionWord(word: string): boolean {
    const { starters, titles } = this.#words;
    return starters.has(word) || wordsOf(word).some((part) => titles.has(part));
  }

  /** "Bank of India", "Ministry of Defence of the Republic of Finland": a head noun, its own words, "of", then the hit. */
  #leadsLongerName(block: ReadBlock, hit: Hit): boolean {
    const run = find(this.#lexicon, LEADING_RUN, block.text, hit.start)?.[1] ?? '';
    const words = wordsOf(run);
    const head = words.findLastIndex(
      (word, index) => this.#words.headNouns.has(word) && find(this.#lexicon, CONNECTOR, words[index + 1] ?? ''),
    );
    if (head < 0) return false;
    return !block.isCovered(hit.start - words.slice(head).join(' ').length, hit.end - 1);
  }

  /**
   * "Air India", "Maritime Information Fusion Centre": a hit that ends a capital run somebody else's name begins. A
   * capital that opens a sentence tells something only before a long name that many share, or where all is capitals.
   */
  #endsOtherName(block: ReadBlock, hit: Hit, before: Neighbour | undefined, isShared = false): boolean {
    if (before?.joint !== 'space') return false;
    const { word, start } = before;
    if (this.#words.prefixes.has(word)) return true;
    const isLong = /[ -]/.test(block.text.slice(hit.start, hit.end));
    if (isLong !== isShared || block.isTitleCased || !this.#isNamePart(block, before)) return false;
    return isShared || word === word.toUpperCase() || !opensSentence(block.text, start, this.#lexicon);
  }

  /** "Helsinki-Vantaa", "Brussels Tigers": what goes on after a town or region is a name; after a country, often not. */
  #isTownInName(block: ReadBlock, hit: Hit, before: Neighbour | undefined): boolean {
    const { text } = block;
    const { countries } = this.#words;
    if (countries.has(text.slice(hit.start, hit.end))) return false;
    if (this.#goesOn(block, hit, TOWN_AFTER)) return true;
    // A long dash joins sentences, not names.
    const isHalf = before?.joint === 'hyphen' && text[before.end] !== '—' && !countries.has(before.word);
    return isHalf && this.#isNamePart(block, before);
  }

  /** "António Costa da Silva": a full name of ours that goes on as somebody else's. */
  #runsOn(block: ReadBlock, hit: Hit): boolean {
    const isPost = wordsOf(block.text.slice(hit.start, hit.end)).some((word) => this.#words.titles.has(word));
    return !isPost && this.#goesOn(block, hit, NAME_AFTER);
  }

  /** Whether the next word that a pattern finds is no country, no name of ours, no title and no ordinary word. */
  #goesOn(block: ReadBlock, hit: Hit, pattern: number): boolean {
    const next = find(this.#lexicon, pattern, block.text, hit.end)?.[1];
    if (next === undefined || this.#words.countries.has(next)) return false;
    return !this.#isFunctionWord(next) && !block.startsName(hit.end + 1);
  }

  /**
   * Follows the capital run after a hit and looks for a head noun in it. A name of ours ends the run, unless the hit is
   * half of a hyphenated pair, which is one name with what follows.
   */
  #runsIntoHeadNoun(block: ReadBlock, hit: Hit, before: Neighbour | undefined): boolean {
    let paired = before?.joint === 'hyphen';
    let at = hit.end;
    for (let wordCount = 0; wordCount < LONGEST_NAME; wordCount += 1) {
      const next = wordAfter(block.text, at, this.#lexicon);
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
    if (!isCapitalised(next.word)) return wordsBefore > 0 && find(this.#lexicon, CONNECTOR, next.word) != null;
    return next.joint === 'hyphen' || !this.#words.titles.has(next.word);
  }
}

function wordsOf(run: string): readonly string[] {
  return run.split(/[ \u00a0/]/);
}
