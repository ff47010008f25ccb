/** Owns starting a Firefox with the extension in a fresh profile, and driving its tabs by WebDriver BiDi. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bidi } from './bidi.ts';

/** The extension's address part in this profile; Firefox would choose a random one. */
const EXTENSION_UUID = '6b1f4e9a-5d0c-4c57-9a43-2f1d3c0b7e55';

/** What a started Firefox needs to know. */
export interface FirefoxOptions {
  readonly executablePath: string;
  readonly extension: string;
  /** The id in the manifest's `browser_specific_settings.gecko.id`. */
  readonly extensionId: string;
  readonly headless?: boolean;
  /** The colour scheme pages are told of; the system's own if not given. */
  readonly scheme?: 'light' | 'dark';
}

/** A running Firefox with the extension. */
export interface FirefoxRun {
  readonly tab: FirefoxTab;
  openTab(): Promise<FirefoxTab>;
  /** Address of one of the extension's own pages. */
  pageUrl(name: string): string;
  /** Resolves when Firefox has ended, by the reader's hand or ours. */
  readonly ended: Promise<void>;
  close(): Promise<void>;
}

function preferences({ extensionId, scheme }: FirefoxOptions): string {
  const values: Readonly<Record<string, string | number | boolean>> = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: EXTENSION_UUID }),
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'browser.safebrowsing.update.enabled': false,
    ...(scheme && { 'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1 }),
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

/** The address on which Firefox says it listens. Throws when it ends first or stays silent for 30 s. */
function listeningAddress(firefox: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`Firefox did not start in 30 s:\n${said}`)), 30_000);
    firefox.stderr?.on('data', (chunk) => {
      said += chunk;
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
    firefox.once('exit', () => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended at once:\n${said}`));
    });
    firefox.once('error', reject);
  });
}

/** Starts Firefox and installs the extension for this run. */
export async function launchFirefox(options: FirefoxOptions): Promise<FirefoxRun> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  writeFileSync(join(profile, 'user.js'), preferences(options));
  const display = options.headless === false ? [] : ['--headless', '--width', '1180', '--height', '900'];
  const remote = ['--remote-debugging-port=0', '--remote-allow-system-access'];
  const args = [...display, '--no-remote', '--profile', profile, ...remote, 'about:blank'];
  const firefox = spawn(options.executablePath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise<void>((resolve) => firefox.once('exit', () => resolve()));
  const remove = (): void => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  try {
    const bidi = await Bidi.connect(`${await listeningAddress(firefox)}/session`);
    const extensionData = { type: 'path', path: options.extension };
    await bidi.send('webExtension.install', { extensionData });
    return {
      tab: await FirefoxTab.first(bidi),
      openTab: () => FirefoxTab.open(bidi),
      pageUrl: (name) => `moz-extension://${EXTENSION_UUID}/${name}`,
      ended: ended.then(remove),
      close: async () => {
        await bidi.send('browser.close').catch(() => firefox.kill());
        bidi.close();
        await ended;
        remove();
      },
    };
  } catch (error) {
    firefox.kill();
    await ended;
    remove();
    throw error;
  }
}

interface Tree {
  readonly context: string;
  readonly url: string;
  readonly children?: readonly Tree[];
}

type Evaluated =
  | { readonly type: 'success'; readonly result: { readonly value?: string } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** One tab. */
export class FirefoxTab {
  readonly #bidi: Bidi;
  readonly #context: string;

  private constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  /** The tab Firefox started with. */
  static async first(bidi: Bidi): Promise<FirefoxTab> {
    const { contexts } = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree');
    const context = contexts[0]?.context;
    if (context === undefined) throw new Error('Firefox has no tab');
    return new FirefoxTab(bidi, context);
  }

  /** A new tab in front. */
  static async open(bidi: Bidi): Promise<FirefoxTab> {
    const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    return new FirefoxTab(bidi, context);
  }

  /** The frame in this tab whose address ends in `name`, as soon as there is one: also one in a closed shadow root. */
  async frame(name: string): Promise<FirefoxTab> {
    for (const started = Date.now(); Date.now() - started < 10_000; ) {
      const tree = { root: this.#context };
      const { contexts } = await this.#bidi.send<{ contexts: Tree[] }>('browsingContext.getTree', tree);
      const frame = contexts.flatMap(({ children }) => children ?? []).find(({ url }) => url.endsWith(name));
      if (frame) return new FirefoxTab(this.#bidi, frame.context);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`no frame shows ${name}`);
  }

  /** Goes to `url` and waits until its document is complete. */
  async goto(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.#context, url, wait: 'none' });
    const there = JSON.stringify(url);
    await this.waitFor(`location.href === ${there} && document.readyState === 'complete'`);
  }

  /** Goes `delta` steps through the tab's history. */
  async traverse(delta: number): Promise<void> {
    await this.#bidi.send('browsingContext.traverseHistory', { context: this.#context, delta });
  }

  /** The value of `expression` in the page's own world, which may be a promise; it travels as JSON. */
  async evaluate<T>(expression: string): Promise<T> {
    const reply = await this.#bidi.send<Evaluated>('script.evaluate', {
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.#context },
      awaitPromise: true,
    });
    if (reply.type === 'exception') throw new Error(reply.exceptionDetails.text);
    return reply.result.value === undefined ? (undefined as T) : JSON.parse(reply.result.value);
  }

  /** Asks `expression` until it is true. Throws after `patience` ms. */
  async waitFor(expression: string, patience = 15_000): Promise<void> {
    for (const started = Date.now(); Date.now() - started < patience; ) {
      if (await this.evaluate<boolean>(expression).catch(() => false)) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`not true within ${patience} ms: ${expression}`);
  }

  /** Moves the mouse to a point of the viewport (CSS px) in `steps` small moves. */
  async moveMouse(x: number, y: number, steps = 8): Promise<void> {
    const moves = Array.from({ length: steps }, (_, step) => ({
      type: 'pointerMove',
      x: Math.round(x - (steps - 1 - step)),
      y: Math.round(y),
      duration: 16,
    }));
    const parameters = { pointerType: 'mouse' };
    await this.#bidi.send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'pointer', id: 'mouse', parameters, actions: moves }],
    });
  }

  /** Types `keys`, each pressed and released; special keys by their WebDriver code points. */
  async type(keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#bidi.send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Presses `keys` together, as Shift and Tab. */
  async chord(keys: string): Promise<void> {
    const down = [...keys].map((value) => ({ type: 'keyDown', value }));
    const up = [...keys].reverse().map((value) => ({ type: 'keyUp', value }));
    await this.#bidi.send('input.performActions', {
      context: this.#context,
      actions: [{ type: 'key', id: 'keyboard', actions: [...down, ...up] }],
    });
  }

  /** A picture of the viewport, as PNG bytes. */
  async screenshot(): Promise<Buffer> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.#context,
    });
    return Buffer.from(data, 'base64');
  }
}
