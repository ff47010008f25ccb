/** The main road in Chromium: installed, page open, marks, card, gone again. */

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATEGORIES } from '../data/entity.ts';
import { type Colour, coloursExpression, includesColour } from './pixel.ts';
import { closedCard, hoverCard, markOn, marksOn, restOn, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';
import { type MarkedTerm, termsExpression } from './terms.ts';

/** The colour of persons on a light page. */
const PERSON: Colour = [0x0a, 0x69, 0xb6];
const NOWHERE = { x: 0, y: 0, width: 1, height: 1 };

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await until('the first mark', async () => ((await marksOn(page)).length > 0 ? true : undefined));
});
afterAll(() => stage.close());

async function terms(): Promise<MarkedTerm[]> {
  return until('marked terms', async () => {
    const found: MarkedTerm[] = await stage.backstage.evaluate(termsExpression(stage.url('demo.html')));
    return found.length > 0 ? found : undefined;
  });
}

test('the pack is in IndexedDB after installation', async () => {
  const rows: Record<string, number> = await stage.backstage.evaluate(async () => {
    const request = indexedDB.open('sidelight');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const counts: Record<string, number> = {};
    for (const name of database.objectStoreNames) {
      const count = database.transaction(name).objectStore(name).count();
      counts[name] = await new Promise((resolve) => {
        count.onsuccess = () => resolve(count.result);
      });
    }
    database.close();
    return counts;
  });
  expect(rows['pointers']).toBe(1);
  expect(rows['blobs']).toBeGreaterThan(2);
});

test('the demonstration page has marked terms of all eight categories', async () => {
  const found = await terms();
  const counts = CATEGORIES.map((category) => ({
    category,
    terms: found.filter(({ heading }) => heading.category === category).length,
  }));
  console.log(counts.map(({ category, terms }) => `${category} ${terms}`).join(', '));
  expect(counts.filter((count) => count.terms === 0)).toEqual([]);
});

test('a person is underlined in the colour of persons', async () => {
  const line = (await markOn(page, 'Kaja Kallas')).lines[0];
  const withUnderline = line === undefined ? NOWHERE : { ...line, height: line.height + 6 };
  const picture = await page.screenshot({ caret: 'initial' });
  const colours: Colour[] = await page.evaluate(coloursExpression(picture, withUnderline));
  expect(includesColour(colours, PERSON)).toBe(true);
});

test('nothing in the body is changed by marking it', async () => {
  const [now, served] = await page.evaluate(async () => {
    const text = await (await fetch(location.href)).text();
    return [document.body.innerHTML, new DOMParser().parseFromString(text, 'text/html').body.innerHTML];
  });
  expect(now).toBe(served);
});

test('forms, editors, code, navigation, headline and footer stay unmarked, in view or not', async () => {
  for (const place of ['h1', '#unmarked', 'footer']) {
    await page.locator(place).scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    expect((await marksOn(page)).length).toBeGreaterThan(0);
    const within: string[] = await page.evaluate(() =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .map((range) => range.startContainer.parentElement?.closest('form, pre, nav, footer, button, h1'))
        .flatMap((element) => element?.outerHTML ?? []),
    );
    expect(within).toEqual([]);
  }
  await page.evaluate(() => scrollTo(0, 0));
  // For a moment after scrolling no card opens, on purpose.
  await page.waitForTimeout(300);
});

test('resting on a mark opens a card with name, one line and two cited facts, inside the viewport', async () => {
  const card = await hoverCard(page, 'Kaja Kallas');
  expect(card.name).toBe('Kaja Kallas');
  expect(card.line.length).toBeGreaterThan(10);
  expect(card.facts.length).toBeGreaterThanOrEqual(2);
  expect(
    card.facts.filter(({ text, citation }) => text === '' || citation === '' || /No source/.test(citation)),
  ).toEqual([]);
  const size = page.viewportSize();
  expect(card.box.x).toBeGreaterThanOrEqual(8);
  expect(card.box.y).toBeGreaterThanOrEqual(8);
  expect(card.box.x + card.box.width).toBeLessThanOrEqual((size?.width ?? 0) - 8);
  expect(card.box.y + card.box.height).toBeLessThanOrEqual((size?.height ?? 0) - 8);
});

test('Esc closes the card, and it stays closed under a mouse that rests', async () => {
  await page.keyboard.press('Escape');
  await closedCard(page);
  await page.waitForTimeout(700);
  await closedCard(page);
  await page.mouse.move(5, 5);
});

test('a card closes after the mouse has left, and stays while the mouse is on it', async () => {
  const card = await hoverCard(page, 'New Delhi');
  await page.mouse.move(card.box.x + 60, card.box.y + 40, { steps: 10 });
  await page.waitForTimeout(900);
  expect(await card.frame.locator('.Card-name').innerText()).toBe('New Delhi');
  await page.mouse.move(5, 5, { steps: 4 });
  await closedCard(page);
});

test('a bare Singh where both are named is offered as a choice', async () => {
  await page.locator('#singh p:last-child').scrollIntoViewIfNeeded();
  await restOn(page, 'Singh');
  const frame = await until('a choice', async () => {
    const card = page.frames().find((candidate) => candidate.url().includes('card.html'));
    const text = await card?.locator('body').innerText();
    return text?.includes('may be') ? text : undefined;
  });
  expect(frame).toContain('Rajnath Singh');
  expect(frame).toContain('Rajesh Kumar Singh');
  await page.keyboard.press('Escape');
});

test('nothing was asked of any other server', () => {
  expect(stage.strangeRequests()).toEqual([]);
});
