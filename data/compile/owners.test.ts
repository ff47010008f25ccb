/** Says whose a date or an amount is in a sentence with several names. */
import { describe, expect, it } from 'vitest';
import { ownersOf, ownersOfReport } from './owners.ts';

const NAMES = ['Kestrel Pact', 'Sea Compass', 'Ada Berg', 'Bo Lund'];

function mentionsIn(sentence: string) {
  return NAMES.flatMap((name, entity) => {
    const start = sentence.indexOf(name);
    return start < 0 ? [] : [{ entity, start, end: start + name.length }];
  }).sort((a, b) => a.start - b.start);
}

function owners(sentence: string, value: string): string[] {
  const mentions = mentionsIn(sentence);
  const start = sentence.indexOf(value);
  return ownersOf(sentence, mentions, { start, end: start + value.length }).map((entity) => NAMES[entity] ?? '');
}

describe('ownersOf', () => {
  it.each([
    ['The Kestrel Pact aligns with the Sea Compass, adopted in March 2022.', 'March 2022', ['Sea Compass']],
    ['The Kestrel Pact was signed in March 2022.', 'March 2022', ['Kestrel Pact']],
    ['Ada Berg met Bo Lund on 3 March 2022.', '3 March 2022', ['Ada Berg', 'Bo Lund']],
    ['The pact, Ada Berg said, opens the €3 billion Sea Compass to Bo Lund.', '€3 billion', ['Sea Compass']],
    ['In March 2022, Ada Berg left.', 'March 2022', ['Ada Berg']],
    ['It said it would answer in March 2022, and Ada Berg left.', 'March 2022', []],
    ['It will pay all of €3 billion to Ada Berg.', '€3 billion', ['Ada Berg']],
    ['Ada Berg said that Bo Lund left in March 2022.', 'March 2022', ['Bo Lund']],
    ['Ada Berg said that in March 2022 nobody left.', 'March 2022', []],
    ['Ada Berg said on 3 March 2022 that Bo Lund left.', '3 March 2022', ['Ada Berg']],
    ['Ada Berg told Bo Lund on Monday that the Sea Compass was adopted in March 2022.', 'March 2022', ['Sea Compass']],
  ])('of “%s” gives %s to %j', (sentence, value, expected) => expect(owners(sentence, value)).toEqual(expected));
});

describe('ownersOfReport', () => {
  const of = (sentence: string) =>
    ownersOfReport(sentence, mentionsIn(sentence), { start: sentence.indexOf('last year'), end: sentence.length })?.map(
      (entity) => NAMES[entity],
    );

  it('gives what is reported to those the report names, and else leaves it to everybody', () => {
    expect(of('Ada Berg said that Bo Lund left last year.')).toEqual(['Bo Lund']);
    expect(of('Ada Berg and Bo Lund left last year.')).toBeUndefined();
  });
});
