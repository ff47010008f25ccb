/** Owns the answers to every call. */
import browser from 'webextension-polyfill';
import { CATEGORIES, type Category } from '../../data/entity.ts';
import { highlightRules } from '../../data/highlights.ts';
import type { Calls, Handlers, PackSummary, PageStart, SearchHit } from '../../data/messages.ts';
import { createSearch } from '../../data/search.ts';
import type { Settings } from '../../data/settings.ts';
import type { Library } from '../../data/store/library.ts';
import { changeSettings, readSettings } from '../../data/store/settings-store.ts';
import type { LibraryKeeper } from './library-keeper.ts';
import { markOpenTabs, registerMarks, tellPages } from './reach.ts';
import type { CallerInfo } from './sender.ts';

/** Makes the handlers over a library. */
export function createHandlers(keeper: LibraryKeeper): Handlers<Calls, CallerInfo> {
  return {
    pageStart: ({ probe }, caller) => startPage(keeper, caller, probe instanceof Uint8Array),
    paintRules: ({ prefix }, caller) => insertRules(prefix, caller),
    briefing: async ({ entity }) => (await keeper.use((library) => library.briefing(entity))) ?? null,
    headings: ({ entities }) => keeper.use((library) => entities.flatMap((id) => library.heading(id) ?? [])),
    search: ({ query, limit }) => keeper.use((library) => lookUp(library, query, limit)),
    packs: () => keeper.use((library) => [summaryOf(library)]),
    settings: () => readSettings(browser.storage.local),
    changeSettings: async ({ change }) => {
      const before = await readSettings(browser.storage.local);
      const settings = await changeSettings(browser.storage.local, change);
      await spreadSettings(before, settings);
      return settings;
    },
  };
}

async function startPage(keeper: LibraryKeeper, caller: CallerInfo, carriesBytes: boolean): Promise<PageStart> {
  const settings = await readSettings(browser.storage.local);
  const { noise, openSpeed } = settings;
  const categories = CATEGORIES.filter((category) => settings.categories[category]);
  if (isOff(settings, caller.site)) return { on: false, categories, noise, openSpeed };
  const bytes = await keeper.use((library) => library.lexicon());
  return { on: true, categories, noise, openSpeed, lexicon: carriesBytes ? bytes : toBase64(bytes) };
}

/** Whether marks are off on a site: it or a domain above it was switched off. */
function isOff(settings: Settings, site: string | undefined): boolean {
  return site !== undefined && settings.sitesOff.some((off) => site === off || site.endsWith(`.${off}`));
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

async function insertRules(prefix: string, { tabId, frameId }: CallerInfo): Promise<null> {
  if (tabId === undefined) return null;
  await browser.scripting.insertCSS({ target: { tabId, frameIds: [frameId ?? 0] }, css: highlightRules(prefix) });
  return null;
}

/** The search of the library last asked; building its index costs more than a keystroke may. */
let search: { readonly library: Library; readonly find: ReturnType<typeof createSearch> } | undefined;

function lookUp(library: Library, query: string, limit: number): SearchHit[] {
  if (search?.library !== library) search = { library, find: createSearch(library.registry.entries) };
  return search.find(query, limit).flatMap(({ id, form, ranges }) => {
    const heading = library.heading(id);
    return heading ? [{ heading, ranges, ...(form !== undefined && { matchedForm: form }) }] : [];
  });
}

function summaryOf({ registry, note }: Library): PackSummary {
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

/** Carries a change to open pages: tells those that run our script, and starts it where a site came back. */
async function spreadSettings(before: Settings, after: Settings): Promise<void> {
  if (before.sitesOff.join() !== after.sitesOff.join()) await registerMarks(after.sitesOff);
  await tellPages();
  if (before.sitesOff.some((site) => !after.sitesOff.includes(site))) await markOpenTabs();
}
