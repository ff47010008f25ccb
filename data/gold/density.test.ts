/** Checks the count of marks at the default step. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../match/build-lexicon.ts';
import { CASE_LEXICON } from '../match/cases-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import { densityLine, marksAtDefault } from './density.ts';

const lexicon = buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS);

describe('the density of marks', () => {
  it('counts each term once in a section', () => {
    expect(marksAtDefault('Kaja Kallas left.\nKaja Kallas and Kallas of India.', lexicon)).toBe(2);
  });

  it('counts a term again in the next section, which starts at the ninth block with a mention', () => {
    const lines = ['Rain.', ...Array.from({ length: 9 }, () => 'Kaja Kallas left.')];
    expect(marksAtDefault(lines.join('\n'), lexicon)).toBe(2);
  });

  it('is told for a hundred words', () => {
    expect(densityLine(['Kaja Kallas left the room.', 'It rained all day.'], lexicon)).toMatch(/11\.1 {3}\(1 in 9\)$/);
  });
});
