/** Says which amounts of money are the same value. */
import { describe, expect, it } from 'vitest';
import { moneyValue } from './money.ts';

describe('the value of money', () => {
  it.each([
    ['€150 billion', 'EUR 150000000000'],
    ['up to €1.5 billion', 'EUR 1500000000'],
    ['Rs 23,622 crore', 'INR 236220000000'],
    ['A$640 million', 'AUD 640000000'],
    ['US$3.4 million', 'USD 3400000'],
    ['$410,000', 'USD 410000'],
    ['40 million euros', 'EUR 40000000'],
  ])('reads %s as %s', (written, value) => {
    expect(moneyValue(written)).toBe(value);
  });

  it('reads no money in a share', () => {
    expect(moneyValue('65 per cent')).toBeUndefined();
    expect(moneyValue('a third')).toBeUndefined();
  });
});
