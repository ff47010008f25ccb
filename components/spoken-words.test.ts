/** Tests what is spoken of a term. */
import { expect, it } from 'vitest';
import { sampleBriefing } from './sample-briefing.ts';
import { spokenChoice, spokenTerm } from './spoken-words.ts';

it('a term is spoken by name, kind, line, place and what Enter does', () => {
  expect(spokenTerm(sampleBriefing(), { mention: 1, of: 3 })).toBe(
    'Harbour Pact, agreement. Agreement of two navies on one harbour. Mention 1 of 3. Enter for the briefing.',
  );
});

it('words that may mean several terms are spoken as such', () => {
  expect(spokenChoice('Singh', 2, { mention: 2, of: 2 })).toBe(
    '“Singh” may be one of 2 terms. Mention 2 of 2. Enter to choose.',
  );
});
