/** Owns the answers to every call. */
import browser from 'webextension-polyfill';
import { CATEGORIES, type Category } from '../../data/entity.ts';
import { highlightRules } from '../../data/highlights.ts';
import type { Calls, Handlers, PackSummary, PageStart } from '../../data/messages.ts';
import { changeBy, type Settings, type SettingsChange } from '../../data/settings.ts';
import { isSiteOff, siteName } from '../../data/site-name.ts';
import type { Library } from '../../data/store/library.ts';
import { changeSettings, readSettings } from '../../data/store/settings-store.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { forgetNote, readNote } from './pack-note.ts';
import { markOpenTabs, registerMarks, tellPages } from './reach.ts';
import type { CallerInfo } from './sender.ts';

/** Makes the handlers over a library. */
export function createHandlers(keeper: LibraryKeeper): Handlers<Calls, CallerInfo> {
  return {
    pageStart: ({ probe, has }, caller) => startPage(keeper, caller, probe, has),
    forms: ({ probe, lexiconId, hashes }) =>
      keeper.use(async ({ digest, lexicon }) =>
        digest === lexiconId ? forMessage(await lexicon.bytes(Uint32Array.from(hashes)), probe) : null,
      ),
    paintRules: ({ prefix }, caller) => insertRules(prefix, caller),
    loadPart: ({ part }, caller) => loadScript(`${part}.js`, caller),
    briefing: async ({ entity }) => (await keeper.use((library) => library.briefing(entity))) ?? null,
    headings: ({ entities }) => keeper.use((library) => entities.flatMap((id) => library.heading(id) ?? [])),
    candidates: () => keeper.use((library) => ({ entries: library.registry.entries, isAll: true })),
    // Asked after the library is open: opening it may be what there is to tell.
    packs: () => keeper.use(async (library) => [summaryOf(library, await readNote())]),
    noteSeen: async () => {
      await forgetNote();
      return null;
    },
    settings: () => readSettings(browser.storage.local),
    changeSettings: ({ change }) => changeEverywhere(() => change),
    adjust: async ({ adjustment }, { site }) => {
      await changeEverywhere((settings) => changeBy(adjustment, settings, site));
      return { ...(site !== undefined && { site: siteName(site) }) };
    },
  };
}

async function startPage(
  keeper: LibraryKeeper,
  caller: CallerInfo,
  probe: unknown,
  has: string | undefined,
): Promise<PageStart> {
  const settings = await readSettings(browser.storage.local);
  const { noise, openSpeed, card, mutedEntities, wrongMatches } = settings;
  const categories = CATEGORIES.filter((category) => settings.categories[category]);
  const choice = { categories, noise, openSpeed, card, mutedEntities, wrongMatches };
  if (caller.site !== undefined && isSiteOff(caller.site, settings.sitesOff)) return { on: false, ...choice };
  return keeper.use(async (library) => {
    const start = { on: true, ...choice, lexiconId: library.digest };
    if (has === library.digest) return start;
    const lexicon = forMessage(await library.lexicon.bytes([]), probe);
    const filter = await library.lexicon.filter();
    if (!filter) return { ...start, lexicon };
    await loadScript('filter.js', caller);
    return { ...start, lexicon, filter: forMessage(filter, probe) };
  });
}

/** Bytes as messages here can carry them: as they are where the probe arrived as bytes, else base64. */
function forMessage(bytes: Uint8Array, probe: unknown): Uint8Array | string {
  return probe instanceof Uint8Array ? bytes : bytes.toBase64();
}

async function insertRules(prefix: string, { tabId, frameId }: CallerInfo): Promise<null> {
  if (tabId === undefined) return null;
  await browser.scripting.insertCSS({
    target: { tabId, frameIds: [frameId ?? 0] },
    css: highlightRules(prefix, !import.meta.env.FIREFOX),
  });
  return null;
}

/** Runs one more part of the content script in the frame that asks. */
async function loadScript(file: string, { tabId, frameId }: CallerInfo): Promise<null> {
  if (tabId === undefined) return null;
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId ?? 0] }, files: [file] });
  return null;
}

function summaryOf({ registry }: Library, note: string | undefined): PackSummary {
  const counts = Object.fromEntries(CATEGORIES.map((category) => [category, 0])) as Record<Category, number>;
  for (const entry of registry.entries) counts[entry.category] += 1;
  const { id, title, version, newestSource } = registry.pack;
  return {
    id,
    title,
    version,
    sourceCount: registry.sources.length,
    counts,
    ...(newestSource !== undefined && { newestSource }),
    ...(note !== undefined && { note }),
  };
}

/** Stores a change and carries it to every open page. */
export async function changeEverywhere(change: (settings: Settings) => SettingsChange): Promise<Settings> {
  let before: Settings | undefined;
  const settings = await changeSettings(browser.storage.local, (stored) => {
    before = stored;
    return change(stored);
  });
  if (before) await spreadSettings(before, settings);
  return settings;
}

/** Carries a change to open pages: tells those that run our script, and starts it where a site came back. */
async function spreadSettings(before: Settings, after: Settings): Promise<void> {
  if (before.sitesOff.join() !== after.sitesOff.join()) await registerMarks(after.sitesOff);
  await tellPages();
  if (before.sitesOff.some((site) => !after.sitesOff.includes(site))) await markOpenTabs();
}
