/** Owns the longer-name guard: a hit inside a longer capitalised name that is not ours is no mention. */
import { isTitleCased } from './case-rules.ts';
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, needsOf, partiesOf } from './lexicon.ts';
import { HEAD_NOUNS, NAME_PREFIXES, STARTERS, TITLE_WORDS } from './name-words.ts';
import { isCapitalised, type Neighbour, opensSentence, wordAfter, wordBefore } from './neighbours.ts';

/** Why a hit is part of somebody else's name. */
export type GuardVerdict = 'ours' | 'longer-name' | 'other-person';

const LONGEST_NAME = 6;
const CONNECTORS = new Set(['and', 'of', 'for', 'on', 'the', '&']);

/** A block as the guard sees it: its text and where our own names stand in it. */
export interface GuardedBlock {
  readonly text: string;
  readonly hits: readonly Hit[];
}

/**
 * Weighs what stands directly around a hit. `other-person` means somebody else's full name with our surname
 * ("Ranveer Singh"); the short form then stays off until ours is named again. Lines in title case tell nothing, so the
 * guard is off there.
 */
export function guardHit(block: GuardedBlock, hit: Hit, lexicon: Lexicon): GuardVerdict {
  const { text } = block;
  if (!isCapitalised(text.slice(hit.start)) || isTitleCased(text)) return 'ours';
  const category = categoryOf(lexicon, hit.entity);
  const before = wordBefore(text, hit.start);
  const after = wordAfter(text, hit.end);
  if (category === 'person' && isSurname(text, hit, lexicon)) return guardSurname(block, hit, before, after);
  if (leadsLongerName(block, hit, before)) return 'longer-name';
  if (category !== 'person' && category !== 'place' && category !== 'organisation')
    return pairVerdict(block, hit, before, lexicon);
  if (endsOtherName(block, hit, before) || runsIntoHeadNoun(block, hit)) return 'longer-name';
  return 'ours';
}

function isSurname(text: string, hit: Hit, lexicon: Lexicon): boolean {
  return needsOf(lexicon, hit.form).length > 0 && /^\p{L}+$/u.test(text.slice(hit.start, hit.end));
}

function guardSurname(block: GuardedBlock, hit: Hit, before?: Neighbour, after?: Neighbour): GuardVerdict {
  if (before?.joint === 'space' && isNamePart(block, before)) return 'other-person';
  if (
    after?.joint === 'space' &&
    isCapitalised(after.word) &&
    !isFunctionWord(after.word) &&
    !startsHit(block, after.start)
  ) {
    return 'longer-name';
  }
  return runsIntoHeadNoun(block, hit) ? 'longer-name' : 'ours';
}

/** Whether a capitalised word before a surname is a first name rather than a title, a sentence's start or one of ours. */
function isNamePart(block: GuardedBlock, before: Neighbour): boolean {
  const { word } = before;
  if (!isCapitalised(word) || isFunctionWord(word)) return false;
  return !endsHit(block, before.end);
}

function isFunctionWord(word: string): boolean {
  return STARTERS.has(word) || TITLE_WORDS.has(word) || [...word.split('/')].some((part) => TITLE_WORDS.has(part));
}

/** "Bank of India": a head noun, "of" or "for", then the hit. */
function leadsLongerName(block: GuardedBlock, hit: Hit, before: Neighbour | undefined): boolean {
  if (before?.joint !== 'space' || (before.word !== 'of' && before.word !== 'for')) return false;
  const head = wordBefore(block.text, before.start);
  return head?.joint === 'space' && HEAD_NOUNS.has(head.word) && !coversBoth(block, head, hit);
}

/** An instrument's name right after a pair of other parties: "EU-Japan Security and Defence Partnership". */
function pairVerdict(block: GuardedBlock, hit: Hit, second: Neighbour | undefined, lexicon: Lexicon): GuardVerdict {
  if (second?.joint !== 'space' || !isCapitalised(second.word)) return 'ours';
  const first = wordBefore(block.text, second.start);
  if (first?.joint !== 'hyphen') return 'ours';
  const parties = partiesOf(lexicon, hit.form);
  const isParty = (end: number): boolean =>
    block.hits.some((other) => other.end === end && parties.includes(other.entity));
  return isParty(first.end) && isParty(second.end) ? 'ours' : 'longer-name';
}

/** "Air India": a one-word hit that ends a capital run somebody else's name begins. */
function endsOtherName(block: GuardedBlock, hit: Hit, before: Neighbour | undefined): boolean {
  const written = block.text.slice(hit.start, hit.end);
  if (before?.joint !== 'space' || /[ -]/.test(written) || !isNamePart(block, before)) return false;
  return NAME_PREFIXES.has(before.word) || !opensSentence(block.text, before.start);
}

/**
 * Follows the capital run after a hit and looks for a head noun in it. A name of ours ends the run, unless the hit is
 * half of a hyphenated pair, which is one name with what follows.
 */
function runsIntoHeadNoun(block: GuardedBlock, hit: Hit): boolean {
  let paired = wordBefore(block.text, hit.start)?.joint === 'hyphen';
  let at = hit.end;
  for (let words = 0; words < LONGEST_NAME; words += 1) {
    const next = wordAfter(block.text, at);
    paired ||= next?.joint === 'hyphen';
    if (!next || (!paired && startsHit(block, next.start))) return false;
    if (HEAD_NOUNS.has(next.word)) return true;
    if (!continuesName(next, words)) return false;
    at = next.end;
  }
  return false;
}

/** Whether a name can run on through a word: capitals, and after the first also connectors; a title begins anew. */
function continuesName(next: Neighbour, wordsBefore: number): boolean {
  if (!isCapitalised(next.word)) return wordsBefore > 0 && CONNECTORS.has(next.word);
  return next.joint === 'hyphen' || !TITLE_WORDS.has(next.word);
}

function startsHit(block: GuardedBlock, start: number): boolean {
  return block.hits.some((hit) => hit.start === start && !hit.blocks && !hit.evidenceOnly && hit.end - hit.start > 1);
}

function endsHit(block: GuardedBlock, end: number): boolean {
  return block.hits.some((hit) => hit.end === end && !hit.blocks);
}

function coversBoth(block: GuardedBlock, head: Neighbour, hit: Hit): boolean {
  return block.hits.some((other) => other.start <= head.start && other.end >= hit.end && !other.blocks);
}
