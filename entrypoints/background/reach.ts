/** Owns where the content script runs: its registration, and the tabs that were open before it was registered. */
import browser, { type Scripting } from 'webextension-polyfill';

const SCRIPT: Scripting.RegisteredContentScript = {
  id: 'marks',
  js: ['content.js'],
  matches: ['<all_urls>'],
  allFrames: true,
  runAt: 'document_idle',
  persistAcrossSessions: true,
};

let lastRegistration: Promise<unknown> = Promise.resolve();

/**
 * Registers the content script for every site but those switched off, where none of our code then runs. Registrations
 * follow one another, so that two quick changes cannot meet half-way and the last one asked for is the one that stands.
 */
export function registerMarks(sitesOff: readonly string[]): Promise<void> {
  const registration = lastRegistration.then(() => register(sitesOff));
  lastRegistration = registration.catch(() => undefined);
  return registration;
}

async function register(sitesOff: readonly string[]): Promise<void> {
  const script = { ...SCRIPT, excludeMatches: sitesOff.flatMap(patternsOf) };
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT.id] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT.id] });
  await browser.scripting.registerContentScripts([script]);
}

/** A host name with its subdomains; an address in brackets (IPv6) has none. */
function patternsOf(site: string): string[] {
  return /^[\d.]+$|^\[/.test(site) ? [`*://${site}/*`] : [`*://${site}/*`, `*://*.${site}/*`];
}

/** Runs the content script in tabs that are already open; pages that browsers keep to themselves are passed over. */
export async function markOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*', 'file://*/*'] });
  await Promise.allSettled(tabs.map(({ id }) => runIn(id)));
}

function runIn(tabId: number | undefined): Promise<unknown> {
  if (tabId === undefined) return Promise.resolve();
  return browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: [...(SCRIPT.js ?? [])] });
}

/** Tells every page that settings or packs changed. Pages without our script do not answer, which is no error. */
export async function tellPages(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? undefined : browser.tabs.sendMessage(id, { call: 'refresh', request: {} }),
    ),
  );
}
