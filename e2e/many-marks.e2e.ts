/** More marks than are painted at once, in Chromium: those in view are, wherever the reader goes and whatever leaves. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { marksOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

/** What is painted at most, and the one mark whose card may be open. */
const MOST = 151;

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  const message = { call: 'changeSettings', request: { change: { noise: 'all' } } };
  await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
});
beforeEach(async () => {
  page = await stage.context.newPage();
  await page.goto(stage.url('second.html'));
});
afterEach(() => page.close());
afterAll(() => stage.close());

/** Puts an article in place of the page's own. */
async function write(html: string): Promise<void> {
  await page.evaluate((article) => {
    document.body.innerHTML = `<main><article>${article}</article></main>`;
  }, html);
}

/** Waits until a mark lies between two heights of the viewport, given as parts of it. */
async function markedBetween(top: number, bottom: number): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  await until('a mark there', async () =>
    (await marksOn(page)).some(({ lines }) => lines.some(({ y }) => y > top * height && y < bottom * height))
      ? true
      : undefined,
  );
}

test('of one paragraph of many screens the marks in view are painted, at its start and at its end', async () => {
  await write(`<p>${'Then Kaja Kallas met others, and much else was said of it. '.repeat(1_500)}</p>`);
  await markedBetween(0.6, 1);
  expect((await marksOn(page)).length).toBeLessThanOrEqual(MOST);
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await markedBetween(0, 0.4);
  await markedBetween(0.6, 1);
  expect((await marksOn(page)).length).toBeLessThanOrEqual(MOST);
});

test('paragraphs for which there was no room are marked once others have left', async () => {
  const paragraph =
    '<p style="font-size:10px;line-height:1;margin:0">Kaja Kallas and Rajnath Singh met, and so did Europol.</p>';
  await write(paragraph.repeat(80));
  const painted = async (): Promise<number> => (await marksOn(page)).length;
  await until('all the room taken', async () => ((await painted()) >= MOST - 1 ? true : undefined));
  const unmarked = async (): Promise<number> => {
    const all = await page.evaluate(() => document.querySelectorAll('p').length);
    return all * 3 - (await painted());
  };
  expect(await unmarked()).toBeGreaterThan(0);
  await page.evaluate(() => {
    for (const old of [...document.querySelectorAll('p')].slice(0, 50)) old.remove();
  });
  await until('every paragraph that is left marked', async () => ((await unmarked()) === 0 ? true : undefined));
});

test('of thousands of paragraphs those in view are marked wherever the reader jumps, and as he scrolls on', async () => {
  const paragraph = '<p>Then Kaja Kallas met others, and much else was said of it.</p>';
  await write(paragraph.repeat(3_000));
  await markedBetween(0.6, 1);
  for (const part of [1, 0.37, 0.71, 0]) {
    await page.evaluate((to) => scrollTo(0, to * (document.body.scrollHeight - innerHeight)), part);
    await markedBetween(0, 0.4);
    await markedBetween(0.6, 1);
  }
  for (let screen = 0; screen < 12; screen += 1) {
    await page.evaluate(() => scrollBy(0, innerHeight));
    await markedBetween(0.6, 1);
  }
});
