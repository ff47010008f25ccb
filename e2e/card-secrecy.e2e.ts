/** What a hostile page can do to the card in Chromium: it finds no text of it, and ten kinds of trickery change nothing. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Settings } from '../data/settings.ts';
import { hoverCard, isCardOpen, markOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
});
beforeEach(async () => {
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterEach(() => page.close());
afterAll(() => stage.close());

async function settings(): Promise<Settings> {
  const { value } = await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), {
    call: 'settings',
    request: {},
  });
  return value;
}

/** Every word of the frame's document that the page does not hold itself and yet finds. */
async function foundWords(frame: Frame): Promise<string[]> {
  const text = await frame.evaluate(() => document.body.textContent ?? '');
  const words = [...new Set(text.match(/\p{L}{4,}/gu) ?? [])];
  expect(words.length).toBeGreaterThan(1);
  return page.evaluate((asked) => {
    const own = document.body.textContent.toLowerCase();
    const find = (word: string): boolean =>
      (window as unknown as { find(...args: unknown[]): boolean }).find(word, false, false, true);
    return asked.filter((word) => !own.includes(word.toLowerCase()) && find(word));
  }, words);
}

test('the page finds no word of the card, its menu, its toast or its live region', async () => {
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  expect(await foundWords(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'More', exact: true }).click();
  expect(await foundWords(frame)).toEqual([]);
  await frame.locator('[aria-live=polite]').evaluate((region) => {
    region.textContent = 'Mention Quixotic Zephyrous';
  });
  expect(await foundWords(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'More actions' }).click();
  expect(await foundWords(frame)).toEqual([]);
  await frame.getByRole('menuitem', { name: 'Mute Kaja Kallas' }).click();
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await foundWords(frame)).toEqual([]);
  await frame.getByRole('button', { name: 'Undo' }).click();
});

const HOST = "document.querySelector('html > div[popover]')";
const FORCE = (css: string): string => `(() => {
  const sheet = document.createElement('style');
  sheet.textContent = 'html > div[popover] { ${css} }';
  document.head.append(sheet);
  ${HOST}.style.cssText = ${JSON.stringify(css)};
})()`;

// Kinds 1 to 5: the page reaches the host, but the rules inside the closed root outrank all of its own.
test.each([
  ['1 opacity', FORCE('opacity: 0 !important; filter: opacity(0) !important')],
  ['2 a transform', FORCE('transform: translate(200px, 200px) scale(.1) !important')],
  [
    '3 a clip',
    FORCE(
      'clip-path: inset(50%) !important; overflow: clip !important; mask: linear-gradient(#0000, #0000) !important',
    ),
  ],
  [
    '4 an animation',
    `${HOST}.animate([{ opacity: 0, transform: 'translateX(300px)' }], { fill: 'forwards', duration: 1 })`,
  ],
  [
    '5 a moved host',
    FORCE('left: 300px !important; top: 300px !important; position: absolute !important; margin: 50px !important'),
  ],
])('%s forced on the host neither moves the card nor hides it', async (_, attack) => {
  const { frame, box } = await hoverCard(page, 'Kaja Kallas');
  await page.evaluate(attack);
  await page.waitForTimeout(300);
  const style = await page.evaluate(() => {
    const host = document.querySelector('html > div[popover]');
    const { opacity, transform, clipPath, filter, maskImage } = getComputedStyle(host ?? document.body);
    return [opacity, transform, clipPath, filter, maskImage];
  });
  expect(style).toEqual(['1', 'none', 'none', 'none', 'none']);
  expect(await (await frame.frameElement()).boundingBox()).toEqual(box);
});

test('6 events that the page dispatches open no card, close none and move no focus into it', async () => {
  const dispatch = (): Promise<void> =>
    page.evaluate(async () => {
      const lead = document.querySelector('.lead') ?? document.body;
      const { left, top, width, height } = lead.getBoundingClientRect();
      for (let y = top + 4; y < top + height; y += 8) {
        for (let x = left; x < left + width; x += 24) {
          const at = { clientX: x, clientY: y, bubbles: true };
          for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click', 'contextmenu'])
            lead.dispatchEvent(new PointerEvent(type, at));
        }
      }
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
      await new Promise((resolve) => setTimeout(resolve, 900));
    });
  await page.mouse.move(5, 5);
  await dispatch();
  expect(await isCardOpen(page)).toBe(false);
  await hoverCard(page, 'Kaja Kallas');
  await page.evaluate(() =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })),
  );
  await page.waitForTimeout(300);
  expect(await isCardOpen(page)).toBe(true);
});

test('7 the card’s page cannot be framed by a site', async () => {
  const loaded = await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.src = url;
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    return frame.contentWindow?.length ?? 0;
  }, stage.pageUrl('card.html'));
  expect(loaded).toBe(0);
  const framed = page.frames().find((frame) => frame.url() === stage.pageUrl('card.html'));
  expect(
    (await framed
      ?.locator('.Root')
      .count()
      .catch(() => 0)) ?? 0,
  ).toBe(0);
});

test('8 a frame that is small gets no card of its own: the sheet lies in the page around it, in full view', async () => {
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    Object.assign(frame.style, { width: '380px', height: '200px', position: 'fixed', left: '20px', top: '20px' });
    frame.src = `${url}#framed`;
    document.body.append(frame);
  }, stage.url('dialog.html'));
  const inner = await until('the frame', async () => page.frames().find((frame) => frame.url().endsWith('#framed')));
  await inner.evaluate(() => document.querySelector('dialog')?.close());
  const place = await until('marks in it', () =>
    inner.evaluate(() => {
      const [range] = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
      if (!range) return undefined;
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      const { left, top } = live.getBoundingClientRect();
      return { x: left + 26, y: top + 28 };
    }),
  );
  await page.mouse.move(place.x + 6, place.y + 2);
  await page.mouse.move(place.x, place.y, { steps: 8 });
  const { box } = await openCard(page);
  const size = await page.evaluate(() => ({ width: document.documentElement.clientWidth, height: innerHeight }));
  expect([box.x, box.width]).toEqual([0, size.width]);
  expect(Math.abs(box.y + box.height - size.height)).toBeLessThan(1);
});

test('9 what is dragged onto the card changes nothing', async () => {
  const { frame, box } = await hoverCard(page, 'Kaja Kallas');
  const before = await settings();
  const session = await stage.context.newCDPSession(page);
  const data = { items: [{ mimeType: 'text/uri-list', data: stage.url('second.html') }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 60, y: box.y + 60, data });
  await page.waitForTimeout(300);
  expect(new URL(frame.url()).pathname).toBe('/card.html');
  expect(await settings()).toEqual(before);
});

test('10 a host that the page hides or takes out takes the card with it: nothing unseen can be pressed', async () => {
  const { box } = await hoverCard(page, 'Kaja Kallas');
  const before = await settings();
  await page.evaluate(`${HOST}.hidePopover()`);
  expect(await isCardOpen(page)).toBe(false);
  for (const x of [300, 330]) await page.mouse.click(box.x + x, box.y + 26);
  await page.evaluate(`document.body.append(${HOST} ?? '')`);
  expect(await settings()).toEqual(before);
});
