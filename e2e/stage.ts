/** Owns what every Chromium test stands on: a browser with the extension, and the page server. */
import { type ChromiumOptions, type ChromiumRun, launchChromium } from './browsers/chromium.ts';
import { browserHere } from './browsers/find-browser.ts';
import { builtFolder } from './build.ts';
import { servePages } from './server.ts';

/** A Chromium with the extension beside a page server. */
export interface ChromiumStage extends ChromiumRun {
  /** Address of one of the pages in e2e/pages. */
  url(page: string): string;
  /** What the browser reported of broken policies of those pages. */
  readonly reports: readonly string[];
  /** Every address asked for so far that is neither the page server's nor the extension's own. */
  strangeRequests(): readonly string[];
}

/** What may differ from test to test. */
interface StageOptions extends Partial<ChromiumOptions> {
  /** A page of e2e/pages that is open before the extension is installed. */
  readonly openBefore?: string;
}

/** Starts browser and server. Throws a plain sentence when there is no browser. */
export async function setStage(options: StageOptions = {}): Promise<ChromiumStage> {
  const found = browserHere('chromium', { install: true });
  if ('problem' in found) throw new Error(found.problem);
  const server = await servePages();
  const extension = builtFolder('chrome');
  const run = await launchChromium({
    executablePath: found.path,
    extension,
    ...options,
    ...(options.openBefore && { openBefore: `${server.origin}/${options.openBefore}` }),
  });
  const known = [server.origin, 'chrome-extension://', 'data:', 'blob:'];
  const asked: string[] = [];
  run.context.on('request', (request) => asked.push(request.url()));
  return {
    ...run,
    reports: server.reports,
    strangeRequests: () => asked.filter((url) => !known.some((start) => url.startsWith(start))),
    url: (page) => `${server.origin}/${page}`,
    close: async () => {
      await run.close();
      await server.close();
    },
  };
}
