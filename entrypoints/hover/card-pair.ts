/** Owns a page's two cards: the one that follows the pointer, and the one that may be pinned. */
import { CardFrame } from './card-frame.ts';

/** What following the pointer wants to know of its card. */
export interface CardPairEvents {
  readonly onNoReturn: () => void;
  readonly onKey: () => void;
  readonly onPointer: (inside: boolean) => void;
  readonly onClose: () => void;
  /** The card that followed the pointer does so no more: it was pinned, or removed. */
  readonly onLost: () => void;
  /** Neither card nor toast is shown any more. */
  readonly onQuiet: () => void;
}

/** The cards of a page. At most one is pinned: it has a frame of its own, and no pointer closes it. */
export class CardPair {
  readonly #events: CardPairEvents;
  readonly #signal: AbortSignal;
  #pinned: CardFrame | undefined;
  #moving: CardFrame;

  constructor(events: CardPairEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
    this.#moving = this.#make();
  }

  /** The card that follows the pointer: another one after each pinning. */
  card(): CardFrame {
    return this.#moving;
  }

  /** Whether a card or a toast is shown. */
  isInUse(): boolean {
    return this.#pinned !== undefined || this.#moving.isInUse();
  }

  #make(): CardFrame {
    const events = this.#events;
    const isPinned = (): boolean => frame === this.#pinned;
    const frame: CardFrame = new CardFrame(
      {
        onNoReturn: events.onNoReturn,
        onKey: () => isPinned() || events.onKey(),
        onPointer: (inside) => isPinned() || events.onPointer(inside),
        onClose: (reason) => {
          if (!isPinned()) events.onClose();
          else if (reason === 'escape' || reason === 'button') this.#unpin();
          else frame.giveFocusBack();
        },
        onPin: (on) => (on ? this.#pin(frame) : this.#unpin()),
        onToastOver: () => this.isInUse() || events.onQuiet(),
        onGone: () => {
          if (isPinned()) this.#pinned = undefined;
          else events.onLost();
        },
      },
      this.#signal,
    );
    return frame;
  }

  #pin(frame: CardFrame): void {
    if (frame === this.#pinned) return;
    this.#pinned?.remove();
    this.#pinned = frame;
    this.#moving = this.#make();
    frame.pin();
    this.#events.onLost();
  }

  #unpin(): void {
    const before = this.#pinned;
    this.#pinned = undefined;
    before?.remove();
    if (!this.isInUse()) this.#events.onQuiet();
  }
}
