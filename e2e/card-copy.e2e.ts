/** Copying from the card in Chromium: what another page gets when it is pasted there, as text and as HTML. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closedCard, hoverCard, markOn } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterAll(() => stage.close());

/** Pastes into an empty page and gives what arrived. */
async function pasted(): Promise<{ plain: string; html: string }> {
  const desk = await stage.context.newPage();
  await desk.setContent('<textarea></textarea><div contenteditable style="min-height:50px"></div>');
  for (const field of ['textarea', 'div']) {
    await desk.locator(field).focus();
    await desk.keyboard.press('Control+V');
  }
  const got = { plain: await desk.locator('textarea').inputValue(), html: await desk.locator('div').innerHTML() };
  await desk.close();
  await page.bringToFront();
  return got;
}

test('the whole card is copied as it stands, with its numbered sources, and the toast counts them', async () => {
  const card = await hoverCard(page, 'Kaja Kallas');
  await card.frame.getByRole('button', { name: 'Copy with citation', exact: true }).click();
  const toast = await card.frame.getByRole('status').innerText();
  const { plain, html } = await pasted();
  const lines = plain.split('\n');
  expect(lines[0]).toContain(`Kaja Kallas: ${card.line}`);
  for (const { text } of card.facts) expect(plain).toMatch(new RegExp(`- ${text.replace(/[^\w ]/g, '.')}.? \\[\\d`));
  const sources = lines.slice(lines.indexOf('Sources') + 1, -1);
  expect(toast).toBe(sources.length === 1 ? 'Copied with 1 source' : `Copied with ${sources.length} sources`);
  expect(lines.at(-1)).toMatch(/^Sidelight, pack ".+", newest source \d+ \w+ \d{4}\.$/);
  expect(html).toContain('<ol>');
  expect(html).toContain('Kaja Kallas');
  await page.keyboard.press('Escape');
  await page.mouse.move(5, 5, { steps: 4 });
  await closedCard(page);
});

test('one fact is copied from its row', async () => {
  const card = await hoverCard(page, 'S. Jaishankar');
  const fact = card.facts[0];
  await card.frame
    .getByRole('button', { name: `Copy with citation: ${fact?.text}` })
    .first()
    .click();
  const { plain } = await pasted();
  expect(plain).toContain(`${card.name}: ${fact?.text}`);
  expect(plain).not.toContain(card.facts[1]?.text ?? '-');
  await page.keyboard.press('Escape');
});
