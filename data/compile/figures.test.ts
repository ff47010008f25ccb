/** Says which amounts a sentence gives, what they are called, and when a curated one is borne out. */
import { describe, expect, it } from 'vitest';
import { figuresIn, numberStandsIn } from './figures.ts';
import { holdsWords } from './normal-form.ts';

describe('figuresIn', () => {
  it.each([
    ['Kestrel offers up to €150 billion in loans.', [['up to €150 billion', 'in loans']]],
    ['The €150-billion Kestrel programme began.', [['€150-billion', 'Kestrel programme began']]],
    ['It cost A$640 million over eight years.', [['A$640 million', 'over eight years']]],
    ['Cost: US$3.4 million.', [['US$3.4 million', 'Cost']]],
    ['It has a budget of EUR150 billion for arms.', [['EUR150 billion', 'for arms']]],
    ['The navy ordered ships for $2.4 billion.', [['$2.4 billion', 'The navy ordered ships for']]],
    ['Spending rose 12 per cent of the budget, says Berg.', [['12 per cent', 'of the budget']]],
    ['A total of 30 million euros went to Oslo.', [['30 million euros', 'went to Oslo']]],
    ['Kestrel leaves a third of its outlay open.', [['a third', 'of its outlay open']]],
    ['In 2026 the 27 members met at 10.', []],
  ])('reads “%s”', (sentence, expected) => {
    expect(figuresIn(sentence).map(({ value, label }) => [value, label])).toEqual(expected);
  });
});

describe('numberStandsIn', () => {
  it.each([
    ['€150bn', 'It is worth €150 billion.', true],
    ['9 countries', 'Pacts exist with nine countries.', true],
    ['€1,500', 'It cost 1500 euros.', true],
    ['a third', 'It leaves a third of it open.', true],
    ['€160bn', 'It is worth €150 billion.', false],
    ['half', 'It leaves a third of it open.', false],
    ['€15bn', 'It is worth €150 billion.', false],
  ])('“%s” in “%s”: %s', (value, sentence, expected) => {
    expect(numberStandsIn(value, sentence, holdsWords)).toBe(expected);
  });
});
