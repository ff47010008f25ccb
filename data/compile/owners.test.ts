/** Says whose a date or an amount is in a sentence with several names. */
import { describe, expect, it } from 'vitest';
import { ownersOf } from './owners.ts';

const NAMES = ['Kestrel Pact', 'Sea Compass', 'Ada Berg', 'Bo Lund'];

function owners(sentence: string, value: string): string[] {
  const mentions = NAMES.flatMap((name, entity) => {
    const start = sentence.indexOf(name);
    return start < 0 ? [] : [{ entity, start, end: start + name.length }];
  }).sort((a, b) => a.start - b.start);
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
  ])('of “%s” gives %s to %j', (sentence, value, expected) => expect(owners(sentence, value)).toEqual(expected));
});
