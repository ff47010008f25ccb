/** Every surface checked by axe-core as shipped, light and dark: no violation of WCAG 2.2 A and AA, nor of axe's best practices. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hoverCard } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
});
afterAll(() => stage.close());

/** The violations in a document. Evaluated from outside, so that its own policy against scripts stays as shipped. */
async function violations(where: Page | Frame): Promise<string[]> {
  await where.evaluate(AXE);
  const { violations: found } = await where.evaluate<AxeResult>('axe.run(document)');
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

test.each(['light', 'dark'] as const)('the card has none, small and in full, %s', async (scheme) => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(stage.url('demo.html'));
  const card = await hoverCard(page, 'Security and Defence Partnership');
  expect(await violations(card.frame)).toEqual([]);
  await card.frame.getByRole('button', { name: 'More', exact: true }).click();
  expect(await violations(card.frame)).toEqual([]);
  await page.keyboard.press('Escape');
});

test.each(['light', 'dark'] as const)('the menu and the toast have none, %s', async (scheme) => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(stage.url('demo.html'));
  const { frame } = await hoverCard(page, 'Kaja Kallas');
  await frame.getByRole('button', { name: 'More actions' }).click();
  expect(await violations(frame)).toEqual([]);
  await frame.getByRole('menuitem', { name: 'Mute Kaja Kallas' }).click();
  await frame.getByRole('button', { name: 'Undo' }).waitFor();
  expect(await violations(frame)).toEqual([]);
  const options = await stage.context.newPage();
  await options.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await options.goto(stage.pageUrl('options.html'));
  await options.getByRole('button', { name: 'Unmute Kaja Kallas' }).waitFor();
  expect(await violations(options)).toEqual([]);
  await options.getByRole('button', { name: 'Unmute all' }).click();
  await options.close();
});

test.each([
  ['popup.html', 'light'],
  ['popup.html', 'dark'],
  ['options.html', 'light'],
  ['options.html', 'dark'],
  ['options.html#sites', 'light'],
  ['options.html#reading', 'dark'],
  ['options.html#about', 'light'],
] as const)('%s has none, %s', async (name, scheme) => {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.goto(stage.pageUrl(name));
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await violations(page)).toEqual([]);
});
