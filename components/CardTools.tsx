/** Owns the buttons in the kicker's row of a card. */
import type { JSX } from 'preact';
import type { CardView } from './card-aside.ts';
import { Icon } from './Icon.tsx';
import { CARD } from './wording.ts';
import './IconButton.css';

/** Id of the button that pins a card: the key P presses it. */
export const PIN_BUTTON_ID = 'card-pin-button';

/** A card that can leave its words and stay. */
export interface Pin {
  readonly on: boolean;
  readonly onToggle: () => void;
  /** The arrow keys are to move the pinned card. */
  readonly onMove: () => void;
}

/** Id of the button that opens a card's menu: the focus goes back to it. */
export const MENU_BUTTON_ID = 'card-menu-button';

interface CardToolsProps {
  /** Absent where a card cannot be pinned. */
  readonly pin?: Pin | undefined;
  readonly view: CardView | undefined;
  readonly onView: (view: CardView | undefined) => void;
}

/** The pin and the way to the menu. */
export function CardTools({ pin, view, onView }: CardToolsProps): JSX.Element {
  return (
    <>
      {pin && (
        <button
          type="button"
          class="IconButton"
          id={PIN_BUTTON_ID}
          aria-label={CARD.pin}
          aria-pressed={pin.on}
          onClick={pin.onToggle}
        >
          <Icon name={pin.on ? 'pinned' : 'pin'} />
        </button>
      )}
      <button
        type="button"
        class="IconButton"
        id={MENU_BUTTON_ID}
        aria-label={CARD.actions}
        aria-haspopup="menu"
        aria-expanded={view === 'menu'}
        onClick={() => onView(view === undefined ? 'menu' : undefined)}
      >
        <Icon name="more" />
      </button>
    </>
  );
}
