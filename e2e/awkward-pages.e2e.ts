/** Pages that make a card hard, in Chromium: policies, isolation, other colours, modal dialogs, spying scripts. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { piercedDocument } from './browsers/chromium.ts';
import { type Colour, coloursExpression } from './pixel.ts';
import { hoverCard, isCardOpen, markOn, marksOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  stage = await setStage();
});
afterEach(() => page.close());
afterAll(() => stage.close());

/** Opens a page and listens to everything that goes wrong on it, policy violations included. */
async function open(name: string): Promise<void> {
  page = await stage.context.newPage();
  complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => console.error(`violates ${event.violatedDirective}`));
  });
  await page.goto(stage.url(name));
}

test.each(['strict-csp.html', 'coep.html'])(
  'a card opens on %s, and the page has nothing to complain of',
  async (name) => {
    await open(name);
    const card = await hoverCard(page, 'Kaja Kallas');
    expect(card.name).toBe('Kaja Kallas');
    expect(card.facts.length).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
  },
);

test('a card over a modal dialog can be seen and reached with the mouse', async () => {
  await open('dialog.html');
  const card = await hoverCard(page, 'Security Action for Europe');
  expect(card.name).toContain('Security Action for Europe');
  await page.mouse.move(card.box.x + 80, card.box.y + 50, { steps: 10 });
  await card.frame.getByRole('button', { name: 'More', exact: true }).click({ timeout: 5_000 });
  expect(await isCardOpen(page)).toBe(true);
});

test('a card over a part of the page that fills the screen can be reached with the mouse', async () => {
  await open('demo.html');
  await page.evaluate(async () => {
    await document.querySelector('article')?.requestFullscreen();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  const card = await hoverCard(page, 'Kaja Kallas');
  await page.mouse.move(card.box.x + 80, card.box.y + 50, { steps: 10 });
  await card.frame.getByRole('button', { name: 'More', exact: true }).click({ timeout: 5_000 });
  await card.frame.getByRole('button', { name: 'Less', exact: true }).waitFor();
  await page.evaluate(() => document.exitFullscreen());
});

test('on a dark page under a light system the card is dark to its corners, with the page behind them', async () => {
  await open('dark.html');
  await page.emulateMedia({ colorScheme: 'light' });
  const { frame, box } = await hoverCard(page, 'Kaja Kallas');
  await page.waitForTimeout(300);
  expect(await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  const picture = await page.screenshot();
  const brightest = async (x: number, y: number): Promise<number> => {
    const colours: Colour[] = await page.evaluate(coloursExpression(picture, { x, y, width: 1, height: 1 }));
    return Math.max(...colours.flat());
  };
  const [right, bottom] = [box.x + box.width, box.y + box.height];
  expect(await brightest(box.x - 1, box.y - 1)).toBeLessThan(60);
  expect(await brightest(right, box.y - 1)).toBeLessThan(60);
  expect(await brightest(box.x - 1, bottom)).toBeLessThan(60);
  expect(await brightest(right, bottom)).toBeLessThan(60);
  expect(await brightest(right - 6, bottom - 6)).toBeLessThan(60);
});

test('the page cannot find the text of the card', async () => {
  await open('demo.html');
  const card = await hoverCard(page, 'Kaja Kallas');
  const fact = card.facts[0]?.text ?? '';
  const words = fact.split(' ').slice(0, 4).join(' ');
  const finds = (text: string): Promise<boolean> => page.evaluate(`find(${JSON.stringify(text)}, false, false, true)`);
  expect(await page.evaluate((text) => document.body.textContent.includes(text), words)).toBe(false);
  expect(await finds('Harbour Ledger')).toBe(true);
  expect(await finds(words)).toBe(false);
  expect(await finds(card.line)).toBe(false);
});

test('the page sees of the card one bare element and nothing in it', async () => {
  await open('demo.html');
  await hoverCard(page, 'Kaja Kallas');
  const seen = await page.evaluate(() => {
    const host = document.documentElement.lastElementChild;
    return {
      tags: [...document.documentElement.children].map(({ localName }) => localName),
      attributes: host?.getAttributeNames(),
      text: host?.textContent,
      root: host?.shadowRoot,
      frames: frames.length,
      resources: performance.getEntriesByType('resource').filter(({ name }) => name.includes('extension')).length,
    };
  });
  expect(seen).toEqual({
    tags: ['head', 'body', 'div'],
    attributes: ['popover'],
    text: '',
    root: null,
    frames: 0,
    resources: 0,
  });
  const html = (await piercedDocument(page)).children?.find(({ nodeName }) => nodeName === 'HTML');
  expect(html?.children?.at(-1)?.shadowRoots?.length).toBe(1);
});

test('a sandboxed page is left without errors', async () => {
  await open('sandbox.html');
  await page.waitForTimeout(800);
  expect(complaints).toEqual([]);
});

test.each(['document.xml', 'picture.svg', 'plain.txt', 'no-body.html'])(
  '%s is left without errors or additions',
  async (name) => {
    await open(name);
    await page.waitForTimeout(800);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.querySelectorAll(':scope > div[popover]').length")).toBe(0);
  },
);

test('hundreds of mentions: only those near the viewport are registered, and scrolling finds the others', async () => {
  await open('dense.html');
  await markOn(page, 'Rajnath Singh');
  const registered = (await marksOn(page)).length;
  expect(registered).toBeGreaterThan(10);
  expect(registered).toBeLessThanOrEqual(151);
  await page.locator('h2').last().scrollIntoViewIfNeeded();
  await until('marks at the end', async () => {
    const ends = await page.evaluate(() => innerHeight);
    const inView = (await marksOn(page)).filter(({ lines }) => lines.some(({ y }) => y > 0 && y < ends));
    return inView.length > 5 ? true : undefined;
  });
  expect((await marksOn(page)).length).toBeLessThanOrEqual(151);
});

test('a mark found after scrolling opens its card', async () => {
  await open('dense.html');
  await page.locator('h2').nth(40).scrollIntoViewIfNeeded();
  await page.waitForTimeout(500);
  const size = await page.evaluate(() => innerHeight);
  const mark = (await marksOn(page)).find(
    ({ text, lines }) => text === 'Europol' && lines.some(({ y }) => y > 0 && y < size),
  );
  const line = mark?.lines[0];
  await page.mouse.move((line?.x ?? 0) + 5, (line?.y ?? 0) + 5, { steps: 5 });
  expect((await openCard(page)).name).toContain('Europol');
});
