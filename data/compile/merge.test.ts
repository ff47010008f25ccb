/** Says that evidence joins in any order, any split and any number of times. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceOf, merge, NO_EVIDENCE, summarise } from './merge.ts';
import { mine } from './mine.ts';
import { contentHash } from './normal-form.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const WORDS = [
  'India',
  'Finland',
  'Prime Minister',
  'Ada Berg',
  'met',
  'the',
  'Kestrel Treaty',
  '(KT)',
  'said',
  '.',
  'EU',
  'berg',
];
const document = fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  text: fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => words.join(' ')),
});
const evidence = fc.array(document, { maxLength: 5 }).map((docs) =>
  docs
    .map(({ id, text }) => {
      const doc = { id, text, raw: false, hash: contentHash(text) };
      return evidenceOf(mine(doc, sentencesOf(doc, segment(doc))));
    })
    .reduce(merge, NO_EVIDENCE),
);
const asText = (value: ReadonlyMap<string, unknown>) => JSON.stringify([...value]);
const same = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>) => {
  expect(asText(a)).toBe(asText(b));
};

describe('merge', () => {
  it('is commutative', () => fc.assert(fc.property(evidence, evidence, (a, b) => same(merge(a, b), merge(b, a)))));

  it('is associative', () =>
    fc.assert(
      fc.property(evidence, evidence, evidence, (a, b, c) => same(merge(merge(a, b), c), merge(a, merge(b, c)))),
    ));

  it('is idempotent and has a neutral element', () =>
    fc.assert(
      fc.property(evidence, (a) => {
        same(merge(a, a), a);
        same(merge(a, NO_EVIDENCE), a);
      }),
    ));
});

describe('summarise', () => {
  it('adds up candidates over documents and counts each document once', () => {
    const of = (id: string, text: string) => {
      const doc = { id, text, raw: false, hash: contentHash(text) };
      return evidenceOf(mine(doc, sentencesOf(doc, segment(doc))));
    };
    const joined = merge(
      merge(of('a', 'Oslo is cold. Oslo is far.'), of('b', 'They left Oslo.')),
      of('c', 'They left Oslo.'),
    );
    expect(summarise(joined).candidates).toEqual([
      expect.objectContaining({
        key: 'oslo',
        count: 3,
        initial: 2,
        documents: 2,
        addresses: ['a#1.1', 'a#1.2', 'b#1.1'],
      }),
    ]);
  });
});
