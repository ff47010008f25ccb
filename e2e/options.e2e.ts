/** The options page in Chromium: a switch acts at once on pages that are open. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOn, marksOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let options: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'New Delhi');
  options = await stage.context.newPage();
  await options.goto(stage.pageUrl('options.html'));
});
afterAll(() => stage.close());

const has = async (words: string): Promise<boolean> => (await marksOn(page)).some(({ text }) => text === words);

test('switching Places off takes the marks of places from an open page, and only those', async () => {
  const places = options.getByRole('switch', { name: 'Places' });
  await places.click();
  await until('New Delhi unmarked', async () => ((await has('New Delhi')) ? undefined : true));
  expect(await has('Kaja Kallas')).toBe(true);
  expect(await places.getAttribute('aria-checked')).toBe('false');
});

test('the choice is kept for pages that open later, and can be taken back', async () => {
  await page.reload();
  await markOn(page, 'Kaja Kallas');
  expect(await has('New Delhi')).toBe(false);
  await options.getByRole('switch', { name: 'Places' }).click();
  await markOn(page, 'New Delhi');
});

test('all eight categories can be switched', async () => {
  expect(await options.getByRole('switch').count()).toBe(8);
});
