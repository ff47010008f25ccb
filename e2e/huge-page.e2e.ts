/** A page of a million text nodes in Chromium: marked, without an error, and without a long task of ours. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markOn } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';
import { longestTaskOfOurs } from './trace.ts';

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

test('a million text nodes: marked at once, no error, no task of ours over 50 ms', async () => {
  const page = await stage.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const browser = stage.context.browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8'] });
  await page.goto(stage.url('huge.html'), { timeout: 120_000 });
  await markOn(page, 'Kaja Kallas');
  await page.waitForTimeout(15_000);
  const trace = await browser?.stopTracing();
  const longest = longestTaskOfOurs(trace?.toString('utf8') ?? '');
  console.log(`longest task of ours on a million text nodes: ${longest.toFixed(1)} ms`);
  expect(errors).toEqual([]);
  expect(longest).toBeGreaterThan(0);
  expect(longest).toBeLessThanOrEqual(50);
}, 240_000);
