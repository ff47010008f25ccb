/** Owns dragging a sheet by its head: up for more, down for less or to close. More, Less and Close do the same by key. */

/** A drag shorter than this leaves the sheet as it is, px. */
export const DRAG_LEAST = 48;

/** What a drag of the sheet does. */
export interface SheetDeeds {
  readonly isSheet: () => boolean;
  /** The sheet is pulled by so many px, downwards positive. */
  readonly pull: (y: number) => void;
  /** The finger let go: what it asks for, `undefined` for nothing. */
  readonly settle: (wish: 'up' | 'down' | undefined) => void;
}

/** Follows drags on `target`, the card's document. */
export function makeSheet(target: EventTarget, { isSheet, pull, settle }: SheetDeeds): void {
  let start: number | undefined;
  let last = 0;
  const end = (): void => {
    if (start === undefined) return;
    const way = last - start;
    start = undefined;
    settle(Math.abs(way) < DRAG_LEAST ? undefined : way < 0 ? 'up' : 'down');
  };
  target.addEventListener('pointerdown', (event) => {
    if (!(event instanceof PointerEvent) || !isSheet() || !isHandle(event.target)) return;
    start = last = event.screenY;
    event.target.setPointerCapture(event.pointerId);
  });
  target.addEventListener('pointermove', (event) => {
    if (!(event instanceof PointerEvent) || start === undefined) return;
    // By the place on the screen: the frame itself moves under the finger.
    pull(event.screenY - last);
    last = event.screenY;
  });
  target.addEventListener('pointerup', end);
  target.addEventListener('pointercancel', end);
}

/** The head with its name, and the strip of the grip above it; not their buttons. */
function isHandle(target: EventTarget | null): target is Element {
  if (!(target instanceof Element) || target.closest('button')) return false;
  return target.matches('.Card') || target.closest('.Card-head') !== null;
}
