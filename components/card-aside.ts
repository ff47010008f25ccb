/** Owns what lies over a card: the view that stands in for its body, and the toast that says what was done. */
import type { Caller, Calls } from '../data/messages.ts';
import type { Adjustment } from '../data/settings.ts';
import type { CiteStyle } from './citation-style.ts';
import { TOASTS } from './wording.ts';

/** What stands in for the body of a card: its menu, why it came up, or its sources cited in a style. */
export type CardView = 'menu' | 'why' | CiteStyle;

/** What was just done, in words, and how it is undone. */
export interface ToastWords {
  readonly text: string;
  readonly undo?: Adjustment;
}

/** What can be done with the view and the toast. */
export interface AsideDeeds {
  /** Puts a view in place of the card's body; `undefined` takes it away. */
  readonly look: (view: CardView | undefined) => void;
  /** Makes an adjustment and tells of it: `words` gets the name of the site, empty where there is none. */
  readonly adjust: (adjustment: Adjustment, words: (site: string) => string) => Promise<void>;
  /** Undoes what the toast tells of. */
  readonly undo: () => Promise<void>;
  /** Shows a toast, or takes it away. */
  readonly say: (toast: ToastWords | undefined) => void;
}

/** View and toast of one place that shows cards. */
export interface Aside {
  readonly now: () => { readonly view: CardView | undefined; readonly toast: ToastWords | undefined };
  readonly deeds: AsideDeeds;
  /** Another card comes: the view goes. Draws nothing. */
  readonly turn: () => void;
  /** The card goes, and with it a toast that has nothing to undo. Draws nothing. */
  readonly leave: () => void;
}

/** Keeps view and toast; `draw` is called whenever a deed changes them. */
export function keepAside(ask: Caller<Calls>, draw: () => void): Aside {
  let view: CardView | undefined;
  let toast: ToastWords | undefined;
  const say = (next: ToastWords | undefined): void => {
    toast = next;
    draw();
  };
  const deeds: AsideDeeds = {
    look: (next) => {
      view = next;
      // A toast that ended under an open menu would move the menu from under the pointer.
      if (next && !toast?.undo) toast = undefined;
      draw();
    },
    say,
    adjust: async (adjustment, words) => {
      view = undefined;
      try {
        const { site } = await ask('adjust', { adjustment });
        say({ text: words(site ?? ''), undo: { ...adjustment, on: !adjustment.on } });
      } catch {
        say({ text: TOASTS.unsaved });
      }
    },
    undo: async () => {
      const undo = toast?.undo;
      if (!undo) return;
      say({ text: TOASTS.undone });
      await ask('adjust', { adjustment: undo }).catch(() => say({ text: TOASTS.unsaved, undo }));
    },
  };
  return {
    now: () => ({ view, toast }),
    deeds,
    turn: () => {
      view = undefined;
    },
    leave: () => {
      if (!toast?.undo) toast = undefined;
    },
  };
}
