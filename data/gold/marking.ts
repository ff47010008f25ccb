/** Owns the marks that an article would get on a page: every line a block, the first one the title. */
import type { Lexicon } from '../match/lexicon.ts';
import { findMentions } from '../match/matcher.ts';
import { stringAt } from '../match/string-table.ts';
import type { FoundMark } from './score.ts';

/** The marks of `text`, with offsets into it. Without `gate` common terms are marked off the pack's subject too. */
export function markText(text: string, lexicon: Lexicon, gate: boolean): FoundMark[] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let start = 0;
  for (const line of lines) {
    starts.push(start);
    start += line.length + 1;
  }
  const blocks = lines.map((line, at) => ({ text: line, title: at === 0 }));
  return findMentions(blocks, lexicon, { gate }).map((mention) => ({
    start: (starts[mention.block] ?? 0) + mention.start,
    end: (starts[mention.block] ?? 0) + mention.end,
    entities: mention.entities.map((entity) => stringAt(lexicon.entityId, entity)),
  }));
}
