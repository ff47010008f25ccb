/**
 * The card by keyboard alone in Chromium. The browser's own command keys cannot be pressed by a test; their event is
 * raised in the service worker instead. Everything else is pressed for real.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { raiseCommand } from './browsers/chromium.ts';
import { closedCard, isCardOpen, markOn, marksOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  await page.bringToFront();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});

const command = (name: string): Promise<void> => raiseCommand(stage, name);

async function stepTo(name: string, command_ = 'next-term'): Promise<Frame> {
  for (let step = 0; step < 12; step += 1) {
    const before = (await isCardOpen(page)) ? (await openCard(page)).name : '';
    await command(command_);
    const card = await until('the next card', async () => {
      const open = await openCard(page);
      return open.name === before ? undefined : open;
    });
    if (card.name === name) return card.frame;
  }
  throw new Error(`no step led to ${name}`);
}

const focusIn = (frame: Frame): Promise<string> =>
  frame.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const focusOnPage = (): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

test('next term opens its card without moving the focus, speaks it, and Enter goes in', async () => {
  const frame = await stepTo('Kaja Kallas');
  expect(await focusOnPage()).toBe('');
  const spoken = await until('the live region', async () => {
    const text = await frame.locator('[aria-live=polite]').innerText();
    return text === '' ? undefined : text;
  });
  expect(spoken).toMatch(/^Kaja Kallas, person\. .+\. Mention 1 of \d+\. Enter for the briefing\.$/);
  await page.keyboard.press('Enter');
  await until('the focus in the card', async () => ((await focusIn(frame)) === 'Kaja Kallas' ? true : undefined));
  await page.keyboard.press('Escape');
  await closedCard(page);
});

test('previous term goes back, and a term out of view is brought into it', async () => {
  await stepTo('Kaja Kallas');
  await stepTo('S Jaishankar', 'previous-term');
  await page.evaluate(() => scrollTo(0, 0));
  const before = await page.evaluate(() => scrollY);
  await command('previous-term');
  for (let step = 0; step < 8; step += 1) await command('previous-term');
  await until('the page scrolled', async () => ((await page.evaluate(() => scrollY)) > before ? true : undefined));
  const { box } = await openCard(page);
  expect(box.y).toBeGreaterThanOrEqual(8);
});

test.each([
  ['Escape', ['Escape']],
  ['Shift+Tab before the first stop', ['Shift+Tab']],
  ['Tab past the last stop', ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab']],
])('%s gives the focus back to the element that had it', async (_, keys) => {
  await page.locator('#field').evaluate((field) => field.focus({ preventScroll: true }));
  await page.evaluate(() => scrollTo(0, 0));
  const frame = await stepTo('Kaja Kallas');
  // In a field Enter is the field's own: the focus comes into the card by a press on its name instead.
  await frame.locator('.Card-name').evaluate((name: HTMLElement) => name.focus());
  for (const key of keys) if (await isCardOpen(page)) await page.keyboard.press(key);
  await closedCard(page);
  await until('the focus on the field', async () => ((await focusOnPage()) === 'field' ? true : undefined));
});

test('where the element is gone meanwhile, Tab goes on from the words', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#x';
    link.id = 'short-lived';
    document.body.prepend(link);
    link.focus({ preventScroll: true });
  });
  const frame = await stepTo('Kaja Kallas');
  await frame.locator('.Card-name').evaluate((name: HTMLElement) => name.focus());
  await page.evaluate(() => document.getElementById('short-lived')?.remove());
  await page.keyboard.press('Escape');
  await closedCard(page);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  const start = await page.evaluate(() => document.getSelection()?.anchorNode?.textContent ?? '');
  expect(start).toContain('Kaja Kallas');
});

test('Enter on a link of the page stays the link’s', async () => {
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = '#followed';
    link.textContent = 'link';
    document.body.prepend(link);
    link.focus({ preventScroll: true });
  });
  await stepTo('Kaja Kallas');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => location.hash)).toBe('#followed');
});

test('single keys work inside the card, and only there', async () => {
  const frame = await stepTo('Kaja Kallas');
  await page.keyboard.press('m');
  expect(await frame.locator('.Card[data-full]').count()).toBe(0);
  await page.keyboard.press('Enter');
  await until('the focus in the card', async () => ((await focusIn(frame)) === 'Kaja Kallas' ? true : undefined));
  await page.keyboard.press('m');
  expect(await frame.locator('.Card[data-full]').count()).toBe(1);
  await page.keyboard.press('c');
  expect(await frame.getByRole('status').innerText()).toMatch(/^Copied with \d+ sources?$/);
  await frame.locator('.BriefingSections-chip').first().focus();
  await page.keyboard.press('Enter');
  await until('a related card', async () =>
    (await frame.locator('.Card-back').count()) > 0 ? (true as const) : undefined,
  );
  await page.keyboard.press('Backspace');
  await until('back', async () =>
    (await frame.locator('.Card-name').innerText()) === 'Kaja Kallas' ? (true as const) : undefined,
  );
});

test('hide marks and show them again', async () => {
  await command('toggle-marks');
  await until('no marks', async () => ((await marksOn(page)).length === 0 ? true : undefined));
  await command('toggle-marks');
  await markOn(page, 'Kaja Kallas');
});

test('the manifest suggests the four keys', async () => {
  const keys = await stage.backstage.evaluate(async () =>
    (await chrome.commands.getAll()).map(({ name, shortcut }) => [name, shortcut]),
  );
  expect(Object.fromEntries(keys)).toEqual({
    _execute_action: 'Alt+K',
    'next-term': 'Alt+Period',
    'previous-term': 'Alt+Comma',
    'toggle-marks': 'Alt+Shift+H',
  });
});
