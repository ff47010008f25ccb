/** Owns the browser benchmark: the built extension on generated pages in Chromium, beside walks, wrapping and mark.js. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type ChromiumRun, launchChromium, stopWorkers } from '../browsers/chromium.ts';
import { browserHere } from '../browsers/find-browser.ts';
import { build, builtFolder } from '../build.ts';
import { scriptTime } from '../trace.ts';
import { type BudgetLine, median, printBudget } from './budget.ts';
import { generateNames } from './generate.ts';
import { EDIT_FRAMES, PAINT_AND_WRAP, WATCH_FIRST_MARK } from './in-page.ts';
import { benchPages, serveBench } from './pages.ts';
import { benchReading } from './reading-bench.ts';
import { benchRest } from './rest-bench.ts';
import { printTable } from './table.ts';

const RUNS = 5;
/** Until a page of any size is read whole, ms. */
const SETTLED = 1_500;
const SETTLED_LARGEST = 6_000;

interface Bench {
  readonly run: ChromiumRun;
  readonly url: (name: string) => string;
}

/** Prints the tables. `folder` holds saved pages to measure as well. */
export async function benchBrowser(folder: string | undefined): Promise<void> {
  build('chrome');
  build('firefox');
  const found = browserHere('chromium', { install: false });
  if ('problem' in found) throw new Error(found.problem);
  const pages = benchPages(folder);
  const server = await serveBench(pages);
  const names = [...pages.keys()].filter((name) => !name.startsWith('edited'));
  const lines = await benchReading(server.url, names);
  const run = await launchChromium({ executablePath: found.path, extension: builtFolder('chrome') });
  try {
    const bench = { run, url: server.url };
    await benchPainting(bench);
    lines.push(...(await benchMarkJs(bench)));
    lines.push(...(await benchFrames(bench)));
    await benchFirstMark(bench);
    lines.push(...(await benchRest({ ...bench, withSiteOff: (work) => withSiteOff(bench, work) })));
    printBudget(lines);
  } finally {
    await run.close();
    server.close();
  }
}

async function setSetting(run: ChromiumRun, change: object): Promise<void> {
  await run.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), {
    call: 'changeSettings',
    request: { change },
  });
}

async function repeat(work: () => Promise<number>, runs = RUNS): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < runs; run += 1) values.push(await work());
  return median(values);
}

/** Script time of a page's main thread while it loads and rests, ms. The generated pages have no script of their own. */
async function tracedScripts({ run, url }: Bench, name: string): Promise<number> {
  const page = await run.context.newPage();
  const browser = run.context.browser();
  await browser?.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'v8'] });
  await page.goto(url(name));
  await page.waitForTimeout(name.startsWith('largest') ? SETTLED_LARGEST : SETTLED);
  const trace = (await browser?.stopTracing())?.toString('utf8') ?? '';
  await page.close();
  return scriptTime(trace, url(name));
}

async function evaluateFresh<T>({ run, url }: Bench, name: string, expression: string): Promise<T> {
  const page = await run.context.newPage();
  await page.goto(url(name));
  const value: T = await page.evaluate(expression);
  await page.close();
  return value;
}

async function withSiteOff<T>(bench: Bench, work: () => Promise<T>): Promise<T> {
  await setSetting(bench.run, { sitesOff: ['127.0.0.1'] });
  const value = await work();
  await setSetting(bench.run, { sitesOff: [] });
  return value;
}

async function benchPainting(bench: Bench): Promise<void> {
  const measured = await withSiteOff(bench, () =>
    evaluateFresh<{ count: number; paint: number; wrap: number }>(bench, 'largest', PAINT_AND_WRAP),
  );
  const { count, paint, wrap } = measured;
  console.log(`\nMaking ${count} names visible on the largest page, style and layout included, ms`);
  printTable(
    ['way', 'ms', '× of highlights'],
    [
      ['highlights over static ranges', paint.toFixed(1), '1.0'],
      ['wrapping in <mark>', wrap.toFixed(1), (wrap / paint).toFixed(1)],
    ],
  );
}

