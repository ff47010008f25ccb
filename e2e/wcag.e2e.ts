/** Rules of WCAG 2.2 that no checker can judge, each by what a reader does in Chromium; 2.1.1 and 2.4.x are in the walk by keyboard. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { closedCard, hoverCard, isCardOpen } from './reader.ts';
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

/** Longer than any delay after which a card may go, ms. */
const LONG = 2_500;

test('1.4.13 dismissible: Escape closes the card while the pointer stays where it is, and it does not come back', async () => {
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await closedCard(page);
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(false);
});

test('1.4.13 hoverable: the pointer can come slowly from the words into the card, and stay there', async () => {
  const { box } = await hoverCard(page, 'Kaja Kallas');
  const to = { x: box.x + box.width - 20, y: box.y + box.height - 60 };
  await page.mouse.move(to.x, to.y, { steps: 30 });
  await page.waitForTimeout(LONG);
  expect(await isCardOpen(page)).toBe(true);
});

test('1.4.13 persistent: the card stays as long as the pointer rests on the words', async () => {
  await hoverCard(page, 'Kaja Kallas');
  await page.waitForTimeout(2 * LONG);
  expect(await isCardOpen(page)).toBe(true);
});

/** Targets smaller than 24 × 24 px, the least that 2.5.8 allows. */
function smallTargets(frame: Frame): Promise<string[]> {
  return frame.evaluate(() =>
    [...document.querySelectorAll('a[href], button, [role=menuitem]')]
      .filter((target) => target.checkVisibility())
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ target, box }) => `${target.className} ${target.textContent}: ${box.width} × ${box.height}`),
  );
}

test('2.5.8: every target in the card, in full and in its menu is at least 24 × 24 px', async () => {
  const { frame } = await hoverCard(page, 'Security and Defence Partnership');
  expect(await frame.locator('button, a[href]').count()).toBeGreaterThan(5);
  expect(await smallTargets(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  await frame.getByRole('button', { name: 'Less', exact: true }).waitFor();
  expect(await smallTargets(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.getByRole('menu').waitFor();
  expect(await smallTargets(frame)).toEqual([]);
});
