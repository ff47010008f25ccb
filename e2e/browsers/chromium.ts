/** Owns starting a Chromium with the extension in a fresh profile, and reaching what Playwright alone does not. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { CdpTarget } from './cdp-target.ts';

/** Quiet: no first-run pages, no requests of the browser's own. Extensions are loaded over the protocol. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-extension-debugging',
];

/** The screen a headless browser believes in: on its own 800 × 600 the popup would be cut short. */
const SCREEN = '--screen-info={1600x1200}';

/** A running Chromium with the extension. */
export interface ChromiumRun {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A DevTools session of the browser itself. */
  readonly devtools: CDPSession;
  /** A tab on the extension's origin that runs none of its code: a place from which to call browser APIs. */
  readonly backstage: Page;
  /** Address of one of the extension's own pages. */
  pageUrl(name: string): string;
  close(): Promise<void>;
}

/** What to start and how. */
export interface ChromiumOptions {
  readonly executablePath: string;
  readonly extension: string;
  readonly headless?: boolean;
  /** Address of a page to open before the extension is loaded. */
  readonly openBefore?: string;
  /** A profile to use instead of a fresh one; it is then kept. */
  readonly profile?: string;
}

/**
 * Starts Chromium and loads the extension by `Extensions.loadUnpacked`, the one way that branded browsers also accept.
 * Throws when the extension's service worker does not appear within 15 s.
 */
export async function launchChromium(options: ChromiumOptions): Promise<ChromiumRun> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidelight-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: process.getuid?.() !== 0,
    viewport: options.headless === false ? null : { width: 1180, height: 900 },
    args: options.headless === false ? ARGS : [...ARGS, SCREEN],
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
  });
  const close = async (): Promise<void> => {
    await context.close();
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('Chromium gives no browser-wide session');
    const devtools = await browser.newBrowserCDPSession();
    if (options.openBefore) await context.pages()[0]?.goto(options.openBefore);
    const extensionId = await loadExtension(context, devtools, options.extension);
    const pageUrl = (name: string): string => `chrome-extension://${extensionId}/${name}`;
    const backstage = await context.newPage();
    await backstage.goto(pageUrl('manifest.json'));
    return { context, extensionId, devtools, backstage, pageUrl, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Loads the extension (again, if it is loaded) and waits for its service worker. Gives its id. */
export async function loadExtension(context: BrowserContext, devtools: CDPSession, folder: string): Promise<string> {
  if (!existsSync(join(folder, 'manifest.json'))) throw new Error(`there is no built extension in ${folder}`);
  const appears = context.waitForEvent('serviceworker', { timeout: 15_000 });
  appears.catch(() => undefined);
  const { id } = await devtools.send('Extensions.loadUnpacked', { path: folder });
  await appears;
  return id;
}

/** Stops every service worker, as the browser does after 30 s of rest, and waits until none runs. */
export async function stopWorkers({ context, backstage }: ChromiumRun): Promise<void> {
  const session = await context.newCDPSession(backstage);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.length > 0 && versions.every((version) => version.runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

/** Raises the event of a browser command, whose own keys no test can press. Wakes no sleeping service worker. */
export async function raiseCommand({ context }: Pick<ChromiumRun, 'context'>, name: string): Promise<void> {
  await context.serviceWorkers()[0]?.evaluate((raised) => {
    const event = chrome.commands.onCommand as unknown as { dispatch(command: string): void };
    event.dispatch(raised);
  }, name);
}

/** A node as `DOM.getDocument` gives it, closed shadow roots and frames included. */
export interface PiercedNode {
  readonly nodeName: string;
  readonly nodeId: number;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly PiercedNode[];
  readonly shadowRoots?: readonly PiercedNode[];
  readonly contentDocument?: PiercedNode;
}

/** The page's whole tree with everything that scripts cannot see. */
export async function piercedDocument(page: Page): Promise<PiercedNode> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  await session.detach();
  return root;
}

/** Opens the real toolbar popup over `page`, as a press of the button does. */
export async function openPopup(run: ChromiumRun, page: Page): Promise<CdpTarget> {
  await page.bringToFront();
  await run.backstage.evaluate(() => chrome.action.openPopup());
  return CdpTarget.attach(run.devtools, run.pageUrl('popup.html'));
}
