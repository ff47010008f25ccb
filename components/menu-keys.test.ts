/** Tests where keys move the focus in a menu. */
import { expect, it } from 'vitest';
import { nextItem } from './menu-keys.ts';

const LABELS = ['Mute Kallas', 'Mute all people', 'Wrong match', 'Settings'];

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 3, 0],
  ['ArrowDown', -1, 0],
  ['ArrowUp', 0, 3],
  ['ArrowUp', -1, 3],
  ['Home', 2, 0],
  ['End', 0, 3],
  ['m', 0, 1],
  ['M', 1, 0],
  ['s', 0, 3],
  ['x', 0, undefined],
  [' ', 0, undefined],
  ['Enter', 0, undefined],
  ['Tab', 0, undefined],
])('%s from item %i goes to %s', (key, at, to) => {
  expect(nextItem(key, at, LABELS)).toBe(to);
});
