/** Runs the table of cases against the matcher. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from './build-lexicon.ts';
import { CASES } from './cases.ts';
import { CASE_LEXICON } from './cases-lexicon.ts';
import type { MatchCase } from './cases-row.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { loadLexicon, serialiseLexicon } from './lexicon-bytes.ts';
import { findMentions } from './matcher.ts';
import { stringAt } from './string-table.ts';

const lexicon = loadLexicon(serialiseLexicon(buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS)));

function marksOf({ lines, gated, title, otherLanguage }: MatchCase): string[] {
  const blocks = lines.map((text, index) => ({
    text,
    title: index === 0 && title !== undefined,
    evidenceOnly: index === 0 && title === 'read',
  }));
  const mentions = findMentions(blocks, lexicon, { gate: gated === true, caseless: otherLanguage !== true });
  return mentions.map(({ block, start, end, entities }) => {
    const ids = entities.map((entity) => stringAt(lexicon.entityId, entity));
    return `${lines[block]?.slice(start, end)}=${ids.join('|')}`;
  });
}

describe('the matcher', () => {
  it.each(CASES)('$group: $name', (given) => {
    expect(marksOf(given)).toEqual(given.expect);
  });

  it('names every case once', () => {
    const names = CASES.map(({ group, name }) => `${group}: ${name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
