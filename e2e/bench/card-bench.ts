/** Owns the benchmark of the card: from the end of the hover's delay to the frame that shows the card, in both browsers. */
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { browserHere } from '../browsers/find-browser.ts';
import { build, builtFolder } from '../build.ts';
import { firefoxWithExtension } from '../demonstrate-firefox.ts';
import { middleOf, SEE_MARKS, type SeenMark } from '../marks.ts';
import { until } from '../reader.ts';
import { servePages } from '../server.ts';
import { printTable } from './table.ts';

const RUNS = 7;
/** The hover's normal delay, ms. */
const DELAY = 300;
/** Longer than the warm window, ms: each card then waits the whole delay. */
const COOL = 600;
const WORDS = ['Kaja Kallas', 'New Delhi'];

/**
 * Notes the ms from a pointer's last move and `DELAY` after it to the end of the first frame in which the card's host
 * is in the top layer. The card itself no page can see; it is drawn before its host is shown.
 */
const WATCH = `(() => {
  addEventListener('pointermove', ({ timeStamp }) => { globalThis.movedAt = timeStamp; globalThis.shownAfter = undefined; }, true);
  const look = () => {
    const isOpen = document.querySelector('html > div[popover]')?.matches(':popover-open');
    if (isOpen && globalThis.movedAt !== undefined && globalThis.shownAfter === undefined) {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => { globalThis.shownAfter ??= performance.now() - globalThis.movedAt - ${DELAY}; };
      painted.port2.postMessage(0);
    }
    requestAnimationFrame(look);
  };
  look();
})()`;
const SHOWN = 'globalThis.shownAfter ?? null';

/** What a browser must be able to do to be measured. */
interface Hand {
  readonly evaluate: <T>(expression: string) => Promise<T>;
  readonly move: (x: number, y: number) => Promise<unknown>;
}

async function showOnce({ evaluate, move }: Hand, words: string): Promise<number> {
  const mark = await until(`a mark on ${words}`, async () =>
    (await evaluate<SeenMark[]>(SEE_MARKS)).find(({ text }) => text === words),
  );
  const { x, y } = middleOf(mark);
  await move(Math.round(x), Math.round(y));
  const ms = await until('the card', async () => (await evaluate<number | null>(SHOWN)) ?? undefined);
  await move(5, 5);
  await new Promise((resolve) => setTimeout(resolve, DELAY + COOL));
  return ms;
}

async function showOften(hand: Hand): Promise<number> {
  const values: number[] = [];
  for (let run = 0; run < RUNS; run += 1) values.push(await showOnce(hand, WORDS[run % WORDS.length] ?? ''));
  return values.sort((a, b) => a - b)[RUNS >> 1] ?? 0;
}

async function benchChromium(origin: string): Promise<string[][]> {
  const found = browserHere('chromium', { install: false });
  if ('problem' in found) throw new Error(found.problem);
  const run = await launchChromium({ executablePath: found.path, extension: builtFolder('chrome') });
  try {
    const page: Page = await run.context.newPage();
    await page.goto(`${origin}/demo.html`);
    await page.evaluate(WATCH);
    const hand: Hand = {
      evaluate: (expression) => page.evaluate(expression),
      move: (x, y) => page.mouse.move(x, y),
    };
    const first = await showOnce(hand, 'New Delhi');
    const warm = await showOften(hand);
    const frame = page.frames().find((candidate) => candidate.url().endsWith('/card.html'));
    for (const target of frame ? [page, frame] : [page]) {
      const session = await run.context.newCDPSession(target);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    }
    const slow = await showOften(hand);
    return [
      ['Chromium, first on a page', '1×', first.toFixed(0), '≤ 200'],
      ['Chromium, warm', '1×', warm.toFixed(0), '≤ 50'],
      ['Chromium, warm', '4×', slow.toFixed(0), '≤ 50'],
    ];
  } finally {
    await run.close();
  }
}

async function benchFirefox(origin: string): Promise<string[][]> {
  const found = browserHere('firefox', { install: false });
  if ('problem' in found) return [[`Firefox skipped: ${found.problem}`, '', '', '']];
  const firefox = await firefoxWithExtension(found.path);
  try {
    const { tab } = firefox;
    await tab.goto(`${origin}/demo.html`);
    await tab.evaluate(`${WATCH} ?? true`);
    const hand: Hand = {
      evaluate: (expression) => tab.evaluate(expression),
      move: (x, y) => tab.moveMouse(x, y, 1),
    };
    const first = await showOnce(hand, 'New Delhi');
    const warm = await showOften(hand);
    return [
      ['Firefox, first on a page', '1×', first.toFixed(0), '≤ 200'],
      ['Firefox, warm', '1×', warm.toFixed(0), '≤ 50'],
    ];
  } finally {
    await firefox.close();
  }
}

/** Prints the table. Both builds are made anew. */
export async function benchCard(): Promise<void> {
  build('chrome');
  build('firefox');
  const server = await servePages();
  try {
    const rows = [...(await benchChromium(server.origin)), ...(await benchFirefox(server.origin))];
    console.log('\nFrom the end of the delay to the frame that shows the card, ms (median of warm ones)');
    printTable(['card', 'throttle', 'ms', 'bar'], rows);
  } finally {
    await server.close();
  }
}
