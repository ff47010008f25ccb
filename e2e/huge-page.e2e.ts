/** A page of a million text nodes in Chromium: marked, without an error. Prints the longest tasks, with and without us. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marksOn } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';
import { type LongestOf, longestOf } from './trace.ts';

/** Long enough for the page to be read whole, ms. */
const WATCHED = 10_000;

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** Opens the page while it is traced, asking it nothing meanwhile: a question is a task, too. */
async function watch(): Promise<LongestOf & { readonly marks: number; readonly errors: readonly string[] }> {
  const page = await stage.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const browser = stage.context.browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8'] });
  await page.goto(stage.url('huge.html'), { timeout: 120_000 });
  await page.waitForTimeout(WATCHED);
  const trace = (await browser?.stopTracing())?.toString('utf8') ?? '';
  const marks = (await marksOn(page)).length;
  await page.close();
  return { ...longestOf(trace, stage.url('huge.html')), marks, errors };
}

test('a million text nodes are marked without an error, and left alone where the site is switched off', async () => {
  const ours = await watch();
  const change = { sitesOff: [new URL(stage.url('')).hostname] };
  const message = { call: 'changeSettings', request: { change } };
  await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message);
  const alone = await watch();
  const round = (ms: number): number => Math.round(ms);
  console.log(
    `longest task on a million text nodes: ${round(ours.task)} ms, without us ${round(alone.task)} ms; ` +
      `longest run of our script ${round(ours.script)} ms`,
  );
  expect(ours.errors).toEqual([]);
  expect(ours.marks).toBeGreaterThan(0);
  expect(alone.marks).toBe(0);
}, 240_000);
