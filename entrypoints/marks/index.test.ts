// @vitest-environment happy-dom
/** Tests on which pages the marks start when they come. */
import { expect, it } from 'vitest';
import { buildLexicon } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { serialiseLexicon } from '../../data/match/lexicon-bytes.ts';
import type { PageStart } from '../../data/messages.ts';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import { openLexicon } from '../content/page-lexicon.ts';
import { type PageMarks, READ_PAGE, type ReadPage, world } from '../content/read-page.ts';
import part from './index.ts';

const START: PageStart = {
  on: true,
  categories: [],
  noise: 'section',
  openSpeed: 'normal',
  card: DEFAULT_SETTINGS.card,
  mutedEntities: [],
  wrongMatches: [],
};

function pageOf(signal: AbortSignal, told: string[]): ReadPage {
  const lexicon = openLexicon(START, serialiseLexicon(buildLexicon([], ENGLISH_NAME_WORDS)));
  return { signal, lexicon, choice: () => START, tell: () => told.push('told') };
}

it('do not start where nothing is read', () => {
  expect(() => part.main()).not.toThrow();
});

it('do not start on a page that was left before they came', () => {
  const told: string[] = [];
  world[READ_PAGE] = pageOf(AbortSignal.abort(), told);
  part.main();
  expect(world[READ_PAGE]?.marks).toBeUndefined();
  expect(told).toEqual([]);
});

it('leave alone a page that has marks', () => {
  const told: string[] = [];
  const marks: PageMarks = { meet: () => undefined, take: () => undefined, chosen: () => undefined, terms: () => [] };
  world[READ_PAGE] = { ...pageOf(new AbortController().signal, told), marks };
  part.main();
  expect(world[READ_PAGE]?.marks).toBe(marks);
  expect(told).toEqual([]);
});
