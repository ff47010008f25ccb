/** What the page can read of the card in Chromium: of no state of it a single character. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { raiseCommand } from './browsers/chromium.ts';
import { hoverCard, markOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  await changeSettings({ mutedEntities: [], noise: 'section' });
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function changeSettings(change: object): Promise<void> {
  const message = { call: 'changeSettings', request: { change } };
  await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** All words now in the card's document, seen or only spoken. */
async function wordsIn(frame: Frame): Promise<string> {
  return (await frame.locator('body').innerText()).replace(/\s+/g, ' ').trim();
}

/**
 * Reads as a hostile page would: which of the characters it could ask for does `find` know beyond those of the page's
 * own text? A word of three letters or more that the page lacks and `find` finds was read from the card.
 */
async function readByThePage(words: string): Promise<readonly string[]> {
  return page.evaluate((said) => {
    const own = (
      document.body.textContent +
      [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join(' ')
    ).toLowerCase();
    const asked = said.split(/\s+/).filter((word) => word.length >= 3 && !own.includes(word.toLowerCase()));
    const find = (globalThis as unknown as { find: (text: string, ...how: boolean[]) => boolean }).find;
    const found = asked.filter((word) => {
      getSelection()?.removeAllRanges();
      return find(word, false, false, true, false, true, false);
    });
    getSelection()?.removeAllRanges();
    if (asked.length === 0) throw new Error('the card says nothing that the page does not say itself');
    if (!find('Ledger', false, false, true, false, true, false)) throw new Error('find finds nothing at all');
    return found;
  }, words);
}

async function readsNothing(frame: Frame, holds: RegExp): Promise<void> {
  const words = await wordsIn(frame);
  expect(words).toMatch(holds);
  expect(await readByThePage(words)).toEqual([]);
}

test('window.find() reads 0 characters of a card, standard and full', async () => {
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  await readsNothing(frame, /Kaja Kallas/);
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('button', { name: 'Less', exact: true }).waitFor();
  await readsNothing(frame, /Sources/i);
});

test('nor of its menu, of the toast at its foot, nor of a pinned card', async () => {
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  await frame.getByRole('button', { name: 'Pin card' }).click();
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.getByRole('menu').waitFor();
  await readsNothing(frame, /Wrong match/);
  await frame.getByRole('menuitem', { name: 'Wrong match' }).click();
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  await readsNothing(frame, /will not be marked again/);
  await changeSettings({ wrongMatches: [] });
});

test('nor of what is spoken by the live region', async () => {
  await raiseCommand(stage, 'next-term');
  const { frame } = await openCard(page);
  await until('the live region', async () =>
    (await frame.locator('[aria-live=polite]').innerText()) ? true : undefined,
  );
  await readsNothing(frame, /Enter for the briefing/);
});

test('where marks are hidden, a step says so, and the page reads nothing of that either', async () => {
  await changeSettings({ noise: 'hidden' });
  await until('no marks', async () =>
    (await page.evaluate('[...CSS.highlights.values()].reduce((sum, one) => sum + one.size, 0)')) === 0
      ? true
      : undefined,
  );
  await raiseCommand(stage, 'next-term');
  const frame = await until('the frame', async () => page.frames().find((one) => one.url().endsWith('/card.html')));
  const said = frame.getByRole('status');
  await until('the notice', async () =>
    (await said.innerText()) === 'Marks are hidden. Alt+Shift+H shows them.' ? true : undefined,
  );
  expect(await (await frame.frameElement()).isVisible()).toBe(true);
  await until('the live region', async () =>
    (await frame.locator('[aria-live=polite]').innerText()).startsWith('Marks are hidden') ? true : undefined,
  );
  await readsNothing(frame, /Marks are hidden/);
});
