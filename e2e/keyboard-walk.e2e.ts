/**
 * The walk by keyboard alone, in Chromium: three terms on, into the card, through it, a related term, back,
 * out. Browsers' own command keys cannot be pressed by a test: what they lead to is asked for from the extension itself.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closedCard, isCardOpen, markOn, marksOn, openCard, until } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

/** Sends the step that a command leads to into the tab whose address starts with `url`; run in a page of the extension. */
const stepExpression = (url: string): string => `(async () => {
  const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url?.startsWith(${JSON.stringify(url)}));
  await chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['hover.js'] });
  await chrome.tabs.sendMessage(tab.id, { call: 'step', request: { by: 1 } }, { frameId: 0 });
  return true;
})().catch((error) => String(error))`;

const NAME = "document.querySelector('.Card-name')?.textContent";
const FOCUS = "document.activeElement?.closest('button, a, h2')?.className ?? ''";

describe('in Chromium', () => {
  let stage: ChromiumStage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  const step = (): Promise<unknown> => stage.backstage.evaluate(stepExpression(stage.url('demo.html')));

  test('three steps, Enter, Tab to a chip, the chip, Backspace, Esc: the focus is back on the page', async () => {
    const page = await stage.context.newPage();
    await page.goto(stage.url('demo.html'));
    await markOn(page, 'Kaja Kallas');
    await page.bringToFront();
    const names: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      await step();
      names.push(
        await until('the next card', async () => {
          const { name } = await openCard(page);
          return name === names.at(-1) ? undefined : name;
        }),
      );
    }
    expect(new Set(names).size).toBe(3);
    await page.keyboard.press('Enter');
    const { frame } = await openCard(page);
    await until('the focus on the name', async () =>
      (await frame.evaluate(FOCUS)) === 'Card-name' ? (true as const) : undefined,
    );
    await page.keyboard.press('m');
    for (let stop = 0; stop < 40; stop += 1) {
      if (String(await frame.evaluate(FOCUS)).includes('chip')) break;
      await page.keyboard.press('Tab');
    }
    expect(await frame.evaluate(FOCUS)).toContain('chip');
    await page.keyboard.press('Enter');
    await frame.locator('.Card-back').waitFor();
    await page.keyboard.press('Backspace');
    await until('back', async () => ((await frame.evaluate(NAME)) === names.at(-1) ? (true as const) : undefined));
    await page.keyboard.press('Escape');
    await closedCard(page);
    expect(await page.evaluate(() => document.hasFocus() && document.activeElement === document.body)).toBe(true);
    await page.close();
  });

  test('where marks are hidden, a step says so on screen and to screen readers', async () => {
    const set = (noise: string): Promise<unknown> =>
      stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), {
        call: 'changeSettings',
        request: { change: { noise } },
      });
    const page = await stage.context.newPage();
    await page.goto(stage.url('demo.html'));
    await markOn(page, 'Kaja Kallas');
    await set('hidden');
    await until('no marks', async () => ((await marksOn(page)).length === 0 ? true : undefined));
    await step();
    const frame = await until('the frame', async () =>
      page.frames().find((candidate) => candidate.url().endsWith('/card.html')),
    );
    await frame.getByRole('status').filter({ hasText: 'Marks are hidden.' }).waitFor();
    expect(await isCardOpen(page)).toBe(true);
    await until('the note gone', async () => ((await isCardOpen(page)) ? undefined : true));
    await set('section');
    await page.close();
  });
});
