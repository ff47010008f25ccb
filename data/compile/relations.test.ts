/** Says which ties a sentence states, and which it only seems to. */
import { describe, expect, it } from 'vitest';
import type { Category } from '../entity.ts';
import { partsIn } from './grammar.ts';
import { relationsIn } from './relations.ts';

const NAMES: readonly (readonly [string, Category])[] = [
  ['Ada Berg', 'person'],
  ['Bo Lund', 'person'],
  ['Norway', 'place'],
  ['Iceland', 'place'],
  ['Oslo Pact', 'agreement'],
  ['Kestrel', 'programme'],
  ['Arctic Shield', 'programme'],
  ['Oslo Summit', 'event'],
  ['Coast Office', 'organisation'],
];
const categoryOf = (entity: number): Category => NAMES[entity]?.[1] ?? 'concept';

function stated(sentence: string): string[] {
  const mentions = NAMES.flatMap(([name], entity) => {
    const start = sentence.indexOf(name);
    return start < 0 ? [] : [{ entity, start, end: start + name.length }];
  }).sort((a, b) => a.start - b.start);
  const nameOf = (entity: number) => NAMES[entity]?.[0];
  return relationsIn(sentence, mentions, partsIn(sentence, mentions, categoryOf), categoryOf).map(
    ({ subject, object, label, inverse }) => `${nameOf(subject)} | ${label} | ${nameOf(object)} | ${inverse}`,
  );
}

describe('relationsIn', () => {
  it.each([
    ['Ada Berg met Bo Lund in Norway.', ['Ada Berg | Met | Bo Lund | Met']],
    ['Ada Berg met with Prime Minister Bo Lund.', ['Ada Berg | Met | Bo Lund | Met']],
    [
      'Norway and Iceland signed the Oslo Pact.',
      ['Norway | Signed | Oslo Pact | Signed by', 'Iceland | Signed | Oslo Pact | Signed by'],
    ],
    ['Norway has signed the Oslo Pact.', ['Norway | Signed | Oslo Pact | Signed by']],
    [
      'The Oslo Pact was signed by Ada Berg and Bo Lund.',
      ['Ada Berg | Signed | Oslo Pact | Signed by', 'Bo Lund | Signed | Oslo Pact | Signed by'],
    ],
    ['Kestrel is part of Arctic Shield.', ['Kestrel | Part of | Arctic Shield | Includes']],
    ['Norway hosts the 3rd Oslo Summit.', ['Norway | Hosts | Oslo Summit | Hosted by']],
  ])('reads “%s”', (sentence, expected) => expect(stated(sentence)).toEqual(expected));

  it.each([
    'Norway will sign the Oslo Pact.',
    'The Oslo Pact is to be signed by Norway.',
    'Norway has not signed the Oslo Pact.',
    'Norway signed a letter on the Oslo Pact.',
    'Norway’s minister signed the Oslo Pact.',
    'Ada Berg met officials of the Coast Office.',
    'Bo Lund said that Ada Berg denied that Norway signed the Oslo Pact.',
    'Kestrel met Bo Lund.',
    'Ada Berg met Iceland’s envoy.',
    'Ada Berg meets.',
  ])('sees no tie in “%s”', (sentence) => expect(stated(sentence)).toEqual([]));
});
