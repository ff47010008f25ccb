/** Owns showing the product in Firefox: in a window, or as pictures of page, card, popup page and options. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FirefoxRun, type FirefoxTab, launchFirefox } from './browsers/firefox.ts';
import { builtFolder } from './build.ts';
import { middleOf, SEE_MARKS, type SeenMark } from './marks.ts';
import { printTerms } from './print-terms.ts';
import { until } from './reader.ts';
import { type MarkedTerm, termsExpression } from './terms.ts';

const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

/** Starts Firefox with the built extension. */
export function firefoxWithExtension(
  executablePath: string,
  how: { readonly headless?: boolean; readonly scheme?: Scheme } = {},
): Promise<FirefoxRun> {
  const extension = builtFolder('firefox');
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const extensionId: string = manifest.browser_specific_settings.gecko.id;
  return launchFirefox({ executablePath, extension, extensionId, ...how });
}

/** Opens `url` in a window and waits until the reader has closed it. */
export async function windowOfFirefox(executablePath: string, url: string): Promise<void> {
  const firefox = await firefoxWithExtension(executablePath, { headless: false });
  process.once('SIGINT', () => void firefox.close());
  await firefox.tab.goto(url);
  await firefox.ended;
}

/** Saves pictures, light and dark, to `folder` and prints what is marked on `url`. Firefox keeps one scheme a run. */
export async function picturesOfFirefox(executablePath: string, url: string, folder: string): Promise<void> {
  for (const scheme of SCHEMES) {
    const firefox = await firefoxWithExtension(executablePath, { scheme });
    try {
      await picture(firefox, url, (name) => join(folder, `firefox-${name}-${scheme}.png`), scheme === 'light');
    } finally {
      await firefox.close();
    }
  }
}

async function picture(
  firefox: FirefoxRun,
  url: string,
  file: (name: string) => string,
  prints: boolean,
): Promise<void> {
  const page = firefox.tab;
  await page.goto(url);
  const marks = await until('marks', async () => nonEmpty(await page.evaluate<SeenMark[]>(SEE_MARKS)), 5_000).catch(
    () => [],
  );
  await pause(300);
  writeFileSync(file('page'), await page.screenshot());
  const mark = marks.find(({ text }) => text === 'Kaja Kallas') ?? marks[0];
  if (mark) await pictureCard(page, mark, file('card'));
  else console.log('Nothing is marked, so there is no picture of a card.');
  const ours = await firefox.openTab();
  for (const name of ['popup', 'options']) {
    await ours.goto(firefox.pageUrl(`${name}.html`));
    await pause(700);
    writeFileSync(file(name), await ours.screenshot());
  }
  if (prints) printTerms(await ours.evaluate<MarkedTerm[]>(termsExpression(url)));
}

async function pictureCard(page: FirefoxTab, mark: SeenMark, path: string): Promise<void> {
  const { x, y } = middleOf(mark);
  await page.moveMouse(x, y);
  await page.waitFor("document.querySelector('html > div[popover]')?.matches(':popover-open') === true");
  await pause(300);
  writeFileSync(path, await page.screenshot());
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
