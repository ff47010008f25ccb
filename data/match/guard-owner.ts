/** Owns the question whose an office, body or instrument is, where others have one of the same name. */
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, partiesOf } from './lexicon.ts';
import { nameWordsOf } from './name-word-sets.ts';
import type { ReadBlock } from './read-block.ts';
import { stringAt } from './string-table.ts';

const WORD = String.raw`(?:(?:\p{Lu}\.)+|\p{Lu}[\p{L}\p{M}]*)`;
const RUN = `${WORD}(?: ${WORD})*`;
/** "Sri Lanka " or "Singapore’s own " right before a name. */
const OWNER_BEFORE = new RegExp(String.raw`(${RUN})(?:['’]s?(?: \p{Ll}+){0,2})? $`, 'u');
/** " of the United States", " (UK)", " in London", " with Japan", " between the EU and Japan" right after one. */
const OWNER_AFTER = new RegExp(
  String.raw`^ (of |in |with |between |\()(?:the )?(${RUN})(?:(?: and | & |, )(?:the )?(${RUN}))?`,
  'u',
);
const REACH = 64;

/** A run of capitalised words, and its UTF-16 offset in the block. */
interface Run {
  readonly words: string;
  readonly at: number;
}

/** Whether a name that needs help from its page is here tied to another country: "Japan’s Defence Ministry". */
export function isAnothers(block: ReadBlock, hit: Hit, lexicon: Lexicon): boolean {
  const before = ownerBefore(block.text, hit.start);
  if (before && isForeign(before, 'before', block, hit, lexicon)) return true;
  return ownersAfter(block.text, hit, lexicon).some((run) => isForeign(run, 'after', block, hit, lexicon));
}

function ownerBefore(text: string, start: number): Run | undefined {
  const from = Math.max(0, start - REACH);
  const found = OWNER_BEFORE.exec(text.slice(from, start));
  return found?.[1] === undefined ? undefined : { words: found[1], at: from + found.index };
}

function ownersAfter(text: string, hit: Hit, lexicon: Lexicon): Run[] {
  const found = OWNER_AFTER.exec(text.slice(hit.end, hit.end + REACH));
  if (!found || !ties(found[1] ?? '', hit, lexicon)) return [];
  const [, , first = '', second = ''] = found;
  const at = hit.end + found[0].indexOf(first);
  const runs = [{ words: first, at }];
  if (second !== '') runs.push({ words: second, at: hit.end + found[0].lastIndexOf(second) });
  return runs;
}

/** A body is "in London", an agreement "with Japan"; a minister in London may be ours. */
function ties(joint: string, hit: Hit, lexicon: Lexicon): boolean {
  const category = categoryOf(lexicon, hit.entity);
  if (joint === 'of ' || joint === '(') return true;
  return joint === 'in ' ? category === 'organisation' : category === 'agreement' || category === 'event';
}

/**
 * Whether a run of capitals ends (before the name) or starts (after it) with a country that is not ours. Where the form
 * has no parties, a country of the pack may well be its own.
 */
function isForeign(
  { words, at }: Run,
  side: 'before' | 'after',
  block: ReadBlock,
  hit: Hit,
  lexicon: Lexicon,
): boolean {
  const parties = partiesOf(lexicon, hit.form);
  const { countries } = nameWordsOf(lexicon);
  const ours = side === 'before' ? block.namesEndingAt(at + words.length) : block.namesStartingAt(at);
  if (ours.some(({ entity }) => parties.includes(entity))) return false;
  if (ours.length > 0 && parties.length === 0) return false;
  const names = [...partsOf(words, side), ...ours.map(({ entity }) => stringAt(lexicon.entityName, entity))];
  return names.some((name) => countries.has(name));
}

/** A run and what is left of it without the words that stand farthest from the name: "Meanwhile Sri Lanka", "Sri Lanka". */
function partsOf(run: string, side: 'before' | 'after'): string[] {
  const words = run.split(' ');
  return words.map((_, index) =>
    side === 'before' ? words.slice(index).join(' ') : words.slice(0, words.length - index).join(' '),
  );
}
