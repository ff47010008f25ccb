/** Cards on pages that never rest: clocks, tickers, lists that are drawn anew, a way back through history. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from './marks.ts';
import { closedCard, hoverCard, isCardOpen, markOn, restOn } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterEach(() => page.close());
afterAll(() => stage.close());

/** Changes a text of the page five times a second. */
async function startClock(): Promise<void> {
  await page.evaluate(() => {
    const clock = document.querySelector('article p')?.appendChild(document.createElement('span'));
    setInterval(() => {
      if (clock) clock.textContent = ` India, ${performance.now().toFixed(0)}`;
    }, 200);
  });
}

test('a card opens on a page with a clock, and stays the same card while the mouse moves within the words', async () => {
  await startClock();
  const card = await hoverCard(page, 'Kaja Kallas');
  await card.frame.getByRole('button', { name: 'More', exact: true }).click();
  const { x, y } = middleOf(await markOn(page, 'Kaja Kallas'));
  await page.waitForTimeout(700);
  await page.mouse.move(x - 6, y);
  await page.mouse.move(x + 6, y, { steps: 3 });
  await page.waitForTimeout(500);
  expect(await card.frame.getByRole('button', { name: 'Less', exact: true }).count()).toBe(1);
});

test('a dismissed card stays away on a page with a clock', async () => {
  await startClock();
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await closedCard(page);
  await page.waitForTimeout(1200);
  expect(await isCardOpen(page)).toBe(false);
});

test('a ticker that scrolls by itself keeps no card from opening', async () => {
  await page.evaluate(() => {
    const ticker = document.body.appendChild(document.createElement('div'));
    Object.assign(ticker.style, { width: '100px', overflow: 'auto', whiteSpace: 'nowrap' });
    ticker.textContent = 'one two three four five six seven eight nine ten eleven twelve';
    setInterval(() => {
      ticker.scrollLeft = (ticker.scrollLeft + 1) % 100;
    }, 30);
  });
  expect((await hoverCard(page, 'Kaja Kallas')).name).toBe('Kaja Kallas');
});

test('a card that was open when the reader followed a link does not come back by itself after Back', async () => {
  await hoverCard(page, 'Kaja Kallas');
  await page.evaluate((url) => location.assign(url), stage.url('second.html'));
  await page.waitForURL(/second/);
  await page.evaluate(() => history.back());
  await page.waitForFunction(() => location.pathname.includes('demo'));
  await page.mouse.move(300, 500);
  await restOn(page, 'New Delhi');
  const card = await hoverCard(page, 'New Delhi');
  expect(card.name).toBe('New Delhi');
});
