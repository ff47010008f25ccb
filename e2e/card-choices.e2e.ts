/** What a reader chooses for cards, in Chromium: each choice in the options acts on a page that is already open. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { closedCard, hoverCard, markOn, type OpenCard, restOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;
let options: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
  options = await stage.context.newPage();
});
afterAll(() => stage.close());

async function choose(section: string, set: string, choice: string): Promise<void> {
  await options.bringToFront();
  await options.goto(stage.pageUrl(`options.html#${section}`));
  await options.getByRole('group', { name: set }).getByRole('radio', { name: choice }).check();
  await page.bringToFront();
}

async function close(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5, { steps: 4 });
  await closedCard(page);
}
afterEach(close);

/** A choice travels to the page in its own time: looks at a card again and again until it is as wanted. */
function cardWith(what: string, isSo: (card: OpenCard) => Promise<boolean>): Promise<OpenCard> {
  return until(what, async () => {
    const card = await hoverCard(page, 'Kaja Kallas');
    if (await isSo(card)) return card;
    await close();
    return undefined;
  });
}

test('a card opens small, in full, or as ever, and Less makes it as short as it opens', async () => {
  await choose('reading', 'Opens as', 'Small');
  const small = await cardWith('a small card', async ({ facts }) => facts.length === 0);
  await small.frame.getByRole('button', { name: 'More', exact: true }).click();
  await small.frame.getByRole('heading', { name: 'Sources', exact: true }).waitFor();
  await small.frame.getByRole('button', { name: 'Less', exact: true }).click();
  expect(await small.frame.locator('.BriefingFacts-facts').count()).toBe(0);
  await close();
  await choose('reading', 'Opens as', 'Full');
  await cardWith('a full card', ({ frame }) =>
    frame.getByRole('heading', { name: 'Sources', exact: true }).isVisible(),
  );
  await close();
  await choose('reading', 'Opens as', 'Standard');
  await cardWith('a standard card', async ({ facts }) => facts.length === 2);
});

test('a card is dark on a light page where the reader wants it so, its frame with it, and light again', async () => {
  const schemes = async ({ frame }: OpenCard): Promise<string[]> => {
    const element = await frame.frameElement();
    return [
      await frame.evaluate(() => getComputedStyle(document.documentElement).colorScheme),
      // The frame's element and its root must agree, or the frame is painted as an opaque slab.
      await element.evaluate((box) => getComputedStyle(box as Element).colorScheme),
    ];
  };
  const both = (scheme: string) => async (card: OpenCard) => (await schemes(card)).every((one) => one === scheme);
  await choose('reading', 'Look', 'Dark');
  await cardWith('a dark card', both('dark'));
  await close();
  await choose('reading', 'Look', 'Match page');
  await cardWith('a light card', both('light'));
});

test('a source is cited as BibTeX, copied as it is shown, and the card says so', async () => {
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  await frame.getByRole('button', { name: 'Cite', exact: true }).click();
  await frame.getByRole('radio', { name: 'BibTeX' }).check();
  const [shown] = await frame.locator('.CiteView-text').allInnerTexts();
  expect(shown).toMatch(/^@misc\{[\w-]+,\n {2}title = /);
  await frame
    .getByRole('button', { name: /^Copy citation/ })
    .first()
    .click();
  expect(await frame.getByRole('status').innerText()).toBe('Copied');
  const desk = await stage.context.newPage();
  await desk.setContent('<textarea></textarea>');
  await desk.locator('textarea').focus();
  await desk.keyboard.press('Control+V');
  expect(await desk.locator('textarea').inputValue()).toBe(shown);
  await desk.close();
  await page.bringToFront();
  await frame.getByRole('button', { name: 'Back to Kaja Kallas' }).click();
  await frame.locator('.BriefingFacts-facts').waitFor();
});

test('single letters act in a card of an open page until the reader turns them off, and again when turned on', async () => {
  const flip = async (): Promise<void> => {
    await options.bringToFront();
    await options.goto(stage.pageUrl('options.html#about'));
    await options.getByRole('switch', { name: 'Single letters in the card' }).click();
    await page.bringToFront();
  };
  const hears = async ({ frame }: OpenCard): Promise<boolean> => {
    await frame.locator('.Card-name').press('m');
    return frame.getByRole('button', { name: 'Less', exact: true }).isVisible();
  };
  expect(await hears(await hoverCard(page, 'Kaja Kallas'))).toBe(true);
  await close();
  await flip();
  const deaf = await cardWith('a card that leaves letters alone', async (card) => !(await hears(card)));
  await deaf.frame.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await deaf.frame.getByRole('button', { name: 'Less', exact: true }).waitFor();
  await close();
  await flip();
  await cardWith('a card that hears letters', hears);
});

// Whoever was named in full before is the one meant. A choice is left only where both full names come later; one of the
// two can stand before it by another short name.
test('of two terms that share words, the one that the page named before comes first and says so', async () => {
  const other = await stage.context.newPage();
  await other.goto(stage.url('demo.html'));
  await markOn(other, 'Kaja Kallas');
  await other.evaluate(() => {
    document.body.innerHTML = `<main><article><p>Rajnath spoke first, and Kaja Kallas answered.</p>
      <p>Singh left early.</p><p>Rajesh Kumar Singh and Rajnath Singh agreed.</p></article></main>`;
  });
  await markOn(other, 'Rajnath');
  await restOn(other, 'Singh');
  const rows = await until('a choice', async () => {
    const card = other.frames().find((frame) => new URL(frame.url()).pathname === '/card.html');
    const texts = await card?.locator('.TermChoice-row').allInnerTexts();
    return texts && texts.length > 0 ? texts : undefined;
  });
  expect(rows).toHaveLength(2);
  expect(rows[0]).toMatch(/^Rajnath Singh\b.*Named earlier on this page/s);
  expect(rows[1]).toMatch(/^Rajesh Kumar Singh\b/);
  expect(rows[1]).not.toContain('Named earlier');
  await other.close();
  await page.bringToFront();
});
