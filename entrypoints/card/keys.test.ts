// @vitest-environment happy-dom
/** Tests which keys mean something in the card. */
import { beforeEach, describe, expect, it } from 'vitest';
import { keyWish } from './keys.ts';

const press = (key: string, more: KeyboardEventInit = {}): KeyboardEvent =>
  new KeyboardEvent('keydown', { key, ...more });
const element = (id: string): Element | null => document.getElementById(id);

beforeEach(() => {
  document.body.innerHTML = `
    <h2 id="name" tabindex="-1">Name</h2>
    <a id="first" href="https://ledger.example">source</a>
    <button id="last">More</button>
    <button id="unseen" style="display:none">Close</button>`;
});

describe('in the card', () => {
  it('Escape closes it and Backspace goes back', () => {
    expect(keyWish(press('Escape'), document.body, null)).toEqual({ close: 'escape' });
    expect(keyWish(press('Backspace'), document.body, null)).toBe('back');
  });

  it('C copies, M shows more or less, whatever the case', () => {
    expect(['c', 'C', 'm', 'M'].map((key) => keyWish(press(key), document.body, null))).toEqual([
      'copy',
      'copy',
      'more',
      'more',
    ]);
    expect(keyWish(press('c', { ctrlKey: true }), document.body, null)).toBeUndefined();
  });

  it('letters do nothing where the reader wants it so, other keys what they always do', () => {
    for (const key of ['c', 'C', 'm', 'p']) expect(keyWish(press(key), document.body, null, false)).toBeUndefined();
    expect(keyWish(press('Backspace'), document.body, null, false)).toBe('back');
    expect(keyWish(press('Escape'), document.body, null, false)).toEqual({ close: 'escape' });
  });

  it('Tab walks on while there is a stop ahead', () => {
    expect(keyWish(press('Tab'), document.body, element('name'))).toBeUndefined();
    expect(keyWish(press('Tab'), document.body, element('first'))).toBeUndefined();
    expect(keyWish(press('Tab', { shiftKey: true }), document.body, element('last'))).toBeUndefined();
  });

  it('Tab past the last stop leaves forwards, whatever is hidden behind it', () => {
    expect(keyWish(press('Tab'), document.body, element('last'))).toEqual({ close: 'tab-forward' });
  });

  it('Shift+Tab before the first stop leaves backwards', () => {
    const backward = press('Tab', { shiftKey: true });
    expect(keyWish(backward, document.body, element('first'))).toEqual({ close: 'tab-backward' });
    expect(keyWish(backward, document.body, element('name'))).toEqual({ close: 'tab-backward' });
  });

  it('keys of the browser are left alone', () => {
    expect(keyWish(press('Backspace', { altKey: true }), document.body, null)).toBeUndefined();
    expect(keyWish(press('Tab', { ctrlKey: true }), document.body, element('last'))).toBeUndefined();
    expect(keyWish(press('a'), document.body, null)).toBeUndefined();
  });
});
