/** The pages of pain in Chromium and Firefox: marked exactly as each says itself, and otherwise left as they are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserHere } from './browsers/find-browser.ts';
import type { FirefoxRun, FirefoxTab } from './browsers/firefox.ts';
import { firefoxWithExtension } from './demonstrate-firefox.ts';
import { OUTER_HTML, PAIN_PAGES, type PainSeen, SEE_PAIN } from './pain.ts';
import { until } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { type ChromiumStage, setStage } from './stage.ts';

/** A page that changes has come to rest by then, and so have we, ms. */
const AT_REST = 1_800;
/** Our script has begun to read a page by then, ms. */
const CACHED_AFTER = 300;
/** Highlights that a page clears come back within this time, ms. */
const PATIENCE = 8_000;

/** Every category and every mention: what the pages expect. */
const MARK_ALL = { call: 'changeSettings', request: { change: { noise: 'all' } } };
const SITE_OFF = { call: 'changeSettings', request: { change: { sitesOff: ['127.0.0.1'] } } };

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Looks until a document is marked as it expects, or patience ends; never before the page is at rest. */
async function settled(see: () => Promise<PainSeen>): Promise<PainSeen> {
  await rest(AT_REST);
  for (const started = Date.now(); ; await rest(200)) {
    const seen = await see();
    if (seen.painted.join('|') === seen.expected.join('|') || Date.now() - started > PATIENCE) return seen;
  }
}

describe('in Chromium', () => {
  let stage: ChromiumStage;
  const marked = new Map<string, string>();

  beforeAll(async () => {
    stage = await setStage();
    await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), MARK_ALL);
  });
  afterAll(() => stage.close());

  test.each(PAIN_PAGES)('%s is marked as it expects, without an error', async (name) => {
    const page = await stage.context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(stage.url(name));
    for (const frame of page.frames()) {
      const seen = await settled(() => frame.evaluate<PainSeen>(SEE_PAIN));
      expect(seen.painted).toEqual(seen.expected);
      if (frame !== page.mainFrame()) continue;
      const terms = await stage.backstage.evaluate(async (url) => {
        const [tab] = (await chrome.tabs.query({})).filter((candidate) => candidate.url === url);
        return chrome.tabs.sendMessage(tab?.id ?? -1, { call: 'pageTerms', request: {} }, { frameId: 0 });
      }, page.url());
      for (const [entity, mentions] of Object.entries(seen.entities))
        expect(terms.value).toContainEqual({ entity, mentions: expect.toSatisfy((count) => count >= mentions) });
    }
    expect(errors).toEqual([]);
    marked.set(name, await page.evaluate<string>(OUTER_HTML));
    await page.close();
  });

  test('no page had a policy of its own broken', () => {
    expect(stage.reports).toEqual([]);
  });

  test('every page comes back from the back/forward cache', async () => {
    const page = await stage.context.newPage();
    const session = await stage.context.newCDPSession(page);
    await session.send('Page.enable');
    const lost: string[] = [];
    let name = '';
    session.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
      lost.push(`${name}: ${notRestoredExplanations.map(({ reason }) => reason).join()}`);
    });
    const goTo = async (address: string, go: () => Promise<unknown>): Promise<void> => {
      await go();
      // Asked over the protocol: Playwright's own view of a page does not outlive its rest in the cache.
      await until(address, async () => {
        const asked = { expression: 'location.href + document.readyState' };
        const { result } = await session.send('Runtime.evaluate', asked).catch(() => ({ result: { value: '' } }));
        return result.value === `${address}complete` ? true : undefined;
      });
    };
    const other = stage.url('second.html');
    for (name of marked.keys()) {
      const address = stage.url(name);
      await goTo(address, () => session.send('Page.navigate', { url: address }));
      await rest(CACHED_AFTER);
      await goTo(other, () => session.send('Page.navigate', { url: other }));
      const { entries, currentIndex } = await session.send('Page.getNavigationHistory');
      const entryId = entries[currentIndex - 1]?.id ?? -1;
      await goTo(address, () => session.send('Page.navigateToHistoryEntry', { entryId }));
    }
    await page.close();
    expect(lost).toEqual([]);
  }, 180_000);

  test('a printed page shows no marks, the same page on screen does', async () => {
    const page = await stage.context.newPage();
    await page.goto(stage.url('pain/print.html'));
    await settled(() => page.evaluate<PainSeen>(SEE_PAIN));
    const pictures = new Map<string, Buffer>();
    for (const media of ['screen', 'print'] as const) {
      await page.emulateMedia({ media });
      pictures.set(media, await page.screenshot());
    }
    await page.evaluate(() => CSS.highlights.clear());
    const isChanged = async (media: 'screen' | 'print'): Promise<boolean> => {
      await page.emulateMedia({ media });
      return !(await page.screenshot()).equals(pictures.get(media) ?? Buffer.alloc(0));
    };
    expect(await isChanged('print')).toBe(false);
    expect(await isChanged('screen')).toBe(true);
    await page.close();
  });

  test('every page is, but for our one element, the same where the site is switched off', async () => {
    await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), SITE_OFF);
    const changed: string[] = [];
    for (const [name, html] of marked) {
      const page = await stage.context.newPage();
      await page.goto(stage.url(name));
      await page.waitForTimeout(AT_REST);
      if ((await page.evaluate<string>(OUTER_HTML)) !== html) changed.push(name);
      await page.close();
    }
    expect(changed).toEqual([]);
  }, 180_000);
});

const found = browserHere('firefox', { install: false });
if ('problem' in found) console.log(`Firefox tests skipped: ${found.problem}`);

describe.skipIf('problem' in found)('in Firefox', () => {
  let server: PageServer;
  let firefox: FirefoxRun;
  let page: FirefoxTab;

  beforeAll(async () => {
    if ('problem' in found) return;
    server = await servePages();
    firefox = await firefoxWithExtension(found.path);
    await firefox.tab.goto(firefox.pageUrl('popup.html'));
    await firefox.tab.evaluate(`browser.runtime.sendMessage(${JSON.stringify(MARK_ALL)})`);
    // The tab opened last is the one in front: nothing is painted in a tab that nobody sees.
    page = await firefox.openTab();
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  test.each(PAIN_PAGES)('%s is marked as it expects', async (name) => {
    await page.goto(`${server.origin}/${name}`);
    const seen = await settled(() => page.evaluate<PainSeen>(SEE_PAIN));
    expect(seen.painted).toEqual(seen.expected);
  });
});
