/** Says how counts become figures and errors become lines. */
import { describe, expect, it } from 'vitest';
import { errorLine, perLine, rateLine, ratesOf, total, wordsIn } from './tally.ts';

describe('tallying', () => {
  it('adds counts up before it takes rates, so that long articles weigh more', () => {
    const sum = total([
      { hits: 9, missed: 1, wrong: 0 },
      { hits: 0, missed: 0, wrong: 1 },
    ]);
    expect(ratesOf(sum)).toEqual({ precision: 0.9, recall: 0.9, f1: 0.9 });
  });

  it('calls nothing asked and nothing found perfect, and all wrong zero', () => {
    expect(ratesOf({ hits: 0, missed: 0, wrong: 0 }).f1).toBe(1);
    expect(ratesOf({ hits: 0, missed: 2, wrong: 2 }).f1).toBe(0);
  });

  it('prints rates with the counts behind them', () => {
    expect(rateLine('strict span', { hits: 3, missed: 1, wrong: 0 })).toMatch(
      /^ {2}strict span +P 1\.000 {2}R 0\.750 {2}F1 0\.857 {3}\(hits 3, missed 1, wrong 0\)$/,
    );
    expect(perLine('false marks', 2, 4000, 10_000)).toMatch(/^ {2}false marks +5\.0 {3}\(2 in 4,000\)$/);
    expect(perLine('false marks', 0, 0, 10_000)).toContain('0.0');
  });

  it('counts words as readers do', () => {
    expect(wordsIn('The U.S. Army’s India-EU pact cost €1.5 billion — twice.')).toBe(9);
  });

  it('shows an error with its words in brackets on one line', () => {
    const line = errorLine(
      { id: 'a', text: 'one\ntwo three' },
      { start: 4, end: 7, kind: 'name missed', detail: 'place' },
    );
    expect(line).toBe('a: name missed: place  …one [two] three…');
  });
});
