/** Owns what a reader does and sees on a page in Chromium: look for marks, rest the mouse on one, read the card. */
import type { ElementHandle, Frame, Page } from 'playwright-core';
import { middleOf, SEE_MARKS, type SeenMark } from './marks.ts';

/** An open card. */
export interface OpenCard {
  readonly frame: Frame;
  /** The frame's box in the viewport, CSS px. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly name: string;
  readonly line: string;
  /** The facts on view, each with its citation line. */
  readonly facts: readonly { readonly text: string; readonly citation: string }[];
}

/** Asks `look` until it gives something. Throws after `patience` ms, saying what was waited for. */
export async function until<T>(what: string, look: () => Promise<T | undefined>, patience = 10_000): Promise<T> {
  for (const started = Date.now(); Date.now() - started < patience; ) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`${what}: not within ${patience / 1000} s`);
}

/** The marks now painted, in document order. */
export function marksOn(page: Page): Promise<SeenMark[]> {
  return page.evaluate(SEE_MARKS);
}

/** The mark on `words`, as soon as it is painted. */
export function markOn(page: Page, words: string): Promise<SeenMark> {
  return until(`a mark on "${words}"`, async () => (await marksOn(page)).find(({ text }) => text === words));
}

/** The box of an element that has come to rest; absent while it moves into place. */
async function restingBox(element: ElementHandle): Promise<OpenCard['box'] | undefined> {
  const box = await element.boundingBox();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const later = await element.boundingBox();
  return box && later && box.y === later.y && box.height === later.height && box.height > 0 ? box : undefined;
}

/** The card's frame and its element, if they can be seen now. */
async function visibleFrame(page: Page): Promise<{ frame: Frame; element: ElementHandle } | undefined> {
  const frame = page.frames().find((candidate) => new URL(candidate.url()).pathname === '/card.html');
  const element = await frame?.frameElement();
  return frame && element && (await element.isVisible()) ? { frame, element } : undefined;
}

/** The card if it can be seen now and has come to rest. */
async function cardNow(page: Page): Promise<OpenCard | undefined> {
  const visible = await visibleFrame(page);
  if (!visible) return undefined;
  const { frame, element } = visible;
  const name = frame.locator('.Card-name');
  if ((await name.count()) === 0) return undefined;
  const box = await restingBox(element);
  if (!box) return undefined;
  return {
    frame,
    box,
    name: await name.innerText(),
    line: await frame.locator('.BriefingCard-line').innerText(),
    facts: await frame.locator('.BriefingFacts-facts > li').evaluateAll((items) =>
      items.map((item) => ({
        text: item.querySelector('.BriefingFacts-fact')?.textContent ?? '',
        citation: item.querySelector('.Citation')?.textContent ?? '',
      })),
    ),
  };
}

/** Whether a card can be seen. A frame that goes in mid-question is a card that is not there. */
export async function isCardOpen(page: Page): Promise<boolean> {
  return (await visibleFrame(page).catch(() => undefined)) !== undefined;
}

/** Waits for the card to open. */
export function openCard(page: Page): Promise<OpenCard> {
  return until('an open card', () => cardNow(page).catch(() => undefined));
}

/** Waits for the card to close. */
export async function closedCard(page: Page): Promise<void> {
  await until('the card closing', async () => ((await isCardOpen(page)) ? undefined : true));
}

/** Comes to the words with the mouse in small moves, and rests there. */
export async function restOn(page: Page, words: string): Promise<void> {
  const { x, y } = middleOf(await markOn(page, words));
  await page.mouse.move(x + 40, y + 12);
  await page.mouse.move(x, y, { steps: 12 });
}

/** Rests the mouse on `words` until their card is open. */
export async function hoverCard(page: Page, words: string): Promise<OpenCard> {
  await restOn(page, words);
  return openCard(page);
}
