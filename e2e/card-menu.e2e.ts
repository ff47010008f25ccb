/** The card's menu in Chromium: what it mutes is muted on the open page, told in the card, undone, and listed in the options. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { closedCard, hoverCard, isCardOpen, markOn, marksOn, openCard, restOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
async function changeSettings(change: object): Promise<void> {
  const message = { call: 'changeSettings', request: { change } };
  await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
}

/** Each test begins with nothing muted, also when it is tried again. */
beforeEach(async () => {
  await changeSettings({ mutedEntities: [], wrongMatches: [], sitesOff: [], categories: { person: true } });
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
});
afterAll(() => stage.close());

const has = async (words: string): Promise<boolean> => (await marksOn(page)).some(({ text }) => text === words);
const unmarked = (words: string) =>
  until(`"${words}" unmarked`, async () => ((await has(words)) ? undefined : (true as const)));

async function choose(words: string, item: string): Promise<Frame> {
  await page.mouse.move(5, 5);
  const { frame } = await hoverCard(page, words);
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.getByRole('menuitem', { name: item }).click();
  return frame;
}

const undo = (frame: Frame): Promise<void> => frame.getByRole('button', { name: 'Undo' }).click();
const told = (frame: Frame): Promise<string> => frame.getByRole('status').innerText();

test.each([
  ['Mute Kaja Kallas', 'Muted Kaja Kallas', 'New Delhi'],
  ['Mute all people', 'Muted all people', 'New Delhi'],
  ['Wrong match', 'Noted. This match will not be marked again.', 'New Delhi'],
])('%s takes the mark from the open page at once, says so, and is undone', async (item, words, other) => {
  const frame = await choose('Kaja Kallas', item);
  await unmarked('Kaja Kallas');
  expect(await told(frame)).toBe(words);
  expect(await has(other)).toBe(true);
  await undo(frame);
  await markOn(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await closedCard(page);
});

test('muting the site takes every mark, leaves the toast, and its Undo brings the marks back', async () => {
  const frame = await choose('Kaja Kallas', 'Mute on this site');
  await until('no marks', async () => ((await marksOn(page)).length === 0 ? true : undefined));
  expect(await told(frame)).toBe('Marks are off on 127.0.0.1');
  await undo(frame);
  await markOn(page, 'Kaja Kallas');
  await page.mouse.move(5, 5, { steps: 4 });
});

test('after its card closed, the toast alone stays in the corner until it is over', async () => {
  const frame = await choose('Kaja Kallas', 'Mute Kaja Kallas');
  await unmarked('Kaja Kallas');
  await page.mouse.move(5, 5, { steps: 4 });
  const element = await frame.frameElement();
  const box = await until('the toast alone', async () => {
    const found = await element.boundingBox();
    return found && found.height < 60 && Number.isInteger(found.y) ? found : undefined;
  });
  const size = page.viewportSize();
  expect(box.x).toBe(16);
  expect(box.y + box.height).toBe((size?.height ?? 0) - 16);
  expect(await frame.locator('.Card').count()).toBe(0);
  await until(
    'the toast going',
    async () => {
      if (!(await isCardOpen(page))) return true;
      // A real pointer that leaves is told to the frame, too; a driven one is not, and would hold the toast for ever.
      await frame.locator('.Toast').dispatchEvent('pointerleave');
      await new Promise((resolve) => setTimeout(resolve, 7000));
      return undefined;
    },
    20_000,
  );
});

test('what was muted is listed in the options and unmuted there', async () => {
  await changeSettings({ mutedEntities: ['kaja-kallas'] });
  await unmarked('Kaja Kallas');
  const options = await stage.context.newPage();
  await options.goto(stage.pageUrl('options.html'));
  await options.getByRole('button', { name: 'Unmute Kaja Kallas' }).click();
  await markOn(page, 'Kaja Kallas');
  await options.close();
});

test('Escape closes the menu, then the card; the arrows walk the menu', async () => {
  await page.mouse.move(5, 5);
  await page.bringToFront();
  const { frame } = await hoverCard(page, 'New Delhi');
  await frame.getByRole('button', { name: 'More actions' }).click();
  const focused = (): Promise<string | undefined> =>
    frame.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    );
  expect(await focused()).toBe('Mute New Delhi');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('Mute all places');
  await page.keyboard.press('s');
  expect(await focused()).toBe('Settings');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('More actions');
  expect((await openCard(page)).name).toBe('New Delhi');
  await page.keyboard.press('Escape');
  await until('the card closing', async () => ((await isCardOpen(page)) ? undefined : true));
});

test('Settings opens the options in a tab of its own', async () => {
  await page.mouse.move(5, 5);
  await restOn(page, 'New Delhi');
  const { frame } = await openCard(page);
  await frame.getByRole('button', { name: 'More actions' }).click();
  const opens = stage.context.waitForEvent('page');
  await frame.getByRole('menuitem', { name: 'Settings' }).click();
  const options = await opens;
  await options.getByRole('heading', { level: 1, name: 'Categories' }).waitFor();
  await options.close();
});
