/** Owns going from mark to mark by the keyboard: which is next, bringing it into view, hearing the command. */
import { browser } from 'wxt/browser';
import { isCallMessage } from '../../data/messages.ts';
import type { Mark } from '../marks/paint.ts';
import { type LocatedMark, rectsOf } from './locate.ts';

/** A mark nearer to the edge of the viewport than this is brought to its middle, px. */
const NEAR_EDGE = 80;

/**
 * The index of the mark to go to from `current` (-1 where none is), round the end and the beginning. Without a current
 * one: the first that is at or below the top of the viewport, or the last above its bottom.
 */
export function nextStep(by: 1 | -1, current: number, tops: readonly number[], viewportHeight: number): number {
  const count = tops.length;
  if (count === 0) return -1;
  if (current >= 0) return (current + by + count) % count;
  const found = by === 1 ? tops.findIndex((top) => top >= 0) : tops.findLastIndex((top) => top < viewportHeight);
  return found >= 0 ? found : by === 1 ? 0 : count - 1;
}

/** The mark that the keyboard comes to, brought into view; `undefined` where no mark is drawn. */
export function stepTo(by: 1 | -1, marks: readonly Mark[], current: Mark | undefined): LocatedMark | undefined {
  const drawn = marks.flatMap((mark) => {
    const line = rectsOf(mark.mention)[0];
    return line ? [{ mark, line }] : [];
  });
  const at = drawn.findIndex(({ mark }) => current !== undefined && isSamePlace(mark, current));
  const next =
    drawn[
      nextStep(
        by,
        at,
        drawn.map(({ line }) => line.top),
        innerHeight,
      )
    ];
  if (!next) return undefined;
  bringIntoView(next.mark);
  const line = rectsOf(next.mark.mention)[0];
  return line && { mark: next.mark, line, lineNumber: 0 };
}

/** Whether two marks stand on the same words of the page. */
export function isSamePlace({ mention: { start } }: Mark, other: Mark): boolean {
  return start.node === other.mention.start.node && start.offset === other.mention.start.offset;
}

/** Which mention of what it names a mark is, counted from 1 in reading order. */
export function mentionPlace(mark: Mark, marks: readonly Mark[]): { mention: number; of: number } {
  const key = mark.mention.entities.join();
  const same = marks.filter((other) => other.mention.entities.join() === key);
  return { mention: same.findIndex((other) => isSamePlace(other, mark)) + 1, of: same.length };
}

function bringIntoView({ mention }: Mark): void {
  const isInView = (): boolean => {
    const line = rectsOf(mention)[0];
    return line !== undefined && line.top >= NEAR_EDGE && line.bottom <= innerHeight - NEAR_EDGE;
  };
  if (isInView()) return;
  mention.start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const line = rectsOf(mention)[0];
  // In a paragraph higher than the window its middle is not where the words are.
  if (line && !isInView()) scrollBy({ top: line.top - innerHeight / 2, behavior: 'instant' });
}

/** Hears the command to step, until the signal aborts. */
export function hearSteps(step: (by: 1 | -1) => void, signal: AbortSignal): void {
  const listener = (message: unknown): void => {
    if (!isCallMessage(message) || message.call !== 'step') return;
    const { request } = message;
    if (typeof request === 'object' && request !== null && 'by' in request) step(request.by === -1 ? -1 : 1);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
