/** Owns `npm start`: build, demonstration page, browser with the extension; without a screen, pictures of it all. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { browserHere } from './browsers/find-browser.ts';
import { build } from './build.ts';
import { picturesOfChromium, windowOfChromium } from './demonstrate-chromium.ts';
import { picturesOfFirefox, windowOfFirefox } from './demonstrate-firefox.ts';
import { servePages } from './server.ts';

const PICTURES = join(import.meta.dirname, '..', 'pictures');

/** The reader's wishes. Throws with a plain sentence for what it does not know. */
function wishes(): { headless: boolean; firefox: boolean; url: string | undefined } {
  const { values } = parseArgs({
    options: { headless: { type: 'boolean' }, firefox: { type: 'boolean' }, url: { type: 'string' } },
  });
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new Error(`--url needs a whole address, not ${values.url}`);
  return { headless: values.headless ?? false, firefox: values.firefox ?? false, url: values.url };
}

/** Whether there is a screen to open a window on. */
function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** Does `work` and says how long it took. */
async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const started = Date.now();
  const result = await work();
  console.log(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

async function start(): Promise<void> {
  const { headless, firefox, url } = wishes();
  const found = browserHere(firefox ? 'firefox' : 'chromium', { install: true });
  if ('problem' in found) throw new Error(found.problem);
  await timed('Compiled the seeds and built the extension', () => build(firefox ? 'firefox' : 'chrome'));
  const server = await servePages();
  const address = url ?? `${server.origin}/demo.html`;
  try {
    if (headless || !hasDisplay()) {
      mkdirSync(PICTURES, { recursive: true });
      const take = firefox ? picturesOfFirefox : picturesOfChromium;
      await timed(`Pictures are in ${PICTURES}`, () => take(found.path, address, PICTURES));
    } else {
      console.log(
        `Opening ${address} in ${found.path}. Rest the pointer on an underlined word; close the window to end.`,
      );
      await (firefox ? windowOfFirefox : windowOfChromium)(found.path, address);
    }
  } finally {
    await server.close();
  }
}

try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