async function benchMarkJs(bench: Bench): Promise<BudgetLine[]> {
  const code = readFileSync(fileURLToPath(import.meta.resolve('mark.js/dist/mark.js')), 'utf8');
  const terms = JSON.stringify(generateNames(200));
  const search = `(() => { ${code};
    const started = performance.now();
    new window.Mark(document.body).mark(${terms}, { accuracy: 'exactly', separateWordSearch: false, acrossElements: false });
    return performance.now() - started; })()`;
  const theirs = await withSiteOff(bench, () => repeat(() => evaluateFresh<number>(bench, 'median', search)));
  const ours = await repeat(() => tracedScripts(bench, 'median'));
  console.log('\nThe median page against mark.js with 200 terms, ms (bar ≥ 200×)');
  printTable(
    ['way', 'ms', '÷ ours'],
    [
      ['ours, all scripts', ours.toFixed(2), '1.0'],
      ['mark.js', theirs.toFixed(0), (theirs / ours).toFixed(0)],
    ],
  );
  const measured = `${(theirs / ours).toFixed(0)}×`;
  return [{ figure: 'mark.js ÷ ours, traced, median page, 200 terms', bar: '≥ 200×', measured }];
}

/** Main-thread time a frame, ms, on a page that edits its text in every frame. */
async function frameTime({ run, url }: Bench, name: string): Promise<number> {
  const page = await run.context.newPage();
  await page.goto(url(name));
  await page.waitForTimeout(SETTLED);
  const session = await run.context.newCDPSession(page);
  await session.send('Performance.enable');
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const before = await busy();
  const frames: number = await page.evaluate(EDIT_FRAMES);
  const after = await busy();
  await page.close();
  return (after - before) / frames;
}

async function benchFrames(bench: Bench): Promise<BudgetLine[]> {
  const lines: BudgetLine[] = [];
  await setSetting(bench.run, { noise: 'all' });
  const rows: string[][] = [];
  for (const [mentions, bar] of [
    [0, '0'],
    [50, '≤ 1'],
    [200, '≤ 4'],
  ] as const) {
    const name = `edited ${mentions}`;
    const ours = await repeat(() => frameTime(bench, name), 3);
    const alone = await withSiteOff(bench, () => repeat(() => frameTime(bench, name), 3));
    const measured = `${(ours - alone).toFixed(2)} ms`;
    lines.push({ figure: `extra a frame, ${mentions} mentions in view`, bar: `${bar} ms`, measured });
    rows.push([`${mentions} mentions`, ours.toFixed(2), alone.toFixed(2), (ours - alone).toFixed(2), bar]);
  }
  await setSetting(bench.run, { noise: 'section' });
  console.log('\nMain-thread time a frame on a page that edits its text in every frame, ms');
  printTable(['in view', 'with us', 'without', 'extra', 'bar'], rows);
  return lines;
}

/** ms from the parsed document to the first registered mark. */
async function firstMark(
  { run, url }: Bench,
  name: string,
  throttle: number,
  prepare: () => Promise<void>,
): Promise<number> {
  const page: Page = await run.context.newPage();
  await page.addInitScript(WATCH_FIRST_MARK);
  const session = await run.context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  await prepare();
  await page.goto(url(name), { timeout: 120_000 });
  await page.waitForFunction('globalThis.firstMark !== undefined', undefined, { timeout: 60_000 });
  const ms: number = await page.evaluate('globalThis.firstMark');
  await page.close();
  return ms;
}

async function benchFirstMark(bench: Bench): Promise<void> {
  const rows: string[][] = [];
  const warm = async (): Promise<void> => undefined;
  const stopped = (): Promise<void> => stopWorkers(bench.run);
  const plans = [
    ['median', 1, 'warm', '≤ 50'],
    ['median', 1, 'stopped', '≤ 150'],
    ['median', 4, 'warm', '–'],
    ['median', 20, 'warm', '–'],
    ['largest', 1, 'warm', '–'],
    ['largest', 4, 'warm', '–'],
    ['largest', 20, 'warm', '–'],
  ] as const;
  for (const [name, throttle, worker, bar] of plans) {
    const prepare = worker === 'warm' ? warm : stopped;
    const runs = name === 'largest' ? 1 : RUNS;
    const ms = await repeat(() => firstMark(bench, name, throttle, prepare), runs);
    rows.push([name, `${throttle}×`, worker, ms.toFixed(0), bar]);
  }
  console.log('\nFrom the parsed document to the first mark, wall ms (only the page is throttled)');
  printTable(['page', 'throttle', 'worker', 'ms', 'bar'], rows);
}
