/** Tests finding countries in a text by their words. */
import { expect, it } from 'vitest';
import { buildLexicon } from './build-lexicon.ts';
import { countryFrom, countryUpTo, countryWithin } from './countries.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';

const LEXICON = buildLexicon([], ENGLISH_NAME_WORDS);

it.each([
  ['in Japan, too', 'Japan'],
  ['the United States of old', 'United States'],
  ['with South Korea now', 'South Korea'],
  ['in Côte d’Ivoire', 'Côte d’Ivoire'],
  ["in Côte d'Ivoire", "Côte d'Ivoire"],
  ['Guinea-Bissau voted', 'Guinea-Bissau'],
  ['the UK–Japan pact', 'UK'],
])('finds the longest country in “%s”', (text, name) => {
  const found = countryWithin(LEXICON, text, 0, text.length);
  const start = text.indexOf(name);
  expect(found).toEqual({ start, end: start + name.length });
  expect(countryFrom(LEXICON, text, start)).toEqual(found);
  expect(countryUpTo(LEXICON, text, start + name.length)).toEqual(found);
});

it.each(['the Japanese', 'subJapan', 'New Mexico', 'japan', 'United', ''])('finds none in “%s”', (text) => {
  expect(countryWithin(LEXICON, text, 0, text.length)).toBeUndefined();
});

it('finds none that starts outside the stretch it is asked about', () => {
  expect(countryWithin(LEXICON, 'to Japan and Peru', 0, 3)).toBeUndefined();
  expect(countryWithin(LEXICON, 'to Japan and Peru', 8, 17)).toEqual({ start: 13, end: 17 });
});
