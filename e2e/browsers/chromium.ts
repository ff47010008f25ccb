/** Owns starting a Chromium with the extension in a fresh profile, and reaching what Playwright alone does not. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright-core';
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

/** A running Chromium with the extension. */
export interface ChromiumRun {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** A DevTools session of the browser itself. */
  readonly devtools: CDPSession;
  /** The extension's service worker; woken if it sleeps. */
  worker(): Promise<Worker>;
  /** Address of one of the extension's own pages. */
  pageUrl(name: string): string;
  close(): Promise<void>;
}

/** What to start and how. */
export interface ChromiumOptions {
  readonly executablePath: string;
  readonly extension: string;
  readonly headless?: boolean;
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
    args: ARGS,
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
    const extensionId = await loadExtension(context, devtools, options.extension);
    const pageUrl = (name: string): string => `chrome-extension://${extensionId}/${name}`;
    return { context, extensionId, devtools, pageUrl, close, worker: () => wake(context, extensionId) };
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

/** The running service worker. One that stopped is woken by opening a page of the extension for a moment. */
async function wake(context: BrowserContext, id: string): Promise<Worker> {
  const running = context.serviceWorkers().find((worker) => worker.url().includes(id));
  if (running) return running;
  const page = await context.newPage();
  const appears = context.waitForEvent('serviceworker', { timeout: 15_000 });
  await page.goto(`chrome-extension://${id}/popup.html`);
  const worker = await appears;
  await page.close();
  return worker;
}

/** Stops every service worker, as the browser does after 30 s of rest, and waits until it is gone. */
export async function stopWorkers(run: ChromiumRun): Promise<void> {
  const page = await run.context.newPage();
  await page.goto(run.pageUrl('manifest.json'));
  const session = await run.context.newCDPSession(page);
  const gone = run.context
    .serviceWorkers()
    .map((worker) => new Promise<void>((resolve) => worker.once('close', () => resolve())));
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await Promise.all(gone);
  await page.close();
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

/** Opens the real toolbar popup over the page in front, as a press of the button does. */
export async function openPopup(run: ChromiumRun): Promise<CdpTarget> {
  const worker = await run.worker();
  await worker.evaluate(() => chrome.action.openPopup());
  return CdpTarget.attach(run.devtools, run.pageUrl('popup.html'));
}
