/** Checks the scan against a naive search that any reader can verify, on random text and random forms. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormRule } from '../entity.ts';
import { buildLexicon } from './build-lexicon.ts';
import { Scanner } from './candidates.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { foldText, isWordAt } from './fold.ts';
import { createMatcher } from './matcher.ts';

const letters = [
  'a',
  'b',
  'é',
  'e\u0301',
  'A',
  'ﬁ',
  'f',
  'i',
  ' ',
  '\u00a0',
  '-',
  '–',
  '\u00ad',
  '’',
  '+',
  '.',
  '😀',
  'ह',
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 24 }).map((parts) => parts.join(''));

/** Every slice that starts and ends at word edges and folds to a form. */
function naiveScan(given: string, forms: ReadonlySet<string>): string[] {
  const all = Array.from({ length: given.length + 1 }, (_, index) => index);
  return all
    .filter((start) => startsWord(given, start))
    .flatMap((start) =>
      all.filter((end) => end > start && endsWord(given, start, end)).map((end) => [start, end] as const),
    )
    .map(([start, end]) => ({ start, end, key: foldText(given.slice(start, end)) }))
    .filter(({ key }) => forms.has(key))
    .map(({ start, end, key }) => `${start}-${end}:${key}`)
    .sort();
}

const visible = (given: string): string => given.replaceAll('\u00ad', '');

function startsWord(given: string, start: number): boolean {
  const isMark = given[start] === '\u0301';
  if (isMark || given[start] === '\u00ad' || !isWordAt(given, start)) return false;
  const before = given.slice(0, start).replaceAll('\u00ad', '').replaceAll('\u0301', '');
  return before === '' || !isWordAt(before, before.length - 1);
}

function endsWord(given: string, start: number, end: number): boolean {
  const slice = given.slice(start, end);
  const last = visible(slice).at(-1);
  if (last === undefined || !slice.endsWith(last) || /\s$/.test(slice)) return false;
  return !isWordAt(given, end - 1) || !isWordAt(visible(given.slice(end)), 0);
}

describe('the scan', () => {
  it('finds what a naive search finds', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), text, (forms, given) => {
        const keys = new Set(forms.map((form) => foldText(form)).filter((key) => isWordAt(key, 0)));
        const lexicon = buildLexicon(
          [
            {
              id: 'x',
              name: 'x',
              category: 'concept',
              prominence: 2,
              never: [],
              forms: [...keys].map((key) => ({ text: key, rule: 'caseless' })),
            },
          ],
          ENGLISH_NAME_WORDS,
        );
        const found = new Scanner(lexicon)
          .scan(given)
          .map(({ start, end }) => `${start}-${end}:${foldText(given.slice(start, end))}`);
        expect([...new Set(found)].sort()).toEqual(naiveScan(given, keys));
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves out no candidate that is written as its rule asks', () => {
    const rules = fc.array(fc.tuple(text, fc.constantFrom<FormRule>('exact', 'caseless', 'upper')), { maxLength: 6 });
    fc.assert(
      fc.property(rules, text, (forms, given) => {
        const lexicon = buildLexicon(
          [
            {
              id: 'x',
              name: 'x',
              category: 'concept',
              prominence: 2,
              never: [],
              forms: forms.map(([form, rule]) => ({ text: form, rule })),
            },
          ],
          ENGLISH_NAME_WORDS,
        );
        const everyStart = { ...lexicon, starts: lexicon.starts.map(() => 0xff) };
        expect(createMatcher(lexicon).hits(given)).toEqual(createMatcher(everyStart).hits(given));
      }),
      { numRuns: 3000 },
    );
  });
});
