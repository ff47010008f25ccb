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
    ['on 2026/01/27 they met', '2026-01-27'],
    ['on 27.01.2026 they met', '2026-01-27'],
    ['on 27/01/2026 they met', '2026-01-27'],
    ['on 01/27/2026 they met', '2026-01-27'],
    ['on the 27th of January 2026', '2026-01-27'],
    ['on the 27th of January, 2026', '2026-01-27'],
    ['on 27th January, 2026', '2026-01-27'],
    ['on 27-Jan-2026', '2026-01-27'],
    ['on 27 Jan. 2026', '2026-01-27'],
    ['on Jan. 27, 2026, in Delhi', '2026-01-27'],
    ['on January 27th, 2026', '2026-01-27'],
    ['on Tuesday, 27 January 2026', '2026-01-27'],
    ['HELSINKI, 19 MAY 2026', '2026-05-19'],
    ['HELSINKI, MAY 19, 2026', '2026-05-19'],
    ['on 27\u00A0January\u00A02026', '2026-01-27'],
    ['on 27\nJanuary 2026', '2026-01-27'],
    ['from 12–14 March 2026', '2026-03-12'],
    ['from 12 to 14 March 2026', '2026-03-12'],
    ['on 12 and 13 March 2026', '2026-03-12'],
    ['from March 12-14, 2026', '2026-03-12'],
    ['from 30 January–2 February 2026', '2026-01-30'],
    ['from 30 January to 2 February 2026', '2026-01-30'],
    ['from January 30 to February 2, 2026', '2026-01-30'],
    ['in January of 2026', '2026-01'],
    ['in Q3 2026', '2026'],
    ['in the third quarter of 2026', '2026'],
    ['in early 2026', '2026'],
    ['by mid-2026', '2026'],
    ['by end-2026', '2026'],
    ['in the spring of 2026', '2026'],
    ['next summer 2026', '2026'],
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
    ['two attacks last month', '2026-01-27', '2025-12'],
    ['talks next month', '2026-12-01', '2027-01'],
    ['talks this month', '2026-01', '2026-01'],
    ['talks last week', '2026-01-27', '2026-01'],
    ['talks three days ago', '2026-01-27', '2026-01-24'],
    ['talks a week ago', '2026-01-27', '2026-01'],
    ['talks two months ago', '2026-01-27', '2025-11'],
    ['talks 10 years ago', '2026-01-27', '2016'],
    ['New Delhi, Jan 27', '2026-02-03', '2026-01-27'],
    ['on 20 December they met', '2026-01-27', '2025-12-20'],
  ])('works “%s” out from the document’s date and says so', (text, base, iso) => {
    expect(read(text, base)).toEqual([[iso, true]]);
  });

  it('gives no relative date where the document has none', () => {
    expect(read('agreed on Tuesday, the same day, last year, on 5 May')).toEqual([]);
  });

  it('gives neither week nor month where the document’s date is less exact, or the week in no one month', () => {
    expect(read('talks last week, last month', '2026')).toEqual([]);
    expect(read('talks next week', '2025-12-23')).toEqual([]);
    expect(read('talks last week', '2026-02-03')).toEqual([]);
  });

  it('leaves a date out whose month may be either of two numbers', () => {
    expect(read('on 03/04/2026 they met')).toEqual([]);
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
