/** Walks the edges of the hover's state diagram; every delay is reached to the millisecond. */
import { describe, expect, it } from 'vitest';
import {
  CORRIDOR_LONGEST,
  HIDE_DELAY,
  type HoverEvent,
  type HoverState,
  hover,
  nextTick,
  OPEN_DELAY,
  OPEN_DELAY_IN_LINK,
  QUIET_AFTER,
  WARM_DELAY,
  WARM_WINDOW,
} from './hover.ts';

const rest = (mark: number | undefined, more: Partial<Extract<HoverEvent, { type: 'pointer' }>> = {}): HoverEvent => ({
  type: 'pointer',
  speed: 0.1,
  inCorridor: false,
  ...(mark !== undefined && { mark }),
  ...more,
});

/** Plays events at their times and gives the state at the last of them. */
function play(...steps: readonly (readonly [time: number, event: HoverEvent])[]): HoverState {
  return steps.reduce<HoverState>((state, [time, event]) => hover(state, event, time), { speed: 'normal' });
}

const tick: HoverEvent = { type: 'tick' };
const opened: readonly (readonly [number, HoverEvent])[] = [
  [0, rest(1)],
  [OPEN_DELAY.normal, tick],
];

describe('the hover', () => {
  it('opens when the pointer has rested for the delay, not a millisecond before', () => {
    expect(play([0, rest(1)], [OPEN_DELAY.normal - 1, tick]).open).toBeUndefined();
    expect(play(...opened).open).toBe(1);
  });

  it.each(['fast', 'normal', 'slow'] as const)('asks to be woken after the %s delay', (speed) => {
    expect(nextTick(hover({ speed }, rest(1), 100))).toBe(100 + OPEN_DELAY[speed]);
  });

  it('never opens by hover when that is off, but by click', () => {
    const over = hover({ speed: 'off' }, rest(1), 0);
    expect(nextTick(over)).toBeUndefined();
    expect(hover(over, { type: 'click', mark: 1 }, 1).open).toBe(1);
  });

  it('counts anew while the pointer still moves fast over the mark', () => {
    expect(play([0, rest(1)], [200, rest(1, { speed: 2 })], [OPEN_DELAY.normal, tick]).open).toBeUndefined();
    expect(play([0, rest(1)], [200, rest(1)], [OPEN_DELAY.normal, tick]).open).toBe(1);
  });

  it('waits longer over a link', () => {
    expect(nextTick(play([0, rest(1, { inLink: true })]))).toBe(OPEN_DELAY.normal + OPEN_DELAY_IN_LINK);
  });

  it('forgets a mark that the pointer left in time', () => {
    expect(play([0, rest(1)], [100, rest(undefined)], [OPEN_DELAY.normal, tick]).open).toBeUndefined();
  });

  it('closes after the pointer left mark and card for the delay', () => {
    const left = [...opened, [1000, rest(undefined)]] as const;
    expect(play(...left, [1000 + HIDE_DELAY - 1, tick]).open).toBe(1);
    expect(play(...left, [1000 + HIDE_DELAY, tick]).open).toBeUndefined();
  });

  it('stays open while the pointer is in the card', () => {
    const inside = [...opened, [1000, rest(undefined)], [1100, { type: 'frame', inside: true }]] as const;
    expect(play(...inside, [9000, tick]).open).toBe(1);
    expect(nextTick(play(...inside, [5000, { type: 'frame', inside: false }]))).toBe(5000 + HIDE_DELAY);
  });

  it('stays open when the pointer comes back to the mark', () => {
    expect(play(...opened, [1000, rest(undefined)], [1200, rest(1)], [9000, tick]).open).toBe(1);
  });

  it('restarts the delay in the safe corridor, up to its limit', () => {
    const moves = [1000, 1250, 1500, 1750].map((time): readonly [number, HoverEvent] => [
      time,
      rest(undefined, { inCorridor: true }),
    ]);
    expect(play(...opened, ...moves).open).toBe(1);
    expect(nextTick(play(...opened, ...moves))).toBe(1000 + CORRIDOR_LONGEST);
  });

  it('opens no other mark inside the corridor', () => {
    const state = play(...opened, [1000, rest(2, { inCorridor: true })]);
    expect(hover(state, tick, 1000 + WARM_DELAY).open).toBe(1);
  });

  it('opens a neighbour at once while a card is open', () => {
    expect(play(...opened, [1000, rest(2)], [1000 + WARM_DELAY, tick]).open).toBe(2);
  });

  it('opens a neighbour at once for a while after a card closed', () => {
    const closed = [...opened, [1000, rest(undefined)], [1000 + HIDE_DELAY, tick]] as const;
    const soon = 1000 + HIDE_DELAY + WARM_WINDOW;
    expect(nextTick(play(...closed, [soon, rest(2)]))).toBe(soon + WARM_DELAY);
    expect(nextTick(play(...closed, [soon + 1, rest(2)]))).toBe(soon + 1 + OPEN_DELAY.normal);
  });

  it('opens at once by keyboard, and the pointer does not close that card', () => {
    const stepped = play([0, { type: 'step', mark: 2 }]);
    expect(stepped.open).toBe(2);
    expect(nextTick(hover(stepped, rest(undefined), 10))).toBeUndefined();
    expect(hover(stepped, { type: 'escape' }, 20).open).toBeUndefined();
  });

  it('keeps a card once the keyboard is at work in it', () => {
    const held = play(...opened, [400, { type: 'frame', inside: true }], [500, { type: 'hold' }]);
    expect(nextTick(hover(held, { type: 'frame', inside: false }, 600))).toBeUndefined();
    expect(nextTick(play(...opened, [400, rest(undefined)]))).toBe(400 + HIDE_DELAY);
  });

  it('keeps a dismissed card shut until the pointer leaves its mark', () => {
    const dismissed = [...opened, [1000, { type: 'escape' }]] as const;
    expect(play(...dismissed).open).toBeUndefined();
    expect(nextTick(play(...dismissed, [1100, rest(1)]))).toBeUndefined();
    expect(nextTick(play(...dismissed, [1100, rest(undefined)], [1200, rest(1)]))).toBe(1200 + OPEN_DELAY.normal);
  });

  it('opens nothing while a button is pressed or text is selected', () => {
    const pressed = play([0, rest(1)], [100, { type: 'busy', busy: true }]);
    expect(nextTick(pressed)).toBeUndefined();
    expect(nextTick(hover(pressed, rest(1), 200))).toBeUndefined();
  });

  it('waits out a scroll and a little more, both for a pointer that comes and for one that rests', () => {
    const scrolled = play([0, { type: 'quiet' }]);
    expect(nextTick(hover(scrolled, rest(1), QUIET_AFTER - 1))).toBe(QUIET_AFTER + OPEN_DELAY.normal);
    expect(nextTick(play([0, rest(1)], [100, { type: 'quiet' }]))).toBe(100 + QUIET_AFTER + OPEN_DELAY.normal);
    expect(nextTick(play([0, { type: 'quiet' }]))).toBeUndefined();
  });

  it('opens nothing while a key is held, and begins to wait when it is let go', () => {
    const down: HoverEvent = { type: 'key', down: true };
    const up: HoverEvent = { type: 'key', down: false };
    expect(nextTick(play([0, rest(1)], [100, down]))).toBeUndefined();
    expect(nextTick(play([0, down], [900, rest(1)]))).toBeUndefined();
    expect(nextTick(play([0, rest(1)], [100, down], [900, up]))).toBe(900 + QUIET_AFTER + OPEN_DELAY.normal);
    expect(nextTick(play([0, rest(1)], [100, up]))).toBe(OPEN_DELAY.normal);
    // The keys of the command to the next term are let go over a pointer that rests on another.
    expect(nextTick(play([0, rest(1)], [10, down], [20, { type: 'step', mark: 2 }], [30, up]))).toBeUndefined();
  });

  it('keeps a card that a finger opened: no pointer can leave it', () => {
    const tapped = hover({ speed: 'normal' }, { type: 'click', mark: 1, touch: true }, 0);
    expect(nextTick(hover(tapped, { type: 'frame', inside: false }, 100))).toBeUndefined();
    expect(hover(tapped, { type: 'click' }, 200).open).toBeUndefined();
  });

  it('closes at a click beside the card, and at once when its mark is lost', () => {
    expect(play(...opened, [1000, { type: 'click' }]).open).toBeUndefined();
    expect(play(...opened, [1000, { type: 'lost' }]).open).toBeUndefined();
  });
});
