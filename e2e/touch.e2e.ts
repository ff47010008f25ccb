/** The card under fingers and in narrow windows, in Chromium: tap, long press, links, the sheet and its drags. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from './marks.ts';
import { closedCard, hoverCard, isCardOpen, markOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  page = await stage.context.newPage();
  session = await stage.context.newCDPSession(page);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  await page.setViewportSize({ width: 390, height: 720 });
  await page.goto(stage.url('demo.html'));
});
afterEach(() => page.close());
afterAll(() => stage.close());

const LINKED = 'Security Action for Europe';

type TouchType = 'touchStart' | 'touchMove' | 'touchEnd';
const finger = (type: TouchType, x: number, y: number): Promise<unknown> =>
  session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });

async function tap(x: number, y: number): Promise<void> {
  await finger('touchStart', x, y);
  await finger('touchEnd', x, y);
}

async function tapOn(words: string): Promise<void> {
  const { x, y } = await placeOf(words);
  await tap(x, y);
}

/** Where the words are, scrolled to the middle of the viewport. */
async function placeOf(words: string): Promise<{ x: number; y: number }> {
  if (words === LINKED) await page.locator('a[href="second.html"]').first().scrollIntoViewIfNeeded();
  const { y } = middleOf(await markOn(page, words));
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - 300);
  return until(`"${words}" at rest`, async () => {
    const place = middleOf(await markOn(page, words));
    return Math.abs(place.y - 300) < 40 ? place : undefined;
  });
}

async function drag(from: { x: number; y: number }, way: number): Promise<void> {
  await finger('touchStart', from.x, from.y);
  for (let step = 1; step <= 6; step += 1) await finger('touchMove', from.x, from.y + (way * step) / 6);
  await finger('touchEnd', from.x, from.y + way);
}

test('a tap on a mark opens a sheet from edge to edge, with targets of 44 px; a tap outside closes it', async () => {
  await tapOn('Kaja Kallas');
  const { frame, box, name } = await openCard(page);
  expect(name).toBe('Kaja Kallas');
  expect([box.x, box.width, box.y + box.height]).toEqual([0, 390, 720]);
  expect(box.height).toBeLessThanOrEqual(720 * 0.6 + 1);
  expect(await frame.locator('.Card').evaluate((card) => getComputedStyle(card).borderStartStartRadius)).toBe('12px');
  const small = await frame.locator('button').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ name: button.ariaLabel ?? button.textContent, box: button.getBoundingClientRect() }))
      .filter(({ box: { width, height } }) => Math.min(width, height) < 44)
      .map(({ name }) => name),
  );
  expect(small).toEqual([]);
  await tap(200, 20);
  await closedCard(page);
});

test('a drag of the head up shows all, down less, and down again closes', async () => {
  await tapOn('Kaja Kallas');
  const { frame, box } = await openCard(page);
  const full = frame.locator('.Card[data-full]');
  const isFull = (wanted: number) =>
    until('the size', async () => ((await full.count()) === wanted ? (true as const) : undefined));
  await drag({ x: 150, y: box.y + 40 }, -120);
  await isFull(1);
  const grown = await openCard(page);
  expect(grown.box.height).toBeLessThanOrEqual(720 * 0.85 + 1);
  expect(grown.box.y + grown.box.height).toBe(720);
  await drag({ x: 150, y: grown.box.y + 40 }, 120);
  await isFull(0);
  await drag({ x: 150, y: (await openCard(page)).box.y + 40 }, 120);
  await closedCard(page);
});

test('what drags do, buttons do: More, Less, Close', async () => {
  await tapOn('Kaja Kallas');
  const { frame } = await openCard(page);
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('button', { name: 'Less' }).click();
  await frame.getByRole('button', { name: 'Close' }).click();
  await closedCard(page);
});

test('words under the sheet are scrolled to stand above it', async () => {
  const { y } = middleOf(await markOn(page, 'Kaja Kallas'));
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - 600);
  const place = await until('the words low', async () => {
    const now = middleOf(await markOn(page, 'Kaja Kallas'));
    return now.y > 560 && now.y < 640 ? now : undefined;
  });
  await tap(place.x, place.y);
  const { box } = await openCard(page);
  await until('the words above the sheet', async () => {
    const line = (await markOn(page, 'Kaja Kallas')).lines[0];
    return line && Math.abs(line.y + line.height + 24 - box.y) < 2 ? true : undefined;
  });
  expect(await isCardOpen(page)).toBe(true);
});

test('a tap on a mark in a link follows the link', async () => {
  await tapOn(LINKED);
  await page.waitForURL('**/second.html');
});

test('a long press on a mark in a link opens the sheet and does not follow the link', async () => {
  const { x, y } = await placeOf(LINKED);
  await finger('touchStart', x, y);
  expect((await openCard(page)).box.width).toBe(390);
  await finger('touchEnd', x, y);
  await page.waitForTimeout(300);
  expect(new URL(page.url()).pathname).toBe('/demo.html');
  expect(await isCardOpen(page)).toBe(true);
});

test('a finger that moves scrolls the page and opens nothing', async () => {
  const { x, y } = await placeOf(LINKED);
  await finger('touchStart', x, y);
  for (let step = 1; step <= 5; step += 1) await finger('touchMove', x, y - 30 * step);
  await page.waitForTimeout(700);
  await finger('touchEnd', x, y - 150);
  expect(await isCardOpen(page)).toBe(false);
});

test('in a window of 320 px the mouse gets a sheet too', async () => {
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await page.setViewportSize({ width: 320, height: 640 });
  await page.reload();
  await placeOf('Kaja Kallas');
  const { box, frame } = await hoverCard(page, 'Kaja Kallas');
  expect([box.x, box.width, box.y + box.height]).toEqual([0, 320, 640]);
  expect(await frame.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
