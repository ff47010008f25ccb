/**
 * What a page may try to make a reader change a setting unawares, in Chromium. Each trick is played on an open menu, then
 * the reader clicks where "Mute" lies. Either nothing is muted, or the card looked as it did before: that click was meant.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { middleOf } from './marks.ts';
import { hoverCard, isCardOpen, markOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let frame: Frame;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

beforeEach(async () => {
  await ask('changeSettings', { change: { mutedEntities: [] } });
  page = await stage.context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(stage.url('demo.html'));
});
afterEach(() => page.close());

function ask<T>(call: string, request: object): Promise<T> {
  return stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), { call, request });
}

async function muted(): Promise<readonly string[]> {
  const { value } = await ask<{ value: { mutedEntities: readonly string[] } }>('settings', {});
  return value.mutedEntities;
}

/** An observer of the browser's needs a frame or two and 100 ms; and so long a change of settings takes at most, ms. */
const NOTICED = 700;

/** Opens the menu of a card and waits until its items count. */
async function openMenu(): Promise<void> {
  ({ frame } = await hoverCard(page, 'Kaja Kallas'));
  await frame.getByRole('button', { name: 'More actions' }).click();
  await frame.locator('[role=menu]:not([aria-disabled])').waitFor();
  await page.waitForTimeout(NOTICED);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

async function muteItem(): Promise<Spot | undefined> {
  const item = frame.getByRole('menuitem', { name: 'Mute Kaja Kallas' });
  const box = await item.boundingBox({ timeout: 500 }).catch(() => null);
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
}

/** Round its corners the card shows the page behind it, px. */
const CORNER = 8;

/** The menu as the reader sees it. */
async function picture(): Promise<Buffer | undefined> {
  const box = await (await frame.frameElement()).boundingBox();
  if (!box) return undefined;
  // A card out of the window gives no picture.
  const inside = {
    x: box.x + CORNER,
    y: box.y + CORNER,
    width: box.width - 2 * CORNER,
    height: box.height - 2 * CORNER,
  };
  return page.screenshot({ clip: inside }).catch(() => undefined);
}

/** Where the trick leaves the card, the reader clicks on "Mute". Gives what came of it. */
async function clickAfter(trick: string): Promise<'looks as before' | 'refused' | 'out of reach'> {
  await openMenu();
  const spot = (await muteItem()) ?? { x: 0, y: 0 };
  await page.mouse.move(spot.x, spot.y, { steps: 4 });
  const before = await picture();
  await page.evaluate(trick);
  await page.waitForTimeout(NOTICED);
  const now = (await isCardOpen(page)) ? await muteItem() : undefined;
  if (!now) return 'out of reach';
  const after = await picture();
  if (!before || !after) return 'out of reach';
  // For a clipped picture the browser lays the page out anew.
  await page.waitForTimeout(NOTICED);
  await page.mouse.click(now.x, now.y);
  await page.waitForTimeout(NOTICED);
  if ((await muted()).length === 0) return 'refused';
  expect(after.equals(before)).toBe(true);
  return 'looks as before';
}

const HOST = "const host = document.querySelector('html > div[popover]');";
const COVER = `const cover = document.createElement('div');
  cover.style.cssText = 'position:fixed;inset:0;width:100%;height:100%;z-index:2147483647;background:#fff;pointer-events:none';
  cover.textContent = 'Win a prize: click below';`;
const rule = (declaration: string): string =>
  `${HOST} for (const [name, value] of ${JSON.stringify(declaration.split(';').map((part) => part.split(':')))})
    host.style.setProperty(name, value, 'important');`;

test('without any trick the click mutes: these tests can fail', async () => {
  expect(await clickAfter('0')).toBe('looks as before');
  expect(await muted()).toEqual(['kaja-kallas']);
});

test.each([
  // The sheet of our closed shadow root says `!important`, which no rule of the page beats.
  ['makes our element transparent', 'looks as before', rule('opacity:0')],
  ['filters it away', 'looks as before', rule('filter:opacity(0) blur(9px)')],
  ['scales it', 'looks as before', rule('transform:scale(9);scale:9;zoom:9')],
  ['clips and masks it', 'looks as before', rule('clip-path:inset(50%);mask:linear-gradient(transparent,transparent)')],
  ['makes it tiny and hides it', 'looks as before', rule('width:1px;height:1px;overflow:hidden;display:none')],
  // The card lies in the top layer: nothing of the page's own lies over it, and no effect of the page's root reaches it.
  ['lays a cover over it that lets clicks through', 'looks as before', `{ ${COVER} document.body.append(cover); }`],
  ['makes the whole page transparent', 'looks as before', "document.documentElement.style.opacity = '0.01'"],
  [
    'filters and clips the whole page',
    'looks as before',
    "document.documentElement.style.cssText = 'filter:blur(40px);clip-path:inset(40%)'",
  ],
  ['scales the whole page', 'looks as before', "document.documentElement.style.transform = 'scale(0.05)'"],
  // The browser vouches to the card's own page that the card is in full view; where it does not, items do nothing.
  [
    'lays a popover over it',
    'refused',
    `{ ${COVER} cover.popover = 'manual'; document.body.append(cover); cover.showPopover(); }`,
  ],
  [
    'lays a popover in a closed shadow root over it',
    'refused',
    `{ ${COVER} cover.popover = 'manual'; const box = document.createElement('div'); document.body.append(box); box.attachShadow({ mode: 'closed' }).append(cover); cover.showPopover(); }`,
  ],
  ['zooms the whole page out', 'out of reach', "document.documentElement.style.zoom = '0.05'"],
  ['zooms the whole page in', 'out of reach', "document.documentElement.style.zoom = '6'"],
  // Without its place in the top layer the card is not shown; where it is inert or in doubt, its items do nothing.
  ['takes it out of the top layer', 'out of reach', `{ ${HOST} host.hidePopover(); }`],
  ['moves it elsewhere', 'out of reach', `{ ${HOST} document.body.append(host); }`],
  [
    'moves it into something transparent',
    'refused',
    `{ ${HOST} const box = document.createElement('div'); box.style.opacity = 0; document.body.append(box); box.moveBefore(host, null); }`,
  ],
  [
    'opens a modal dialog that lets clicks through',
    'refused',
    `{ ${COVER} const dialog = document.createElement('dialog'); dialog.style.pointerEvents = 'none'; dialog.append(cover); document.body.append(dialog); dialog.showModal(); }`,
  ],
] as const)('a page that %s: %s', async (_, outcome, trick) => {
  expect(await clickAfter(trick)).toBe(outcome);
  if (outcome !== 'looks as before') expect(await muted()).toEqual([]);
});

test('a card that the page swaps under a click does nothing, the same click a moment later does', async () => {
  // With room below its words the card lies there before and after.
  await page.evaluate(() => scrollTo({ top: 300, behavior: 'instant' }));
  await openMenu();
  const spot = (await muteItem()) ?? { x: 0, y: 0 };
  const head = await frame.getByRole('button', { name: 'More actions' }).boundingBox();
  const by = spot.y - ((head?.y ?? 0) + 14);
  await page.mouse.move(spot.x, spot.y - by, { steps: 4 });
  await page.waitForTimeout(NOTICED);
  await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), by);
  await until('the card under the pointer', async () => {
    const now = await muteItem();
    return now && Math.abs(now.y - (spot.y - by)) < 3 ? true : undefined;
  });
  await page.mouse.down();
  await page.mouse.up();
  await page.waitForTimeout(NOTICED);
  expect(await muted()).toEqual([]);
  await page.mouse.down();
  await page.mouse.up();
  await until('the term muted', async () => ((await muted()).length === 1 ? true : undefined));
});

