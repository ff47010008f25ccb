/** Owns two series of pictures, one a second like a film: a reader on the demonstration page, and a page that never rests. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../browsers/chromium.ts';
import { browserHere } from '../browsers/find-browser.ts';
import { build, builtFolder } from '../build.ts';
import { hoverCard, markOn, restOn } from '../reader.ts';
import { servePages } from '../server.ts';
import { restlessPage, serveBench } from './pages.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'pictures');
const SECONDS = 18;

/** What a reader does on the demonstration page, a step a picture. */
const STEPS: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => markOn(page, 'Kaja Kallas'),
  (page) => restOn(page, 'Kaja Kallas'),
  (page) => hoverCard(page, 'Kaja Kallas'),
  (page) => page.mouse.move(4, 4, { steps: 6 }),
  (page) => page.mouse.wheel(0, 300),
  (page) => page.mouse.wheel(0, 300),
  (page) => hoverCard(page, 'New Delhi').catch(() => undefined),
  (page) => page.keyboard.press('Escape'),
  (page) => page.mouse.wheel(0, 600),
  (page) => page.emulateMedia({ colorScheme: 'dark' }),
  (page) => page.mouse.wheel(0, -1500),
  (page) => hoverCard(page, 'Kaja Kallas'),
];

/** Writes the pictures to `pictures/` and says so. Throws a plain sentence where there is no Chromium. */
export async function takePictures(): Promise<void> {
  build('chrome');
  const found = browserHere('chromium', { install: false });
  if ('problem' in found) throw new Error(found.problem);
  mkdirSync(FOLDER, { recursive: true });
  const pages = await servePages();
  const restless = await serveBench(new Map([['restless', restlessPage()]]));
  const run = await launchChromium({ executablePath: found.path, extension: builtFolder('chrome') });
  const shoot = (page: Page, series: string, at: number): Promise<Buffer> =>
    page.screenshot({ path: join(FOLDER, `${series}-${String(at).padStart(2, '0')}.png`) });
  try {
    const demo = await run.context.newPage();
    await demo.goto(`${pages.origin}/demo.html`);
    await shoot(demo, 'reader', 0);
    for (const [at, step] of STEPS.entries()) {
      await step(demo);
      await demo.waitForTimeout(1_000);
      await shoot(demo, 'reader', at + 1);
    }
    await demo.close();
    const page = await run.context.newPage();
    await page.goto(restless.url('restless'));
    for (let second = 0; second < SECONDS; second += 1) {
      await shoot(page, 'restless', second);
      if (second >= 7 && second < 11) await page.mouse.wheel(0, 500);
      await page.waitForTimeout(1_000);
    }
  } finally {
    await run.close();
    await pages.close();
    restless.close();
  }
  console.log(`${STEPS.length + 1 + SECONDS} pictures are in ${FOLDER}`);
}
