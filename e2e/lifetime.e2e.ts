/** What comes and goes in Chromium: text, service worker, pages from the back/forward cache, the extension itself. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { loadExtension, stopWorkers } from './browsers/chromium.ts';
import { builtFolder } from './build.ts';
import { closedCard, hoverCard, markOn, marksOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage({ openBefore: 'hydrated.html' });
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function open(name: string): Promise<Page> {
  page = await stage.context.newPage();
  await page.goto(stage.url(name));
  return page;
}

test('a tab that was open at installation is marked', async () => {
  page = stage.context.pages()[0] ?? (await open('hydrated.html'));
  await markOn(page, 'Kaja Kallas');
});

test('the page sees no change of its body while it is marked and a card opens and closes', async () => {
  await open('hydrated.html');
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await closedCard(page);
  expect(await page.evaluate('changes')).toEqual([]);
});

test('text added later is marked', async () => {
  await open('added-later.html');
  await markOn(page, 'Kaja Kallas');
  expect((await marksOn(page)).some(({ text }) => text === 'Ursula von der Leyen')).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('more')));
  await markOn(page, 'Ursula von der Leyen');
});

test('the next card opens after the service worker was stopped', async () => {
  await open('demo.html');
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await closedCard(page);
  await stopWorkers(stage);
  const card = await hoverCard(page, 'New Delhi');
  expect(card.name).toBe('New Delhi');
  expect(card.facts.length).toBeGreaterThan(0);
});

/** What the options say of the packs. */
async function aboutPacks(): Promise<string> {
  const options = await stage.context.newPage();
  await options.goto(stage.pageUrl('options.html#about'));
  const said = await options.locator('.About-packs').innerText();
  await options.waitForTimeout(300);
  await options.close();
  return said;
}

test('a damaged database is rebuilt, the next card opens, and the reader is told once', async () => {
  await open('demo.html');
  await markOn(page, 'Kaja Kallas');
  await stopWorkers(stage);
  await stage.backstage.evaluate(async () => {
    const request = indexedDB.open('sidelight');
    const database = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result);
    });
    const transaction = database.transaction('blobs', 'readwrite');
    transaction.objectStore('blobs').clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  });
  const card = await hoverCard(page, 'Kaja Kallas');
  expect(card.facts.length).toBeGreaterThan(0);
  // The reader may come to the options long after the worker that rebuilt it went to sleep.
  await stopWorkers(stage);
  expect(await aboutPacks()).toContain('The stored pack was damaged and has been rebuilt.');
  expect(await aboutPacks()).not.toContain('damaged');
});

test.each([false, true])(
  'Back restores the page from the back/forward cache (card shown before: %s)',
  async (withCard) => {
    await open('demo.html');
    if (withCard) await hoverCard(page, 'Kaja Kallas');
    else await markOn(page, 'Kaja Kallas');
    const session = await stage.context.newCDPSession(page);
    await session.send('Page.enable');
    const blocked: string[] = [];
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      blocked.push(...notRestoredExplanations.map(({ reason }) => reason));
    });
    await page.evaluate(() => Object.assign(globalThis, { sameHeap: true }));
    await session.send('Page.navigate', { url: stage.url('second.html') });
    await until('the second page', async () => ((await page.title()).startsWith('Another page') ? true : undefined));
    const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
    await session.send('Page.navigateToHistoryEntry', { entryId: entries[currentIndex - 1]?.id ?? -1 });
    const kept = await until('the first page again', async () => {
      const { result } = await session.send('Runtime.evaluate', {
        expression: "document.title.startsWith('India') ? String(globalThis.sameHeap === true) : undefined",
      });
      return result.value as string | undefined;
    });
    expect(blocked).toEqual([]);
    expect(kept).toBe('true');
  },
);

test('an extension that is loaded anew leaves one host at most and marks go on working', async () => {
  await open('demo.html');
  await hoverCard(page, 'Kaja Kallas');
  await loadExtension(stage.context, stage.devtools, builtFolder('chrome'));
  await page.mouse.move(5, 5);
  await page.waitForTimeout(1_500);
  const card = await hoverCard(page, 'New Delhi');
  expect(card.name).toBe('New Delhi');
  expect(await page.locator('html > div[popover]').count()).toBe(1);
});
