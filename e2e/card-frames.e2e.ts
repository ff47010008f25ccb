/** What is left of the card in Chromium once it is out of use: no frame, and a page that Back restores as it was. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closedCard, hoverCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());
beforeEach(async () => {
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
});
afterEach(() => page.close());

const frames = (): number => page.frames().filter((frame) => frame.url().endsWith('/card.html')).length;

test('30 s after a card was last used, no frame of ours is alive', async () => {
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2, { steps: 4 });
  await closedCard(page);
  const left = Date.now();
  expect(frames()).toBe(1);
  await until('no frame', async () => (frames() === 0 ? true : undefined), 45_000);
  const after = Math.round((Date.now() - left) / 1000);
  console.log(`Frames alive ${after} s after the card was last used: ${frames()}; elements of ours: ${await hosts()}`);
  expect(await hosts()).toBe(0);
  // It is not used up: the next rest makes another.
  await hoverCard(page, 'Kaja Kallas');
}, 90_000);

const hosts = (): Promise<number> => page.locator('html > div[popover]').count();

test('the page’s own tip on the words is held back while their card is open, and given back', async () => {
  const paragraph = page.locator('.lead');
  await paragraph.evaluate((element) => element.setAttribute('title', 'A tip of the page'));
  await hoverCard(page, 'Kaja Kallas');
  expect(await paragraph.getAttribute('title')).toBe('');
  await page.keyboard.press('Escape');
  await closedCard(page);
  expect(await paragraph.getAttribute('title')).toBe('A tip of the page');
});

test('Back restores the page from the back/forward cache although a card was pinned on it', async () => {
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  await frame.getByRole('button', { name: 'Pin card' }).click();
  await frame.locator('[data-pinned] .Card').waitFor();
  await page.evaluate('void (globalThis.sameHeap = true)');
  const session = await stage.context.newCDPSession(page);
  await session.send('Page.enable');
  const blocked: string[] = [];
  session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    blocked.push(...notRestoredExplanations.map(({ reason }) => reason));
  });
  await session.send('Page.navigate', { url: stage.url('second.html') });
  await until('the second page', async () => ((await page.title()).startsWith('Another page') ? true : undefined));
  const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
  await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? -1 });
  const kept = await until('the first page again', async () => {
    const expression = "document.title.startsWith('India') ? String(globalThis.sameHeap === true) : undefined";
    const { result } = await session.send('Runtime.evaluate', { expression });
    return result.value as string | undefined;
  });
  expect(blocked).toEqual([]);
  expect(kept).toBe('true');
});
