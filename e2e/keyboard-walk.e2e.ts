/**
 * The walk by keyboard alone, in Chromium and Firefox: from term to term, into the card, through it, to a related term and
 * back, out at either end, with the focus where it was. Only the browser's own command keys are raised, not pressed.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { raiseCommand } from './browsers/chromium.ts';
import { browserHere } from './browsers/find-browser.ts';
import type { FirefoxRun, FirefoxTab } from './browsers/firefox.ts';
import { firefoxWithExtension } from './demonstrate-firefox.ts';
import { SEE_MARKS, type SeenMark } from './marks.ts';
import { until } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { type ChromiumStage, setStage } from './stage.ts';

const KEYS = {
  Tab: '\uE004',
  Enter: '\uE007',
  Escape: '\uE00C',
  Backspace: '\uE003',
  'Shift+Tab': '\uE008\uE004',
  m: 'm',
};
type Key = keyof typeof KEYS;

/** What the walk needs of a browser. Expressions are evaluated in the page, or in the card. */
interface Walker {
  open(): Promise<void>;
  /** The command Alt+Period. */
  step(): Promise<void>;
  press(key: Key): Promise<void>;
  inPage<T>(expression: string): Promise<T>;
  inCard<T>(expression: string): Promise<T>;
  close(): Promise<void>;
}

async function chromiumWalker(): Promise<Walker> {
  const stage: ChromiumStage = await setStage();
  const page: Page = await stage.context.newPage();
  const card = () => until('the frame', async () => page.frames().find((frame) => frame.url().endsWith('/card.html')));
  return {
    open: async () => {
      await page.bringToFront();
      await page.goto(stage.url('demo.html'));
    },
    step: () => raiseCommand(stage, 'next-term'),
    press: (key) => page.keyboard.press(key),
    inPage: (expression) => page.evaluate(expression),
    inCard: async (expression) => (await card()).evaluate(expression),
    close: () => stage.close(),
  };
}

async function firefoxWalker(path: string): Promise<Walker> {
  const server: PageServer = await servePages();
  const firefox: FirefoxRun = await firefoxWithExtension(path);
  const backstage: FirefoxTab = firefox.tab;
  await backstage.goto(firefox.pageUrl('popup.html'));
  const page = await firefox.openTab();
  const url = `${server.origin}/demo.html`;
  // What the background does when it hears the command.
  const step = `(async () => {
    const tab = (await browser.tabs.query({})).find((one) => one.url === ${JSON.stringify(url)});
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['hover.js'] });
    await browser.tabs.sendMessage(tab.id, { call: 'step', request: { by: 1 } }, { frameId: 0 });
  })()`;
  return {
    open: () => page.goto(url),
    step: () => backstage.evaluate(step),
    press: (key) => page.chord(KEYS[key]),
    inPage: (expression) => page.evaluate(expression),
    inCard: async (expression) => (await page.frame('card.html')).evaluate(expression),
    close: async () => {
      await firefox.close();
      await server.close();
    },
  };
}

const found = browserHere('firefox', { install: false });
if ('problem' in found) console.log(`Firefox tests skipped: ${found.problem}`);

const IS_OPEN = "document.querySelector('html > div[popover]')?.matches(':popover-open') === true";
const NAME = "document.querySelector('.Card-name')?.textContent ?? ''";
const HEADING_HAS_FOCUS = "document.hasFocus() && document.activeElement.matches('.Card-name')";
const STOPS =
  '[...document.querySelectorAll(\'a[href], button, [tabindex="0"]\')].filter((one) => one.checkVisibility())';
const IS_FULL = "document.querySelector('.Card[data-full] .BriefingSections-chip') !== null";
/** Which stop has the focus, whether it shows that, and whether it can be seen whole. */
const FOCUSED = `(() => {
  const stops = ${STOPS};
  const at = document.activeElement;
  const { top, bottom } = at.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(at);
  return {
    index: stops.indexOf(at),
    count: stops.length,
    isChip: at.matches('.BriefingSections-chip'),
    ring: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    inView: at.matches('[tabindex="0"]') || (top >= 0 && bottom <= innerHeight),
  };
})()`;

interface Focused {
  readonly index: number;
  readonly count: number;
  readonly isChip: boolean;
  readonly ring: boolean;
  readonly inView: boolean;
}

