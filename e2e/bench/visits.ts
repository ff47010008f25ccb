/** Owns visiting pages with a measuring copy of the extension, in either browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchChromium, stopWorkers } from '../browsers/chromium.ts';
import { browserHere } from '../browsers/find-browser.ts';
import { launchFirefox } from '../browsers/firefox.ts';
import { builtFolder } from '../build.ts';
import { type Measured, measuringCopy, SEE_SLICES, type Slices } from './measuring.ts';

/** Opens an address in a fresh tab, lets it rest for so many ms, and gives its slices. */
export type Visit = (url: string, rest: number) => Promise<Slices>;

/** What a browser with a measuring copy can do. */
export interface Visitor {
  readonly visit: Visit;
  /** Stops the background, as rest would; absent where a browser cannot be told to. */
  readonly stop?: () => Promise<void>;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Does `work` in Chromium. Throws a plain sentence where there is none. */
export async function withChromium<T>(measured: Measured, work: (visitor: Visitor) => Promise<T>): Promise<T> {
  const found = browserHere('chromium', { install: false });
  if ('problem' in found) throw new Error(found.problem);
  const copy = measuringCopy(builtFolder('chrome'), measured);
  const run = await launchChromium({ executablePath: found.path, extension: copy.folder });
  const visit: Visit = async (url, rest) => {
    const page = await run.context.newPage();
    await page.goto(url, { timeout: 120_000 });
    await pause(rest);
    const slices: Slices = await page.evaluate(SEE_SLICES);
    await page.close();
    return slices;
  };
  try {
    return await work({ visit, stop: () => stopWorkers(run) });
  } finally {
    await run.close();
    copy.remove();
  }
}

/** Does `work` in Firefox; `undefined` where there is none. */
export async function withFirefox<T>(work: (visitor: Visitor) => Promise<T>): Promise<T | undefined> {
  const found = browserHere('firefox', { install: false });
  if ('problem' in found) return undefined;
  const copy = measuringCopy(builtFolder('firefox'), 'ours');
  const manifest = JSON.parse(readFileSync(join(copy.folder, 'manifest.json'), 'utf8'));
  const extensionId: string = manifest.browser_specific_settings.gecko.id;
  const firefox = await launchFirefox({ executablePath: found.path, extension: copy.folder, extensionId });
  try {
    const tab = await firefox.openTab();
    const visit: Visit = async (url, rest) => {
      await tab.goto(url);
      await pause(rest);
      return tab.evaluate<Slices>(SEE_SLICES);
    };
    return await work({ visit });
  } finally {
    await firefox.close();
    copy.remove();
  }
}