test('something dragged from the page and dropped on the menu does nothing', async () => {
  await page.evaluate(() => {
    const thing = document.createElement('a');
    thing.id = 'thing';
    thing.href = '/second.html';
    thing.textContent = 'drag me';
    thing.style.cssText = 'position:fixed;left:4px;top:4px';
    document.body.append(thing);
  });
  await openMenu();
  const spot = (await muteItem()) ?? { x: 0, y: 0 };
  await frame.getByRole('button', { name: 'More actions' }).focus();
  await page.mouse.move(12, 12);
  await page.mouse.down();
  await page.mouse.move(spot.x, spot.y, { steps: 6 });
  await page.mouse.up();
  await page.waitForTimeout(NOTICED);
  expect(await muted()).toEqual([]);
  expect(new URL(page.url()).pathname).toBe('/demo.html');
});

test('events that a page makes up open no card, and take no focus into one', async () => {
  const { x, y } = middleOf(await markOn(page, 'Kaja Kallas'));
  // The hover is loaded by the first pointer event, made up or not.
  await page.mouse.move(x + 200, y + 100);
  await page.evaluate(
    ([clientX, clientY]) => {
      const at = { clientX, clientY, bubbles: true, cancelable: true, composed: true, pointerType: 'mouse' } as const;
      const target = document.elementFromPoint(clientX, clientY) ?? document.body;
      for (let moves = 0; moves < 5; moves += 1) target.dispatchEvent(new PointerEvent('pointermove', at));
      target.dispatchEvent(new PointerEvent('pointerdown', at));
      target.dispatchEvent(new PointerEvent('pointerup', at));
      target.dispatchEvent(new PointerEvent('click', at));
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    },
    [x, y] as const,
  );
  await page.waitForTimeout(NOTICED);
  expect(await isCardOpen(page)).toBe(false);
  await page.mouse.click(x, y);
  await until('the card by a real click', async () => ((await isCardOpen(page)) ? true : undefined));
});

test('another site cannot frame the card, at the extension’s own address', async () => {
  const url = stage.pageUrl('card.html');
  await page.evaluate((src) => {
    const theirs = document.createElement('iframe');
    theirs.src = src;
    document.body.append(theirs);
  }, url);
  await page.waitForTimeout(NOTICED);
  expect(page.frames().map((other) => other.url())).not.toContain(url);
});
