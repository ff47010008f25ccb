/** Owns the buttons in the kicker's row of a card. */
import type { JSX } from 'preact';
import type { CardView } from './card-aside.ts';
import { Icon } from './Icon.tsx';
import './CardTools.css';

/** Id of the button that opens a card's menu: the focus goes back to it. */
export const MENU_BUTTON_ID = 'card-menu-button';

interface CardToolsProps {
  readonly view: CardView | undefined;
  readonly onView: (view: CardView | undefined) => void;
}

/** The way to the menu. */
export function CardTools({ view, onView }: CardToolsProps): JSX.Element {
  return (
    <button
      type="button"
      class="CardTools-button"
      id={MENU_BUTTON_ID}
      aria-label="More actions"
      aria-haspopup="menu"
      aria-expanded={view === 'menu'}
      onClick={() => onView(view === undefined ? 'menu' : undefined)}
    >
      <Icon name="more" />
    </button>
  );
}
