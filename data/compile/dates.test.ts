/** Says which dates the compiler reads and what relative ones mean. */
import { describe, expect, it } from 'vitest';
import { findDates } from './dates.ts';

const read = (text: string, base?: string) => findDates(text, base).map((date) => [date.iso, date.inferred]);

describe('findDates', () => {
  it.each([
    ['signed on 27 January 2026', '2026-01-27'],
    ['signed on January 27, 2026 in Delhi', '2026-01-27'],
    ['signed on the 3rd of March 2025', '2025-03-03'],
    ['on 2026-01-27 they met', '2026-01-27'],
    ['launched in March 2025', '2025-03'],
    ['launched in Sept. 2025', '2025-09'],
    ['to be spent by 2030', '2030'],
  ])('reads the date written in “%s”', (text, iso) => {
    expect(read(text)).toEqual([[iso, false]]);
  });

  it.each([
    ['agreed on Tuesday', '2026-01-27', '2026-01-27'],
    ['agreed on Monday', '2026-01-27', '2026-01-26'],
    ['agreed on Wednesday', '2026-01-27', '2026-01-21'],
    ['signed later the same day', '2026-01-27', '2026-01-27'],
    ['they met yesterday', '2026-01-01', '2025-12-31'],
    ['two attacks last year', '2026-01-27', '2025'],
    ['New Delhi, Jan 27', '2026-02-03', '2026-01-27'],
    ['on 20 December they met', '2026-01-27', '2025-12-20'],
  ])('works “%s” out from the document’s date and says so', (text, base, iso) => {
    expect(read(text, base)).toEqual([[iso, true]]);
  });

  it('gives no relative date where the document has none', () => {
    expect(read('agreed on Tuesday, the same day, last year, on 5 May')).toEqual([]);
  });

  it('gives a span that holds just the words of the date', () => {
    const text = 'On 18 February 2026 they met.';
    const [date] = findDates(text, undefined);
    expect(text.slice(date?.start, date?.end)).toBe('18 February 2026');
  });

  it('reads neither impossible days nor bare numbers as dates', () => {
    expect(read('the 2500 soldiers of 31 units, 2026 of them')).toEqual([]);
    expect(read('paragraph 2026-13-40 and May be')).toEqual([]);
  });
});
