/** A pinned card in Chromium: it stays where it is put, is moved by pointer and keyboard, and there is one of it. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hoverCard, markOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterAll(() => stage.close());

async function boxOf(frame: Frame): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) throw new Error('the card has no place');
  return box;
}

const pinnedFrames = async (): Promise<Frame[]> => {
  const frames = page.frames().filter((frame) => frame.url().endsWith('/card.html'));
  // A frame that goes in mid-question is not pinned.
  const count = (frame: Frame): Promise<number> =>
    frame
      .locator('[data-pinned] .Card')
      .count()
      .catch(() => 0);
  const pinned = await Promise.all(frames.map(count));
  return frames.filter((_, index) => pinned[index] === 1);
};

let frame: Frame;

test('pinning takes the card to the corner where lines end, and it stays while the pointer and the page move', async () => {
  ({ frame } = await hoverCard(page, 'Kaja Kallas'));
  await frame.getByRole('button', { name: 'Pin card' }).click();
  const box = await until('the card in the corner', async () => {
    const now = await boxOf(frame);
    return now.y === 16 ? now : undefined;
  });
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  expect(box.x + box.width).toBe(width - 16);
  await page.mouse.move(5, 5, { steps: 4 });
  await page.mouse.wheel(0, 200);
  await page.waitForTimeout(900);
  expect(await boxOf(frame)).toEqual(box);
  expect(await frame.getByRole('button', { name: 'Pin card' }).getAttribute('aria-pressed')).toBe('true');
  await page.mouse.wheel(0, -200);
  await page.waitForTimeout(300);
});

test('it is dragged by its head, and moved by arrow keys from its menu', async () => {
  const before = await boxOf(frame);
  await page.mouse.move(before.x + 120, before.y + 24);
  await page.mouse.down();
  await page.mouse.move(before.x + 60, before.y + 84, { steps: 5 });
  await page.mouse.up();
  const dragged = await until('the card moved', async () => {
    const now = await boxOf(frame);
    return now.y > before.y + 30 ? now : undefined;
  });
  expect(dragged.x).toBeLessThan(before.x - 30);
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.getByRole('menuitem', { name: 'Move' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowLeft');
  await until('the card moved by 16 px', async () => {
    const now = await boxOf(frame);
    return now.y === dragged.y + 16 && now.x === dragged.x - 16 ? true : undefined;
  });
  await page.keyboard.press('Escape');
  expect(await pinnedFrames()).toHaveLength(1);
});

test('another card opens beside it, and pinning that one replaces it', async () => {
  await page.mouse.move(5, 5);
  const { x, y } = await markOn(page, 'New Delhi').then(({ lines: [line] }) => line ?? { x: 0, y: 0 });
  await page.mouse.move(x + 30, y + 20);
  await page.mouse.move(x + 10, y + 6, { steps: 12 });
  const second = await until('a second card', async () => {
    for (const candidate of page.frames().filter((other) => other.url().endsWith('/card.html') && other !== frame)) {
      if ((await candidate.locator('.Card-name').count()) > 0) return candidate;
    }
    return undefined;
  });
  expect(await second.locator('.Card-name').innerText()).toBe('New Delhi');
  await second.getByRole('button', { name: 'Pin card' }).click();
  await until('one pinned card', async () => {
    const [only, ...others] = await pinnedFrames();
    return only === second && others.length === 0 ? true : undefined;
  });
  // The press takes away the frame it is made in, and now and then with it the browser's word that the press is over.
  void second
    .getByRole('button', { name: 'Close' })
    .click()
    .catch(() => undefined);
  await until('no pinned card', async () => (second.isDetached() ? true : undefined));
  expect(await pinnedFrames()).toHaveLength(0);
});
