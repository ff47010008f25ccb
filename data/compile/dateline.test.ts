/** Says what counts as a dateline. */
import { describe, expect, it } from 'vitest';
import { datelineLength } from './dateline.ts';

describe('datelineLength', () => {
  it.each([
    'OSLO, 27 January 2026 (AFP) — ',
    'New Delhi, Jan 27 (UNI) ',
    'OSLO (Reuters) - ',
    'BRUSSELS, March 12, 2026 (Testwire) — ',
    'Oslo, Norway, Jan. 27 – ',
  ])('finds “%s”', (line) => expect(datelineLength(`${line}Norway signed a pact.`)).toBe(line.length));

  it.each([
    'Norway — which signed a pact — is glad.',
    'Norway (NO) signed a pact.',
    'On 27 January 2026 Norway signed.',
    'Oslo, the capital: it rained.',
    'In May 2026 (the date is set) Oslo hosts talks.',
  ])('finds none in “%s”', (sentence) => expect(datelineLength(sentence)).toBe(0));
});
