/** Owns what every Chromium test stands on: a browser with the extension, and the page server. */
import { type ChromiumOptions, type ChromiumRun, launchChromium } from './browsers/chromium.ts';
import { browserHere } from './browsers/find-browser.ts';
import { builtFolder } from './build.ts';
import { servePages } from './server.ts';

/** A Chromium with the extension beside a page server. */
export interface ChromiumStage extends ChromiumRun {
  /** Address of one of the pages in e2e/pages. */
  url(page: string): string;
}

/** Starts browser and server. Throws a plain sentence when there is no browser. */
export async function setStage(options: Partial<ChromiumOptions> = {}): Promise<ChromiumStage> {
  const found = browserHere('chromium', { install: true });
  if ('problem' in found) throw new Error(found.problem);
  const server = await servePages();
  const extension = builtFolder('chrome');
  const run = await launchChromium({ executablePath: found.path, extension, ...options });
  return {
    ...run,
    url: (page) => `${server.origin}/${page}`,
    close: async () => {
      await run.close();
      await server.close();
    },
  };
}
