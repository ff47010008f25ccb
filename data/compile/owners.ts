/** Owns which of several names in a sentence a date or an amount belongs to. */
import verbs from './lexicon/verbs.json' with { type: 'json' };
import type { SentenceMention } from './link.ts';

/** UTF-16 units before an amount or date that opens its sentence: "By the end of March 2022, …". */
const OPENING = 16;

/** Where something stands in a sentence. UTF-16 offsets. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The entities that what stands at [start, end) of `sentence` is told of: those of its own clause, back to the last comma,
 * bracket or mark of quotation; where the clause names none, the name right before it ("the Compass, adopted in March").
 * A name right after it ("the €150 billion Kestrel programme") owns it alone. What is said to be so is never the speaker's.
 */
export function ownersOf(sentence: string, mentions: readonly SentenceMention[], { start, end }: Place): number[] {
  const next = mentions.find((mention) => mention.start >= end);
  if (next !== undefined && /^[ -]$/.test(sentence.slice(end, next.start))) return [next.entity];
  const report = reportStart(sentence, start);
  const told = mentions.filter((mention) => mention.start >= report);
  const before = told.filter((mention) => mention.end <= start);
  const clause = clauseStart(sentence, start);
  const own = before.filter((mention) => mention.start >= clause);
  const named = own.length > 0 ? own : before.slice(-1);
  return distinct(named.length > 0 ? named : firstAfter(sentence, told, { start: start - report, end }));
}

/** The first name after `end`, where it is of the same clause or what stands there opens the sentence: "In March, Berg left". */
function firstAfter(sentence: string, told: readonly SentenceMention[], { start, end }: Place): SentenceMention[] {
  const [first] = told;
  if (first === undefined) return [];
  const opens = start < OPENING;
  return opens || !/[,;:()“”"—–]/u.test(sentence.slice(end, first.start)) ? [first] : [];
}

/**
 * The entities that what stands at `place` of a sentence with one statement is told of: nothing where it is everybody's,
 * the names after "said that" where it is reported speech.
 */
export function ownersOfReport(
  sentence: string,
  mentions: readonly SentenceMention[],
  { start }: Place,
): number[] | undefined {
  const report = reportStart(sentence, start);
  return report === 0 ? undefined : distinct(mentions.filter((mention) => mention.start >= report));
}

function distinct(mentions: readonly SentenceMention[]): number[] {
  return [...new Set(mentions.map(({ entity }) => entity))];
}

const REPORT = new RegExp(`\\b(?:${verbs.speech.join('|')})(?: [\\p{L}\\p{N}]+){0,4}? that `, 'gu');

/** Where the words begin that are reported around `at`: behind "said that", "told Bo Lund on Monday that"; else 0. */
function reportStart(sentence: string, at: number): number {
  const reports = Array.from(sentence.slice(0, at).matchAll(REPORT), (match) => match.index + match[0].length);
  return reports.at(-1) ?? 0;
}

function clauseStart(sentence: string, at: number): number {
  const marks = Array.from(sentence.slice(0, at).matchAll(/[,;:()“”"—–] | [(“"—–]/gu));
  return marks.at(-1)?.index ?? 0;
}
