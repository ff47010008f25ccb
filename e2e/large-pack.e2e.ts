/** A pack of 200,000 forms in Chromium: too large for a tab, it marks as a small one does, and settings act at once. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildWithForms, generatedWord, type LargeBuild } from './large-pack.ts';
import { hoverCard, markOn, marksOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';
import { type MarkedTerm, termsExpression } from './terms.ts';

const FORMS = 200_000;
/** Installing takes seconds here, and more on a slow machine, ms. */
const INSTALLING = 90_000;

let large: LargeBuild;
let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  large = buildWithForms('chrome', FORMS);
  stage = await setStage({ extension: large.folder });
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await until('the first mark', async () => ((await marksOn(page)).length > 0 ? true : undefined), INSTALLING);
}, 150_000);
afterAll(async () => {
  await stage.close();
  large.remove();
});

/** The terms of the demonstration page and how often each stands there, as text. */
async function termsOf(where: ChromiumStage): Promise<string[]> {
  const terms: MarkedTerm[] = await where.backstage.evaluate(termsExpression(where.url('demo.html')));
  return terms.map(({ heading, mentions }) => `${heading.id} ${mentions}`).sort();
}

const has = async (words: string): Promise<boolean> => (await marksOn(page)).some(({ text }) => text === words);

/** Puts a paragraph at the top of the page, as a page that goes on does. */
async function addParagraph(text: string): Promise<void> {
  await page.evaluate((words) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = words;
    document.querySelector('main, body')?.prepend(paragraph);
  }, text);
}

async function adjust(adjustment: object): Promise<void> {
  const message = { call: 'changeSettings', request: { change: adjustment } };
  await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

test('the demonstration page has the terms that it has with the small pack alone', async () => {
  const small = await setStage();
  try {
    const other = await small.context.newPage();
    await other.goto(small.url('demo.html'));
    await until('the same terms', async () => {
      const [ours, theirs] = [await termsOf(stage), await termsOf(small)];
      return theirs.length > 10 && ours.join() === theirs.join() ? true : undefined;
    });
  } finally {
    await small.close();
  }
});

test('text that comes later is asked for and marked, with what its forms need', async () => {
  const [known, lonely] = [generatedWord(31_415), generatedWord(27_182)];
  await addParagraph(
    `Yesterday ${lonely} was quiet. The Bureau of ${known} met the ${known} Bureau, and ${known} spoke.`,
  );
  await markOn(page, `Bureau of ${known}`);
  expect(await has(lonely)).toBe(false);
});

test('a mark of it opens its card', async () => {
  const name = `${generatedWord(31_415)} Bureau`;
  const card = await hoverCard(page, `Bureau of ${generatedWord(31_415)}`);
  expect(card.name).toBe(name);
});

test('a category switched off and a term muted go at once, and come back', async () => {
  await markOn(page, 'New Delhi');
  await adjust({ categories: { place: false } });
  await until('New Delhi unmarked', async () => ((await has('New Delhi')) ? undefined : true));
  await adjust({ categories: { place: true }, mutedEntities: ['kaja-kallas'] });
  await markOn(page, 'New Delhi');
  await until('Kaja Kallas unmarked', async () => ((await has('Kaja Kallas')) ? undefined : true));
  await adjust({ mutedEntities: [] });
  await markOn(page, 'Kaja Kallas');
});
