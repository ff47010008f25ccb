// @vitest-environment happy-dom
/** Tests that a page's own tip is held back and given back. */
import { beforeEach, expect, it } from 'vitest';
import { giveTitleBack, holdTitle } from './held-title.ts';

const element = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

beforeEach(() => {
  document.body.innerHTML = '<p id="outer" title="tip"><b id="inner">words</b></p><p id="other" title="other">w</p>';
});

it('empties the tip of what the words lie in, and gives it back', () => {
  holdTitle(element('inner'));
  expect(element('outer').title).toBe('');
  giveTitleBack();
  expect(element('outer').title).toBe('tip');
});

it('gives back the one before when another is held, and leaves a tip that the page set meanwhile', () => {
  holdTitle(element('inner'));
  holdTitle(element('other'));
  expect(element('outer').title).toBe('tip');
  element('other').title = 'new';
  giveTitleBack();
  expect(element('other').title).toBe('new');
});
