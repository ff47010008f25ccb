/**
 * Every state of the card as it ships, light and dark: axe finds nothing (WCAG 2.2 A and AA, and its best practices); every
 * target is large enough (2.5.8); whatever takes the focus is seen to have it (2.4.7) and is covered by nothing (2.4.11).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ChromiumStage, setStage } from '../stage.ts';
import { CARD_STATES, type CardState } from './card-states.ts';
import { differingPixels } from './pictures.ts';
import { openShipped } from './shipped-card.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Least side of a target, px (2.5.8). */
const LEAST = 24;

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

async function withState(
  state: CardState,
  theme: 'light' | 'dark',
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await openShipped(stage, state, theme);
  try {
    await look(page);
  } finally {
    await page.close();
  }
}

test.each(CARD_STATES)('axe finds nothing in $name, light and dark', async (state) => {
  for (const theme of ['light', 'dark'] as const) {
    await withState(state, theme, async (page) => {
      await page.evaluate(AXE);
      const { violations } = await page.evaluate<AxeResult>('axe.run(document)');
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))).toEqual(
        [],
      );
    });
  }
});

/** Runs in the page: the targets that are too small. Links within a line of text are excepted by the rule; ours need none. */
function smallTargets(least: number): string[] {
  const all = [...document.querySelectorAll<HTMLElement>('a[href], button, label')];
  const targets = all.filter((target) => target.checkVisibility());
  return targets.flatMap((target) => {
    const boxes = [...target.getClientRects()];
    const isLarge = boxes.every(({ height }) => height >= least) && boxes.some(({ width }) => width >= least);
    return isLarge ? [] : [`${target.outerHTML.slice(0, 120)} ${boxes.map((b) => `${b.width} × ${b.height}`)}`];
  });
}

test.each(CARD_STATES)('every target of $name is at least 24 px high and wide, 44 by touch', async (state) => {
  await withState(state, 'light', async (page) => {
    expect(await page.evaluate(smallTargets, LEAST)).toEqual([]);
    if (state.through !== 'touch') return;
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const tools = await page.locator('.IconButton, .BriefingCard-more').all();
    for (const tool of tools) expect((await tool.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

test('the check of targets fails where one is too small', async () => {
  const [state] = CARD_STATES;
  if (!state) throw new Error('there is no state');
  await withState(state, 'light', async (page) => {
    await page.locator('.BriefingCard-sources').evaluate((button) => {
      button.style.cssText = 'min-block-size: 0; block-size: 20px';
    });
    expect(await page.evaluate(smallTargets, LEAST)).toHaveLength(1);
  });
});

/** Runs in the page: what has the focus, and whether it can be seen whole. */
function focusNow(): {
  name: string;
  box: { x: number; y: number; width: number; height: number };
  covered: boolean;
} | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body) return null;
  const shown = at instanceof HTMLInputElement ? (at.closest('label') ?? at) : at;
  const { x, y, width, height } = shown.getBoundingClientRect();
  const [first = shown.getBoundingClientRect()] = shown.getClientRects();
  const spots = [
    [first.left + 2, first.top + 2],
    [first.right - 2, first.bottom - 2],
    [first.left + first.width / 2, first.top + first.height / 2],
  ] as const;
  const covered = spots.some(([left, top]) => {
    const seen = document.elementFromPoint(left, top);
    return seen === null || !(shown === seen || shown.contains(seen) || seen.contains(shown));
  });
  return {
    name: (at.getAttribute('aria-label') ?? at.textContent ?? '').slice(0, 60),
    box: { x, y, width, height },
    covered,
  };
}

/** Walks through the card by Tab; gives each stop with how many pixels its focus changed around it. */
async function walk(page: Page): Promise<{ name: string; covered: boolean; changed: number }[]> {
  const stops: { name: string; covered: boolean; changed: number }[] = [];
  await page.locator('.Card-name').evaluate((name) => (name as HTMLElement).focus());
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const now = await page.evaluate(focusNow);
    if (!now) break;
    // Past the end a page asks its content script to take the focus back; here nobody does, and the walk begins anew.
    if (stops.some(({ name }) => name === now.name)) break;
    const room = 4;
    const x = Math.max(0, now.box.x - room);
    const y = Math.max(0, now.box.y - room);
    const clip = { x, y, width: now.box.width + 2 * room, height: now.box.height + 2 * room };
    const focused = await page.screenshot({ clip, scale: 'css' });
    const restore = await page.evaluateHandle(() => {
      const at = document.activeElement;
      if (at instanceof HTMLElement) at.blur();
      return at;
    });
    const plain = await page.screenshot({ clip, scale: 'css' });
    await restore.evaluate((at) => (at as HTMLElement | null)?.focus());
    stops.push({ name: now.name, covered: now.covered, changed: differingPixels(focused, plain) });
  }
  return stops;
}

const WALKED = [
  'standard',
  'full',
  'menu',
  'muted',
  'cite',
  'choice',
  'pinned',
  'pinned-followed',
  'sheet-followed',
  'sheet-menu',
  'zoomed',
  'unreadable',
  'right-to-left-full',
];

test.each(CARD_STATES.filter(({ name }) => WALKED.includes(name)))(
  'by Tab through $name, the focus is seen at every stop, and nothing lies over it',
  async (state) => {
    await withState(state, 'light', async (page) => {
      const stops = await walk(page);
      expect(stops.length).toBeGreaterThan(0);
      // A ring of two pixels around the smallest target has far more than a hundred of them.
      expect(stops.filter(({ changed }) => changed < 100)).toEqual([]);
      expect(stops.filter(({ covered }) => covered)).toEqual([]);
    });
  },
);

test('the check of the focus fails where it is not drawn, and where something lies over it', async () => {
  const state = CARD_STATES.find(({ name }) => name === 'standard');
  if (!state) throw new Error('the state is named otherwise');
  await withState(state, 'light', async (page) => {
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('button, a')) {
        (element as HTMLElement).style.outline = 'none';
        (element as HTMLElement).style.opacity = '1';
      }
      const lid = document.createElement('div');
      lid.style.cssText = 'position: fixed; inset: 0';
      document.body.append(lid);
    });
    const stops = await walk(page);
    expect(stops.some(({ changed }) => changed < 100)).toBe(true);
    expect(stops.every(({ covered }) => covered)).toBe(true);
  });
});

test.each([true, false])(
  'single letters act where the reader wants it (%s), and only there (2.1.4)',
  async (letterKeys) => {
    const state = CARD_STATES.find(({ name }) => name === 'standard');
    if (!state) throw new Error('the state is named otherwise');
    await withState({ ...state, show: { ...state.show, letterKeys } }, 'light', async (page) => {
      await page.locator('.Card-name').press('m');
      expect(await page.getByRole('button', { name: 'Less', exact: true }).isVisible()).toBe(letterKeys);
    });
  },
);