describe.each([
  ['Chromium', false, chromiumWalker],
  ['Firefox', 'problem' in found, () => firefoxWalker('path' in found ? found.path : '')],
] as const)('in %s', (_, isMissing, start) => {
  describe.skipIf(isMissing)('the walk', () => {
    let walker: Walker;

    beforeAll(async () => {
      walker = await start();
    });
    afterAll(() => walker?.close());
    beforeEach(async () => {
      await walker.open();
      await until('marks', async () => ((await walker.inPage<SeenMark[]>(SEE_MARKS)).length > 5 ? true : undefined));
    });

    const holds = (what: string, look: () => Promise<boolean>): Promise<true> =>
      until(what, async () => ((await look().catch(() => false)) ? true : undefined));
    const isOpen = (): Promise<boolean> => walker.inPage<boolean>(IS_OPEN);
    const nameNow = (): Promise<string> => walker.inCard<string>(NAME);
    const closed = (): Promise<true> => holds('the card closing', async () => !(await isOpen()));

    async function step(): Promise<string> {
      const before = (await isOpen()) ? await nameNow() : '';
      await walker.step();
      await holds('the next card', async () => (await isOpen()) && !['', before].includes(await nameNow()));
      return nameNow();
    }

    async function enterCard(): Promise<void> {
      await walker.press('Enter');
      await holds('the focus on the heading', () => walker.inCard<boolean>(HEADING_HAS_FOCUS));
    }

    async function pressAndLook(key: Key): Promise<Focused> {
      await walker.press(key);
      return walker.inCard<Focused>(FOCUSED);
    }

    test('three terms on, in, to the end, to a chip, back, out: the focus is where it was', async () => {
      const names = [await step(), await step(), await step()];
      expect(new Set(names).size).toBe(3);
      expect(await walker.inPage('document.activeElement === document.body')).toBe(true);
      await enterCard();
      await walker.press('m');
      await holds('the full card', () => walker.inCard<boolean>(IS_FULL));
      const name = await nameNow();
      const first = await pressAndLook('Tab');
      const walked = [first];
      while ((walked.at(-1)?.index ?? 0) < first.count - 1 && walked.length < 50)
        walked.push(await pressAndLook('Tab'));
      // In DOM order, each shown to have the focus (2.4.7) and none hidden by top or foot (2.4.11). Between them Firefox
      // stops at whatever scrolls.
      const stops = walked.filter(({ index }) => index >= 0);
      expect(stops.map(({ index }) => index)).toEqual(stops.map((_stop, at) => first.index + at));
      expect(walked.at(-1)?.index).toBe(first.count - 1);
      expect(stops.filter(({ ring, inView }) => !ring || !inView)).toEqual([]);
      let at = walked.at(-1);
      while (at && !at.isChip && at.index > first.index) at = await pressAndLook('Shift+Tab');
      expect(at?.isChip).toBe(true);
      await walker.press('Enter');
      await holds('a related term', async () => (await nameNow()) !== name);
      await walker.press('Backspace');
      await holds('the term before', async () => (await nameNow()) === name);
      await walker.press('Escape');
      await closed();
      await holds('the focus on the page', () =>
        walker.inPage('document.hasFocus() && document.activeElement === document.body'),
      );
    });

    test.each([
      ['Shift+Tab before the first stop', 'Shift+Tab'],
      ['Tab past the last', 'Tab'],
    ] as const)('%s closes the card and gives the focus back', async (_name, key) => {
      await step();
      await enterCard();
      const { count } = await walker.inCard<Focused>(FOCUSED);
      const isAtEnd = async (): Promise<boolean> => (await walker.inCard<Focused>(FOCUSED)).index === count - 1;
      for (let press = 0; key === 'Tab' && press < count && !(await isAtEnd()); press += 1) await walker.press(key);
      await walker.press(key);
      await closed();
      await holds('the focus on the page', () =>
        walker.inPage('document.hasFocus() && document.activeElement === document.body'),
      );
    });

    test('what had the focus gets it back, and where it is gone meanwhile Tab goes on from the words', async () => {
      await walker.inPage("void document.getElementById('field').focus({ preventScroll: true })");
      await step();
      await walker.inCard("void document.querySelector('.Card-name').focus()");
      await holds('the focus on the heading', () => walker.inCard<boolean>(HEADING_HAS_FOCUS));
      await walker.press('Escape');
      await closed();
      await holds('the focus on the field', () =>
        walker.inPage("document.hasFocus() && document.activeElement.id === 'field'"),
      );

      const name = await step();
      await walker.inCard("void document.querySelector('.Card-name').focus()");
      await holds('the focus on the heading', () => walker.inCard<boolean>(HEADING_HAS_FOCUS));
      await walker.inPage("void document.getElementById('field').remove()");
      await walker.press('Escape');
      await closed();
      await holds('no focus left behind', () => walker.inPage('document.activeElement === document.body'));
      expect(
        await walker.inPage<number>('document.getSelection().anchorNode?.textContent.length ?? 0'),
      ).toBeGreaterThan(0);
      expect(name).not.toBe('');
    });
  });
});
