/** Where the card lies in Chromium: it keeps its side as it grows, follows its words, and stands zoom and odd pages. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from './marks.ts';
import { closedCard, hoverCard, markOn, type OpenCard, openCard, restOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterEach(() => page.close());
afterAll(() => stage.close());

const WORDS = 'Kaja Kallas';

/** Scrolls or pads the page until the middle of the words is at `wanted` px. */
async function bringTo(wanted: number): Promise<void> {
  const { y } = middleOf(await markOn(page, WORDS));
  await page.evaluate((by) => {
    document.body.style.paddingTop = `${Math.max(0, by)}px`;
    scrollBy({ top: Math.max(0, -by), behavior: 'instant' });
  }, wanted - y);
  await until('the words there', async () =>
    Math.abs(middleOf(await markOn(page, WORDS)).y - wanted) < 3 ? true : undefined,
  );
  await page.waitForTimeout(300);
}

async function expectBeside({ box }: OpenCard, words = WORDS): Promise<void> {
  const line = (await markOn(page, words)).lines[0] ?? { x: 0, y: 0, width: 0, height: 0 };
  const size = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  expect(box.y >= line.y + line.height + 7 || box.y + box.height <= line.y - 7).toBe(true);
  expect(box.x).toBeGreaterThanOrEqual(8);
  expect(box.y).toBeGreaterThanOrEqual(7.5);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width - 8);
  expect(box.y + box.height).toBeLessThanOrEqual(size.height - 7.5);
}

test.each([
  ['below', 300],
  ['below', 440],
  ['above', 700],
] as const)('a card %s words at %d px stays on its side with More and the menu, its foot in reach', async (side, y) => {
  await bringTo(y);
  const before = await hoverCard(page, WORDS);
  expect(before.box.y > y ? 'below' : 'above').toBe(side);
  await before.frame.getByRole('button', { name: 'More', exact: true }).click();
  const grown = await openCard(page);
  expect(grown.box.y > y ? 'below' : 'above').toBe(side);
  await expectBeside(grown);
  const anchor = ({ box }: OpenCard): number => (side === 'below' ? box.y : box.y + box.height);
  expect(Math.abs(anchor(grown) - anchor(before))).toBeLessThan(1);
  const foot = await grown.frame.locator('.BriefingCard-foot').evaluate((row) => row.getBoundingClientRect().bottom);
  expect(foot).toBeLessThanOrEqual(grown.box.height + 0.5);
  await grown.frame.getByRole('button', { name: 'More actions' }).click();
  await expectBeside(await openMenu());
});

/** The card's box while its menu is open. */
async function openMenu(): Promise<OpenCard> {
  const frame = page.frames().find((candidate) => candidate.url().endsWith('/card.html'));
  if (!frame) throw new Error('no card');
  await frame.getByRole('menu').waitFor();
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) throw new Error('the card has no place');
  return { frame, box, name: '', line: '', facts: [] };
}

test('a card follows its words on scroll and closes when they leave the viewport', async () => {
  await bringTo(400);
  const before = await hoverCard(page, WORDS);
  await page.evaluate(() => scrollBy({ top: 60, behavior: 'instant' }));
  await until('the card followed', async () => {
    const { box } = await openCard(page);
    return Math.abs(box.y - (before.box.y - 60)) < 2 ? true : undefined;
  });
  await page.evaluate(() => scrollBy({ top: 900, behavior: 'instant' }));
  await closedCard(page);
});

test('on resize the card is placed anew, and becomes a sheet where the window grows narrow', async () => {
  await bringTo(300);
  await hoverCard(page, WORDS);
  await page.setViewportSize({ width: 700, height: 800 });
  await page.waitForTimeout(200);
  await expectBeside(await openCard(page));
  await page.setViewportSize({ width: 420, height: 800 });
  await until('a sheet', async () => {
    const { box } = await openCard(page);
    return box.x === 0 && box.width === 420 && Math.abs(box.y + box.height - 800) < 1 ? true : undefined;
  });
});

// The layout of browser zoom: so many fewer CSS px, each so much larger.
test.each([0.5, 2, 4])('at a zoom of %d the card is in view, beside its words or a sheet', async (zoom) => {
  const session = await stage.context.newCDPSession(page);
  const [width, height] = [Math.round(1180 / zoom), Math.round(900 / zoom)];
  const metrics = { width, height, deviceScaleFactor: zoom, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', metrics);
  await page.locator('.lead').scrollIntoViewIfNeeded();
  const { y } = middleOf(await markOn(page, WORDS));
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), y - height / 3);
  await page.waitForTimeout(400);
  const card = await hoverCard(page, WORDS);
  if (card.box.x === 0) expect([card.box.width, Math.round(card.box.y + card.box.height)]).toEqual([width, height]);
  else await expectBeside(card);
});

test('in text from right to left the card ends where the words begin', async () => {
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await page.waitForTimeout(300);
  await bringTo(300);
  const card = await hoverCard(page, WORDS);
  await expectBeside(card);
  const line = (await markOn(page, WORDS)).lines[0] ?? { x: 0, width: 0 };
  const wanted = line.x + line.width + 16 - card.box.width;
  expect(Math.abs(card.box.x - Math.max(8, wanted))).toBeLessThan(2);
});

test.each([
  ['a transformed root', 'document.documentElement.style.transform = "translateX(20px) scale(.9)"'],
  ['a zoomed root', 'document.documentElement.style.zoom = "1.25"'],
  ['a transformed paragraph', 'document.querySelector(".lead").style.transform = "rotate(2deg)"'],
])('%s: the card lies beside its words at its own size', async (_, change) => {
  await page.evaluate(change);
  await page.waitForTimeout(300);
  const card = await hoverCard(page, WORDS);
  expect(card.box.width).toBe(360);
  await expectBeside(card);
});

test('a tip of the page is held back while the card is open and given back after', async () => {
  await page.locator('.lead').evaluate((lead: HTMLElement) => {
    lead.title = 'The page’s own tip';
  });
  const title = (): Promise<string> => page.locator('.lead').evaluate((lead: HTMLElement) => lead.title);
  await hoverCard(page, WORDS);
  expect(await title()).toBe('');
  await page.keyboard.press('Escape');
  await closedCard(page);
  expect(await title()).toBe('The page’s own tip');
});

test('settings of the hover work at once in an open tab: off opens by click only, slow and fast by resting', async () => {
  const set = (openSpeed: string): Promise<unknown> =>
    stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), {
      call: 'changeSettings',
      request: { change: { openSpeed } },
    });
  await hoverCard(page, WORDS);
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5);
  await set('off');
  await page.waitForTimeout(300);
  await restOn(page, WORDS);
  await page.waitForTimeout(1_200);
  await closedCard(page);
  await page.mouse.down();
  await page.mouse.up();
  await openCard(page);
  for (const speed of ['slow', 'fast', 'normal']) {
    await page.keyboard.press('Escape');
    await closedCard(page);
    await page.mouse.move(5, 5);
    await set(speed);
    await page.waitForTimeout(600);
    expect((await hoverCard(page, WORDS)).name).toBe(WORDS);
  }
});
