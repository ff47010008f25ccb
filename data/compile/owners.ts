/** Owns which of several names in a sentence of raw news a date or an amount belongs to. */
import type { SentenceMention } from './link.ts';

/**
 * The entities that what stands at [start, end) of `sentence` is told of: those of its own clause, back to the last comma,
 * bracket or mark of quotation; where the clause names none, the name right before it ("the Compass, adopted in March").
 * A name right after it ("the €150 billion Kestrel programme") owns it alone.
 */
export function ownersOf(
  sentence: string,
  mentions: readonly SentenceMention[],
  { start, end }: { readonly start: number; readonly end: number },
): number[] {
  const next = mentions.find((mention) => mention.start >= end);
  if (next !== undefined && /^[ -]$/.test(sentence.slice(end, next.start))) return [next.entity];
  const before = mentions.filter((mention) => mention.end <= start);
  const clause = clauseStart(sentence, start);
  const own = before.filter((mention) => mention.start >= clause);
  const named = own.length > 0 ? own : before.slice(-1);
  const told = named.length > 0 ? named : mentions.slice(0, 1);
  return [...new Set(told.map(({ entity }) => entity))];
}

function clauseStart(sentence: string, at: number): number {
  const marks = Array.from(sentence.slice(0, at).matchAll(/[,;:()“”"—–] | [(“"—–]/gu));
  return marks.at(-1)?.index ?? 0;
}
