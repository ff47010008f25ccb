/** A card's frame that nobody uses goes after half a minute, for real: a living one keeps a page out of the back/forward cache. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedCard, hoverCard, markOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('no frame is alive after 30 s unused', async () => {
  const page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
  await hoverCard(page, 'Kaja Kallas');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await closedCard(page);
  const started = Date.now();
  const alive = (): number => page.frames().filter((frame) => frame.url().endsWith('/card.html')).length;
  expect(alive()).toBe(1);
  await until('no frame', async () => (alive() === 0 ? true : undefined), 50_000);
  console.log(`The card's frame went ${((Date.now() - started) / 1000).toFixed(1)} s after it was last used.`);
  expect(await page.locator('html > div[popover]').count()).toBe(0);
});
