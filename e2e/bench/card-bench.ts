/** Owns the card's benchmark: how soon after the delay it is painted, in Chromium and Firefox, beside its bars. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { browserHere } from '../browsers/find-browser.ts';
import type { FirefoxTab } from '../browsers/firefox.ts';
import { build, builtFolder } from '../build.ts';
import { firefoxWithExtension } from '../demonstrate-firefox.ts';
import { middleOf, SEE_MARKS, type SeenMark } from '../marks.ts';
import { isCardOpen, until } from '../reader.ts';
import { servePages } from '../server.ts';
import { printTable } from './table.ts';

const RUNS = 9;
/** From the pointer's last move until a card opens, ms: the delay Normal. */
const DELAY = 300;
/** After this a card that closed no longer makes the next one open at once, ms. */
const COLD_AGAIN = 700;
const WORDS = ['Kaja Kallas', 'New Delhi'] as const;

/**
 * Notes the last pointer move and the end of the first frame in which our element is in the top layer, by the page's
 * own clock: what a reader waits for, ours or the browser's.
 */
const WATCH_CARD = `(() => {
  const seen = { moved: 0, shown: 0 };
  globalThis.cardSeen = seen;
  addEventListener('pointermove', ({ timeStamp }) => { if (!seen.shown) seen.moved = timeStamp; }, { capture: true });
  const look = () => {
    if (document.querySelector('html > div[popover]:popover-open')) setTimeout(() => { seen.shown = performance.now(); });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;
const TAKEN = `(globalThis.cardSeen.shown ? globalThis.cardSeen.shown - globalThis.cardSeen.moved - ${DELAY} : undefined)`;

/** What the benchmark needs of a browser's page. */
interface Bench {
  open(): Promise<void>;
  evaluate<T>(expression: string): Promise<T>;
  moveTo(point: { readonly x: number; readonly y: number }): Promise<void>;
  /** Escape, and away from every mark. */
  dismiss(): Promise<void>;
}

/** ms from the end of the delay to the painted card, of one rest on `words`. */
async function rest(bench: Bench, words: string): Promise<number> {
  const mark = await until(`a mark on "${words}"`, async () =>
    (await bench.evaluate<SeenMark[]>(SEE_MARKS)).find(({ text }) => text === words),
  );
  await bench.evaluate(`void ${WATCH_CARD}`);
  await bench.moveTo(middleOf(mark));
  const taken = await until('a card', () => bench.evaluate<number | undefined>(TAKEN));
  await bench.dismiss();
  await new Promise((resolve) => setTimeout(resolve, COLD_AGAIN));
  return taken;
}

async function measure(bench: Bench, kind: 'first' | 'warm'): Promise<number[]> {
  const taken: number[] = [];
  await bench.open();
  if (kind === 'warm') await rest(bench, WORDS[0]);
  for (let run = 0; run < RUNS; run += 1) {
    if (kind === 'first') await bench.open();
    taken.push(await rest(bench, WORDS[(run + 1) % 2] ?? WORDS[0]));
  }
  return taken.sort((a, b) => a - b);
}

const row = (browser: string, what: string, taken: readonly number[], bar: string): string[] => [
  `${browser}, ${what}`,
  (taken[taken.length >> 1] ?? Number.NaN).toFixed(0),
  (taken.at(-1) ?? Number.NaN).toFixed(0),
  bar,
];

async function chromiumRows(path: string, url: string): Promise<string[][]> {
  const run = await launchChromium({ executablePath: path, extension: builtFolder('chrome') });
  try {
    const page: Page = await run.context.newPage();
    const bench: Bench = {
      open: async () => void (await page.goto(url)),
      evaluate: (expression) => page.evaluate(expression),
      moveTo: ({ x, y }) => page.mouse.move(x, y, { steps: 12 }),
      dismiss: async () => {
        await page.keyboard.press('Escape');
        await page.mouse.move(5, 5);
        await until('the card closing', async () => ((await isCardOpen(page)) ? undefined : true));
      },
    };
    const first = await measure(bench, 'first');
    const warm = await measure(bench, 'warm');
    // The page and the card's frame live in processes of their own: both are slowed.
    await bench.open();
    await rest(bench, WORDS[0]);
    const frame = page.frames().find((one) => one.url().endsWith('/card.html'));
    for (const where of [page, ...(frame ? [frame] : [])]) {
      const session = await run.context.newCDPSession(where);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    const slow = await measure({ ...bench, open: async () => undefined }, 'warm');
    return [
      row('Chromium', 'warm 1×', warm, '≤ 50'),
      row('Chromium', 'warm 4×', slow, '≤ 50'),
      row('Chromium', 'first on a page 1×', first, '≤ 200'),
    ];
  } finally {
    await run.close();
  }
}

async function firefoxRows(path: string, url: string): Promise<string[][]> {
  const firefox = await firefoxWithExtension(path);
  try {
    const tab: FirefoxTab = firefox.tab;
    const bench: Bench = {
      open: () => tab.goto(url),
      evaluate: (expression) => tab.evaluate(expression),
      // In one move: its small steps would count as resting before they end.
      moveTo: ({ x, y }) => tab.moveMouse(x, y, 1),
      dismiss: async () => {
        await tab.type('\uE00C');
        await tab.moveMouse(5, 5, 2);
      },
    };
    const first = await measure(bench, 'first');
    const warm = await measure(bench, 'warm');
    return [row('Firefox', 'warm 1×', warm, '≤ 50'), row('Firefox', 'first on a page 1×', first, '≤ 200')];
  } finally {
    await firefox.close();
  }
}

/** Prints the table. A browser that is not there is left out, with the reason. */
export async function benchCard(): Promise<void> {
  const server = await servePages();
  const url = `${server.origin}/demo.html`;
  const rows: string[][] = [];
  for (const [family, target, measureRows] of [
    ['chromium', 'chrome', chromiumRows],
    ['firefox', 'firefox', firefoxRows],
  ] as const) {
    const found = browserHere(family, { install: false });
    if ('problem' in found) console.log(found.problem);
    else {
      build(target);
      rows.push(...(await measureRows(found.path, url)));
    }
  }
  await server.close();
  console.log(`\nFrom the end of the delay to the painted card, ms, of ${RUNS} rests (Firefox cannot be slowed)`);
  printTable(['browser, card', 'median', 'worst', 'bar'], rows);
}
