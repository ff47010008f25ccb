/** The delay setting in Chromium, changed in the options while a page is open: the very next rest goes by it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from './marks.ts';
import { isCardOpen, markOn, openCard, restOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let options: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
  options = await stage.context.newPage();
  await options.goto(stage.pageUrl('options.html#reading'));
});
afterAll(() => stage.close());

beforeEach(async () => {
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5, { steps: 4 });
});

async function choose(name: string): Promise<void> {
  await options.bringToFront();
  await options.getByRole('radio', { name, exact: true }).click();
  await until('the choice kept', async () => {
    const kept = await stage.backstage.evaluate(() => chrome.runtime.sendMessage({ call: 'settings', request: {} }));
    return kept.value.openSpeed === name.toLowerCase() ? true : undefined;
  });
  await page.bringToFront();
}

/** From the pointer's last move until the card can be seen, as the page's own clock tells, ms. */
async function restUntilOpen(words: string): Promise<number> {
  await page.evaluate(() => {
    const seen: { moved: number; shown: number } = { moved: 0, shown: 0 };
    Object.assign(globalThis, { seen });
    addEventListener('pointermove', ({ timeStamp }) => Object.assign(seen, { moved: timeStamp }), { capture: true });
    const look = (): void => {
      if (document.querySelector('html > div[popover]:popover-open')) seen.shown = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  });
  await restOn(page, words);
  await openCard(page);
  return page.evaluate(() => {
    const { moved, shown } = (globalThis as unknown as { seen: { moved: number; shown: number } }).seen;
    return shown - moved;
  });
}

test.each([
  ['Fast', 150],
  ['Slow', 600],
  ['Normal', 300],
])('%s: opens no sooner than after %i ms', async (name, delay) => {
  await choose(name);
  // The last chance for a card that just closed to make the next one open at once.
  await page.waitForTimeout(500);
  expect(await restUntilOpen('Kaja Kallas')).toBeGreaterThanOrEqual(delay - 1);
});

test('Off: no rest opens a card, a click does at once', async () => {
  await choose('Off');
  await restOn(page, 'Kaja Kallas');
  await page.waitForTimeout(1_500);
  expect(await isCardOpen(page)).toBe(false);
  const { x, y } = middleOf(await markOn(page, 'Kaja Kallas'));
  await page.mouse.click(x, y);
  expect((await openCard(page)).name).toBe('Kaja Kallas');
});

test('Fast again: the open tab goes by it without being loaded anew', async () => {
  await choose('Fast');
  await restOn(page, 'New Delhi');
  expect((await openCard(page)).name).toBe('New Delhi');
});
