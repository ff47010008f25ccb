/** Owns showing the product in Chromium: in a window, or as pictures of page, card, popup and options. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type ChromiumRun, launchChromium, openPopup } from './browsers/chromium.ts';
import { builtFolder } from './build.ts';
import { printTerms } from './print-terms.ts';
import { hoverCard, marksOn, until } from './reader.ts';
import { type MarkedTerm, termsExpression } from './terms.ts';

const SCHEMES = ['light', 'dark'] as const;
/** Size of the popup, CSS px. */
const POPUP = { width: 400, height: 560 };
type Scheme = (typeof SCHEMES)[number];

/** Opens `url` in a window and waits until the reader has closed it. */
export async function windowOfChromium(executablePath: string, url: string): Promise<void> {
  const { context, backstage } = await launchChromium({
    executablePath,
    extension: builtFolder('chrome'),
    headless: false,
  });
  await backstage.close();
  const ended = new Promise<void>((resolve) => context.once('close', () => resolve()));
  const endWithLastPage = (page: Page): void => {
    page.once('close', () => {
      if (context.pages().length === 0) void context.close();
    });
  };
  context.pages().forEach(endWithLastPage);
  context.on('page', endWithLastPage);
  await context.pages()[0]?.goto(url);
  await ended;
}

/** Saves pictures, light and dark, to `folder` and prints what is marked on `url`. */
export async function picturesOfChromium(executablePath: string, url: string, folder: string): Promise<void> {
  const run = await launchChromium({ executablePath, extension: builtFolder('chrome') });
  try {
    const page = await run.context.newPage();
    await page.goto(url);
    printTerms(await termsOn(run, page));
    for (const scheme of SCHEMES) await picture(run, page, scheme, (name) => join(folder, `${name}-${scheme}.png`));
  } finally {
    await run.close();
  }
}

/** The marked terms of the page, once there are some; empty after 5 s without any. */
async function termsOn(run: ChromiumRun, page: Page): Promise<MarkedTerm[]> {
  return until(
    'marked terms',
    async () => {
      const terms: MarkedTerm[] = await run.backstage.evaluate(termsExpression(page.url()));
      return terms.length > 0 ? terms : undefined;
    },
    5_000,
  ).catch(() => []);
}

async function picture(run: ChromiumRun, page: Page, scheme: Scheme, file: (name: string) => string): Promise<void> {
  await page.bringToFront();
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForTimeout(500);
  await page.screenshot({ path: file('page') });
  await pictureCard(page, file('card'));
  const options = await run.context.newPage();
  await options.emulateMedia({ colorScheme: scheme });
  await options.goto(run.pageUrl('options.html'));
  await options.waitForTimeout(500);
  await options.screenshot({ path: file('options') });
  await options.close();
  await picturePopup(run, page, scheme, file('popup'));
}

/** The card of a person in view if there is one on the demonstration page, else of the first mark in view. */
async function pictureCard(page: Page, path: string): Promise<void> {
  const height = page.viewportSize()?.height ?? 0;
  const inView = (await marksOn(page)).filter(({ lines }) => lines.some(({ y }) => y > 0 && y < height));
  const words = (inView.find(({ text }) => text === 'Kaja Kallas') ?? inView[0])?.text;
  if (words === undefined) {
    console.log('No mark is in view, so there is no picture of a card.');
    return;
  }
  await hoverCard(page, words);
  await page.waitForTimeout(300);
  await page.screenshot({ path });
  await page.keyboard.press('Escape');
  await page.mouse.move(2, 2);
}

async function picturePopup(run: ChromiumRun, page: Page, scheme: Scheme, path: string): Promise<void> {
  const popup = await openPopup(run, page);
  await popup.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
  await page.waitForTimeout(700);
  // Without a screen the browser caps the window lower than a reader's would be.
  writeFileSync(path, await popup.screenshot(POPUP));
  await popup.close();
}
