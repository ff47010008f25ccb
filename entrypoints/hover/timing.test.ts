/** Holds every timing constant of the design beside its value: a change here is a change of the design. */
import { describe, expect, it } from 'vitest';
import * as timing from './hover.ts';
import { ABOVE_SHEET, EDGE, GAP, LEAST_HEIGHT, SHEET_BELOW, SHEET_PART } from './place.ts';

describe('the constants of the hover', () => {
  it.each([
    ['OPEN_DELAY fast', timing.OPEN_DELAY.fast, 150],
    ['OPEN_DELAY normal', timing.OPEN_DELAY.normal, 300],
    ['OPEN_DELAY slow', timing.OPEN_DELAY.slow, 600],
    ['OPEN_DELAY_IN_LINK', timing.OPEN_DELAY_IN_LINK, 250],
    ['RESTING_SPEED', timing.RESTING_SPEED, 0.15],
    ['WARM_WINDOW', timing.WARM_WINDOW, 400],
    ['WARM_DELAY', timing.WARM_DELAY, 60],
    ['HIDE_DELAY', timing.HIDE_DELAY, 300],
    ['CORRIDOR_LONGEST', timing.CORRIDOR_LONGEST, 800],
    ['QUIET_AFTER', timing.QUIET_AFTER, 150],
    ['LONG_PRESS', timing.LONG_PRESS, 500],
    ['GAP', GAP, 8],
    ['EDGE', EDGE, 8],
    ['least height beside the words', LEAST_HEIGHT, 200],
    ['sheet below', SHEET_BELOW, 480],
    ['sheet part', SHEET_PART, 0.85],
    ['above sheet', ABOVE_SHEET, 24],
  ])('%s', (_, value, designed) => {
    expect(value).toBe(designed);
  });
});
