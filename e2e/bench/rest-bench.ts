/** Owns what a tab costs while nobody loads it: memory, a page that keeps growing, the pointer over ten thousand mentions. */
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { build } from 'vite';
import type { ChromiumRun } from '../browsers/chromium.ts';
import { hoverCard, markOn } from '../reader.ts';
import { type BudgetLine, short } from './budget.ts';
import type { HitTimes } from './hit-test.ts';
import { APPEND_PARAGRAPHS } from './in-page.ts';

const TABS = 50;
const REST = 700;

/** What these benchmarks stand on. */
export interface Bench {
  readonly run: ChromiumRun;
  readonly url: (name: string) => string;
  /** Does work while our script runs on no page. */
  readonly withSiteOff: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Measures; gives the lines of the budget. */
export async function benchRest(bench: Bench): Promise<BudgetLine[]> {
  return [...(await growth(bench)), ...(await memory(bench)), await hitTest(bench)];
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

/** Main-thread ms of a page to which 1,000 paragraphs are added, sixty a second. */
async function growingPage({ run, url }: Bench): Promise<number> {
  const page = await run.context.newPage();
  await page.goto(url('edited 50'));
  await page.waitForTimeout(REST);
  const session = await run.context.newCDPSession(page);
  await session.send('Performance.enable');
  const before = await metric(session, 'TaskDuration');
  await page.evaluate(APPEND_PARAGRAPHS);
  await page.waitForTimeout(REST);
  const after = await metric(session, 'TaskDuration');
  await page.close();
  return (after - before) * 1000;
}

async function growth(bench: Bench): Promise<BudgetLine[]> {
  const ours = await growingPage(bench);
  const alone = await bench.withSiteOff(() => growingPage(bench));
  return [
    {
      figure: '1,000 paragraphs at 60/s: CPU ÷ an idle MutationObserver',
      bar: '≤ 1.15',
      measured: (ours / alone).toFixed(2),
      against: `${ours.toFixed(0)} of ${alone.toFixed(0)} ms`,
    },
  ];
}

/** kB of script heap in use in a page's process after a collection, all worlds together. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1000;
}

/** kB of script heap of so many tabs with the same page. Tabs of one site may share a process: each is counted once. */
async function heapOfTabs({ run, url }: Bench, count: number): Promise<number> {
  const pages: Page[] = [];
  for (let tab = 0; tab < count; tab += 1) {
    const page = await run.context.newPage();
    await page.goto(url('median'));
    pages.push(page);
  }
  await pages.at(-1)?.waitForTimeout(REST);
  const heaps: number[] = [];
  for (const page of pages) heaps.push(await heapOf(await run.context.newCDPSession(page)));
  await Promise.all(pages.map((page) => page.close()));
  return heaps.reduce((sum, heap) => sum + heap, 0);
}

async function cardHeap({ run, url }: Bench): Promise<number> {
  const page = await run.context.newPage();
  await page.goto(url('median'));
  await markOn(page, 'Kaja Kallas');
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  const heap = await heapOf(await run.context.newCDPSession(frame));
  await page.close();
  return heap;
}

async function memory(bench: Bench): Promise<BudgetLine[]> {
  const lines: BudgetLine[] = [];
  for (const count of [1, TABS]) {
    const ours = await heapOfTabs(bench, count);
    const alone = await bench.withSiteOff(() => heapOfTabs(bench, count));
    lines.push({
      figure: `memory of script, lexicon and mentions, ${count} tab${count > 1 ? 's' : ''}`,
      bar: 'printed',
      measured: `${(ours - alone).toFixed(0)} kB`,
      against: `page alone ${alone.toFixed(0)} kB`,
    });
  }
  const card = await cardHeap(bench).catch(() => Number.NaN);
  return [...lines, { figure: 'memory of an open card frame', bar: 'printed', measured: `${card.toFixed(0)} kB` }];
}

async function hitTest(bench: Bench): Promise<BudgetLine> {
  const result = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: { input: join(import.meta.dirname, 'hit-test.ts'), output: { format: 'iife' } },
    },
  });
  const chunks = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.code : [])).join('');
  const times = await bench.withSiteOff(async () => {
    const page = await bench.run.context.newPage();
    await page.goto(bench.url('edited 0'));
    await page.evaluate(code);
    const seen: HitTimes = await page.evaluate('timeHits()');
    await page.close();
    return seen;
  });
  return {
    figure: `hover hit test over ${times.mentions} mentions (${times.hits} of 400 points hit)`,
    bar: '≤ 0.1 ms',
    measured: `${times.ours.toFixed(3)} ms`,
    against: `highlightsFromPoint ${short(times.registry)} ms`,
  };
}
