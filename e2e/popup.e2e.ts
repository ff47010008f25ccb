/** The toolbar popup in Chromium, opened as the button opens it: lookup, terms of the page, the switch for the site. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CdpTarget } from './browsers/cdp-target.ts';
import { openPopup } from './browsers/chromium.ts';
import { markOn, marksOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let popup: CdpTarget | undefined;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterEach(async () => {
  await popup?.close();
  popup = undefined;
});
afterAll(() => stage.close());

const NAMES = `[...document.querySelectorAll('[role=option] .TermRow-name')].map((name) => name.textContent)`;

async function lookUp(words: string): Promise<string[]> {
  popup = await openPopup(stage, page);
  const opened = popup;
  await until('the search field', () =>
    opened.evaluate<true | undefined>("document.activeElement?.matches('input') || undefined"),
  );
  await opened.type(words);
  // While an answer is under way the list still shows the one before: two equal looks in a row are the answer.
  let before = '';
  return until(`results for "${words}"`, async () => {
    await new Promise((resolve) => setTimeout(resolve, 150));
    const names = await opened.evaluate<string[]>(`/Enter to open/.test(document.body.innerText) ? ${NAMES} : []`);
    const isSettled = names.length > 0 && names.join() === before;
    before = names.join();
    return isSettled ? names : undefined;
  });
}

test('an American spelling of half a name finds the partnership first', async () => {
  expect((await lookUp('defense partnership'))[0]).toMatch(/^India.EU Security and Defence Partnership$/);
});

test('a misspelt surname finds the person first, and Enter opens her card', async () => {
  expect((await lookUp('kalas'))[0]).toBe('Kaja Kallas');
  await popup?.press('Enter', 13);
  const name = await until(
    'the card',
    () => popup?.evaluate<string>(`document.querySelector('.Card-name')?.textContent`) ?? Promise.resolve(undefined),
  );
  expect(name).toBe('Kaja Kallas');
});

test('the terms of the page are listed with their mentions', async () => {
  popup = await openPopup(stage, page);
  const opened = popup;
  const text = await until('terms on this page', () =>
    opened.evaluate<string | undefined>('/\\d+ terms, \\d+ mentions/.exec(document.body.innerText)?.[0]'),
  );
  expect(Number.parseInt(text, 10)).toBeGreaterThan(20);
});

test('switching the site off takes its marks away, switching it on brings them back', async () => {
  const flip = "document.querySelector('[role=switch]').click()";
  popup = await openPopup(stage, page);
  const opened = popup;
  await until('the switch', () =>
    opened.evaluate<true | undefined>("document.querySelector('[role=switch]') ? true : undefined"),
  );
  await opened.evaluate(flip);
  await until('marks gone', async () => ((await marksOn(page)).length === 0 ? true : undefined));
  await page.reload();
  await page.waitForTimeout(800);
  expect(await marksOn(page)).toEqual([]);
  await opened.close();
  popup = await openPopup(stage, page);
  const again = popup;
  await until('the switch', () =>
    again.evaluate<true | undefined>("document.querySelector('[role=switch]') ? true : undefined"),
  );
  await again.evaluate(flip);
  await markOn(page, 'Kaja Kallas');
});
