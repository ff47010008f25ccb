/** Owns asking for the hover when the pointer first does something. */
import { call } from '../content/extension.ts';

const EVENTS = ['pointermove', 'pointerdown', 'click'] as const;

/** Asks for the hover at the first pointer event, and keeps the latest one until the hover listens itself. */
export function loadHoverOnDemand(signal: AbortSignal): () => PointerEvent | undefined {
  let last: PointerEvent | undefined;
  /** Not loaded (a worker stopped in mid-answer): the next event asks again. */
  const forget = (): void => {
    last = undefined;
  };
  const keep = (event: PointerEvent): void => {
    if (!last) void call('loadPart', { part: 'hover' }).catch(forget);
    last = event;
  };
  for (const name of EVENTS) addEventListener(name, keep, { signal, passive: true, capture: true });
  return () => last;
}
