/** Owns a card's pin: pinned or not, dragging the pinned card by its head, and moving it by arrow keys. */
import type { Tell } from './port.ts';

/** How far an arrow key moves a pinned card, px. */
const KEY_STEP = 16;

const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -KEY_STEP, y: 0 },
  ArrowRight: { x: KEY_STEP, y: 0 },
  ArrowUp: { x: 0, y: -KEY_STEP },
  ArrowDown: { x: 0, y: KEY_STEP },
};

/** The pin of a card's page. */
export interface Pinning {
  readonly isOn: () => boolean;
  readonly toggle: () => void;
  /** The arrow keys move the card until Escape. */
  readonly startMoving: () => void;
  /** Takes a key while the card is being moved. @returns whether it meant something. */
  readonly takeKey: (key: string) => boolean;
}

/** Follows pin and drags on `target`, the card's document. */
export function makePinning(target: EventTarget, tell: Tell): Pinning {
  let on = false;
  let isMoving = false;
  let drag: { readonly x: number; readonly y: number } | undefined;
  // By the place on the screen: the frame itself moves under the pointer.
  const follow = (event: Event, start: boolean): void => {
    if (!(event instanceof PointerEvent) || !on) return;
    const { screenX: x, screenY: y, target: under } = event;
    if (start) {
      const isHead = under instanceof Element && under.closest('.Card-head') && !under.closest('button');
      if (!isHead) return;
      under.setPointerCapture(event.pointerId);
      event.preventDefault();
    } else if (!drag || event.buttons === 0) {
      // Where the press ended outside the frame, its end was not heard here.
      drag = undefined;
      return;
    } else tell({ type: 'move', x: x - drag.x, y: y - drag.y });
    drag = { x, y };
  };
  target.addEventListener('pointerdown', (event) => follow(event, true));
  target.addEventListener('pointermove', (event) => follow(event, false));
  for (const end of ['pointerup', 'pointercancel']) {
    target.addEventListener(end, () => {
      drag = undefined;
    });
  }
  return {
    isOn: () => on,
    toggle: () => {
      on = !on;
      isMoving = false;
      tell({ type: 'pin', on });
    },
    startMoving: () => {
      isMoving = on;
    },
    takeKey: (key) => {
      if (!isMoving) return false;
      const arrow = ARROWS[key];
      if (arrow) tell({ type: 'move', ...arrow });
      else if (key === 'Escape') isMoving = false;
      return arrow !== undefined || key === 'Escape';
    },
  };
}
