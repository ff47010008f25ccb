/** Owns the pictures of the states: taking one of each, the browser and fonts they belong to, and telling two apart. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { browserHere } from '../browsers/find-browser.ts';
import { CARD_STATES, type CardState, showMessage } from './card-states.ts';
import { serveStage } from './serve.ts';

/** Where the accepted pictures lie. */
export const PICTURES = join(import.meta.dirname, 'pictures');
const TAKEN_WITH = join(PICTURES, 'taken-with.json');

/** The day on which every picture is taken: the cards tell how old their sources are. */
const TODAY = '2026-02-20T10:00:00Z';

/** A colour that differs by less is the same (0–1, as pixelmatch counts): smoothing that no eye sees. */
const THRESHOLD = 0.05;

/** What a picture depends on besides the product. */
export interface TakenWith {
  readonly browser: string;
  /** The fonts in which a card's serif, sans and Arabic texts were drawn. */
  readonly fonts: readonly string[];
}

/** What the accepted pictures were taken with; `undefined` where there are none yet. */
export function acceptedWith(): TakenWith | undefined {
  return existsSync(TAKEN_WITH) ? JSON.parse(readFileSync(TAKEN_WITH, 'utf8')) : undefined;
}

/** A picture and its name. */
interface Picture {
  readonly name: string;
  readonly png: Buffer;
}

/** Something that takes pictures, until it is closed. */
export interface Camera {
  readonly with: TakenWith;
  /** The state in each theme; in the reader's own colours there is but one. */
  take(state: CardState): Promise<Picture[]>;
  /** What goes wrong when a page of the stage is opened. */
  complaints(path: string): Promise<string[]>;
  close(): Promise<void>;
}

const LOOKS: Readonly<Record<NonNullable<CardState['through']> | 'mouse', BrowserContextOptions>> = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true },
  'forced-colours': { forcedColors: 'active' },
};

/** Starts stage and browser. Throws a plain sentence when there is no browser. */
export async function openCamera(): Promise<Camera> {
  const found = browserHere('chromium', { install: true });
  if ('problem' in found) throw new Error(found.problem);
  const stage = await serveStage();
  const browser = await chromium.launch({
    executablePath: found.path,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--font-render-hinting=none', '--disable-lcd-text'],
  });
  const pages = new Map<string, Page>();
  const pageFor = async (through: keyof typeof LOOKS): Promise<Page> => {
    const known = pages.get(through);
    if (known) return known;
    const opened = await browser.newPage({
      viewport: { width: 400, height: 760 },
      reducedMotion: 'reduce',
      ...LOOKS[through],
    });
    pages.set(through, opened);
    await opened.clock.setFixedTime(TODAY);
    return opened;
  };
  const show = async (state: CardState, theme: 'light' | 'dark'): Promise<Page> => {
    const page = await pageFor(state.through ?? 'mouse');
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${stage.address}card.html?state=${state.name}&theme=${theme}`);
    await page.locator('html[data-played]').waitFor({ state: 'attached' });
    return page;
  };
  return {
    with: { browser: `Chromium ${browser.version()} (${process.platform})`, fonts: await fontsOf(show) },
    take: async (state) => {
      const pictures: Picture[] = [];
      for (const theme of state.through === 'forced-colours' ? (['light'] as const) : (['light', 'dark'] as const)) {
        const page = await show(state, theme);
        const { width } = showMessage(state, theme);
        const scene = page.locator('.CardScene');
        const height = await scene.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
        const png = await page.screenshot({ clip: { x: 0, y: 0, width, height }, scale: 'css' });
        pictures.push({ name: `${state.name}-${theme}`, png: small(png) });
      }
      return pictures;
    },
    complaints: async (path) => {
      const page = await browser.newPage();
      const wrong: string[] = [];
      page.on('pageerror', ({ message }) => wrong.push(message));
      page.on('requestfailed', (request) => wrong.push(request.url()));
      await page.goto(stage.address + path);
      await page.locator('h1, .Parts').first().waitFor();
      await page.close();
      return wrong;
    },
    close: async () => {
      await browser.close();
      await stage.close();
    },
  };
}

/** The fonts the browser really took for a card's texts. */
async function fontsOf(show: (state: CardState, theme: 'light') => Promise<Page>): Promise<string[]> {
  const fonts = new Set<string>();
  for (const state of CARD_STATES.filter(({ name }) => name === 'standard' || name === 'right-to-left')) {
    const page = await show(state, 'light');
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    for (const selector of ['.Card-name', '.BriefingFacts-fact']) {
      const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
      const used = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const { familyName } of used.fonts) fonts.add(familyName);
    }
    await session.detach();
  }
  return [...fonts].sort();
}

/** The same picture without its transparency and packed as tightly as the format can. */
function small(png: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(png), { colorType: 2, deflateLevel: 9, deflateStrategy: 0, filterType: 0 });
}

/** How many pixels of two pictures differ; all of them where their sizes do. */
export function differingPixels(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: THRESHOLD });
}
