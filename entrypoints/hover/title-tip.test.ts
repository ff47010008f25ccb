// @vitest-environment happy-dom
/** Tests that a page's title tip is held back for as long as a card is open. */
import { beforeEach, expect, it } from 'vitest';
import { holdTitle } from './title-tip.ts';

const html = '<p title="Outer"><a href="#x" title="Inner"><b>words</b></a></p>';

beforeEach(() => {
  document.body.innerHTML = html;
});

const words = (): Node => document.querySelector('b')?.firstChild ?? document;
const link = (): Element => document.querySelector('a') ?? document.body;

it('empties the nearest title, so that none further out shows either, and gives it back', () => {
  const giveBack = holdTitle(words());
  expect(link().getAttribute('title')).toBe('');
  expect(document.querySelector('p')?.title).toBe('Outer');
  giveBack();
  expect(document.body.innerHTML).toBe(html);
});

it('leaves a title that the page set meanwhile', () => {
  const giveBack = holdTitle(words());
  link().setAttribute('title', 'Newer');
  giveBack();
  expect(link().getAttribute('title')).toBe('Newer');
});

it('touches nothing where there is no title', () => {
  document.body.innerHTML = '<p><b>words</b></p>';
  const changes = new MutationObserver(() => {});
  changes.observe(document.body, { attributes: true, subtree: true });
  holdTitle(words())();
  expect(changes.takeRecords()).toEqual([]);
});
