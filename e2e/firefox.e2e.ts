/** The same road in Firefox: marks, card, Back, popup page. Skipped, with the reason printed, where there is no Firefox. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserHere } from './browsers/find-browser.ts';
import { type FirefoxRun, type FirefoxTab, launchFirefox } from './browsers/firefox.ts';
import { builtFolder } from './build.ts';
import { middleOf, SEE_MARKS, type SeenMark } from './marks.ts';
import { until } from './reader.ts';
import { type PageServer, servePages } from './server.ts';
import { type MarkedTerm, termsExpression } from './terms.ts';

const found = browserHere('firefox', { install: false });
if ('problem' in found) console.log(`Firefox tests skipped: ${found.problem}`);

describe.skipIf('problem' in found)('in Firefox', () => {
  let server: PageServer;
  let firefox: FirefoxRun;
  let page: FirefoxTab;

  beforeAll(async () => {
    if ('problem' in found) return;
    const extension = builtFolder('firefox');
    const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
    const extensionId: string = manifest.browser_specific_settings.gecko.id;
    server = await servePages();
    firefox = await launchFirefox({ executablePath: found.path, extension, extensionId });
    page = firefox.tab;
    await page.goto(`${server.origin}/demo.html`);
  });
  afterAll(async () => {
    await firefox?.close();
    await server?.close();
  });

  const marks = (): Promise<SeenMark[]> => page.evaluate(SEE_MARKS);
  const markOn = (words: string): Promise<SeenMark> =>
    until(`a mark on "${words}"`, async () => (await marks()).find(({ text }) => text === words));

  test('the demonstration page is marked, its body unchanged', async () => {
    await markOn('Kaja Kallas');
    const unchanged = `fetch(location.href).then((answer) => answer.text()).then((text) =>
      new DOMParser().parseFromString(text, 'text/html').body.innerHTML === document.body.innerHTML)`;
    expect(await page.evaluate(unchanged)).toBe(true);
  });

  test('resting on a mark opens a card, and Esc closes it', async () => {
    const { x, y } = middleOf(await markOn('Kaja Kallas'));
    await page.moveMouse(x, y);
    const card = await page.frame('card.html');
    await card.waitFor("document.querySelector('.Card-name')?.textContent === 'Kaja Kallas'");
    const facts = "document.querySelectorAll('.BriefingFacts-facts > li .Citation').length";
    expect(await card.evaluate<number>(facts)).toBeGreaterThanOrEqual(2);
    const open = "document.querySelector('html > div[popover]')?.matches(':popover-open') === true";
    await page.waitFor(open);
    await page.type('\uE00C');
    await page.waitFor(`!(${open})`);
  });

  test('after a card was shown, Back restores the page from the back/forward cache', async () => {
    await page.evaluate('void (window.sameHeap = true)');
    await page.goto(`${server.origin}/second.html`);
    await page.traverse(-1);
    await page.waitFor("location.pathname === '/demo.html' && document.readyState === 'complete'");
    expect(await page.evaluate('window.sameHeap === true')).toBe(true);
    await markOn('Kaja Kallas');
  });

  test('the popup page finds a misspelt name, and knows the terms of the page', async () => {
    const popup = await firefox.openTab();
    await popup.goto(firefox.pageUrl('popup.html'));
    await popup.waitFor("document.activeElement?.matches('input') === true");
    await popup.type('kalas');
    const first = "document.querySelector('[role=option] .TermRow-name')?.textContent";
    await popup.waitFor(`${first} === 'Kaja Kallas'`);
    const terms = await popup.evaluate<MarkedTerm[]>(termsExpression(`${server.origin}/demo.html`));
    expect(terms.length).toBeGreaterThan(20);
  });
});
