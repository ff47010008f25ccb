/** Owns the pictures of the states: taking one of each, the browser and fonts they belong to, and telling two apart. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { browserHere } from '../browsers/find-browser.ts';
import { CARD_STATES, type CardState, showMessage } from './card-states.ts';
import { PAGE_STATES, type PageState } from './page-states.ts';
import { serveStage } from './serve.ts';
import { smallPicture } from './small-picture.ts';

/** Where the accepted pictures lie. */
export const PICTURES = join(import.meta.dirname, 'pictures');
const TAKEN_WITH = join(PICTURES, 'taken-with.json');

/** All that is looked at: every state of the card, and of the pages around it. */
export const LOOKED_AT: readonly (CardState | PageState)[] = [...CARD_STATES, ...PAGE_STATES];

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
  /** The state in each of its themes. */
  take(state: CardState | PageState): Promise<Picture[]>;
  /** What goes wrong when a page of the stage is opened. */
  complaints(path: string): Promise<string[]>;
  close(): Promise<void>;
}

const LOOKS: Readonly<Record<NonNullable<CardState['through']> | 'mouse', BrowserContextOptions>> = {
  mouse: {},
  touch: { hasTouch: true, isMobile: true },
  'forced-colours': { forcedColors: 'active' },
};

type Theme = 'light' | 'dark';

/** The themes a state is pictured in: in the reader's own colours there is but one. */
function themesOf(state: CardState | PageState): readonly Theme[] {
  return 'through' in state && state.through === 'forced-colours' ? ['light'] : ['light', 'dark'];
}

/** A frame is as wide as its card; so are the pictures. */
function widthOf(state: CardState | PageState): number {
  return 'address' in state ? state.width : showMessage(state, 'light').width;
}

/** Names of the pictures of all that is looked at. */
export function pictureNames(): string[] {
  return LOOKED_AT.flatMap((state) => themesOf(state).map((theme) => `${state.name}-${theme}`));
}

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
  const show = async (state: CardState, theme: Theme): Promise<Page> => {
    const page = await pageFor(state.through ?? 'mouse');
    await page.setViewportSize({ width: widthOf(state), height: 760 });
    await page.emulateMedia({ colorScheme: theme });
    await page.goto(`${stage.address}card.html?state=${state.name}&theme=${theme}`);
    await page.locator('html[data-played]').waitFor({ state: 'attached' });
    return page;
  };
  const open = async ({ address, width, types, opensFirst, ready }: PageState, theme: Theme): Promise<Page> => {
    const page = await pageFor('mouse');
    await page.setViewportSize({ width, height: 500 });
    await page.emulateMedia({ colorScheme: theme });
    // Another part of the same page is not loaded anew.
    await page.goto('about:blank');
    await page.goto(stage.address + address);
    if (types !== undefined) await page.getByRole('combobox').fill(types);
    if (opensFirst) await page.getByRole('option').first().click();
    for (const selector of ready) await page.locator(selector).first().waitFor();
    return page;
  };
  return {
    with: { browser: `Chromium ${browser.version()} (${process.platform})`, fonts: await fontsOf(show) },
    take: async (state) => {
      const pictures: Picture[] = [];
      for (const theme of themesOf(state)) {
        const page = await ('address' in state ? open(state, theme) : show(state, theme));
        const scene = page.locator('.CardScene, .Popup, .Options').first();
        const height = await scene.evaluate((element) => Math.ceil(element.getBoundingClientRect().height));
        const clip = { x: 0, y: 0, width: widthOf(state), height };
        const png = await page.screenshot({ clip, fullPage: 'address' in state, scale: 'css' });
        pictures.push({ name: `${state.name}-${theme}`, png: smallPicture(png) });
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

/** How many pixels of two pictures differ; all of them where their sizes do. */
export function differingPixels(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return Math.max(a.width * a.height, b.width * b.height);
  return pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: THRESHOLD });
}
