/** Owns the names of what a card's frame reports to the page it lies in. */
import type { CloseReason } from '../../data/card-port.ts';

/** What the frame reports. */
export interface CardEvents {
  readonly onPointer: (inside: boolean) => void;
  /** The focus left the card, and what had it before is gone from the page. */
  readonly onNoReturn: () => void;
  /** The keyboard is at work in the card. */
  readonly onKey: () => void;
  readonly onClose: (reason: CloseReason) => void;
  /** The card is to leave its words and stay, or a pinned one is to go. */
  readonly onPin: (on: boolean) => void;
  /** Nothing is left to say after a card was hidden. */
  readonly onToastOver: () => void;
  /** The frame was removed while a card was open. */
  readonly onGone: () => void;
}
