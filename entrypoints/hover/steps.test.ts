/** Tests which mark the keyboard goes to. */
import { expect, it } from 'vitest';
import { nextStep } from './steps.ts';

it.each([
  ['the next', 1, 1, 2],
  ['the one before', -1, 1, 0],
  ['the first after the last', 1, 3, 0],
  ['the last before the first', -1, 0, 3],
  ['the first in view where it is on none', 1, -1, 1],
  ['the last in view, backwards, where it is on none', -1, -1, 2],
] as const)('goes to %s', (_, by, current, expected) => {
  expect(nextStep(by, current, [-300, 20, 500, 2000], 800)).toBe(expected);
});

it('starts at the first where all are above the viewport, and nowhere without marks', () => {
  expect(nextStep(1, -1, [-300, -200], 800)).toBe(0);
  expect(nextStep(1, -1, [], 800)).toBe(-1);
});
