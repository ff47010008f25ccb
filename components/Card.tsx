/** Owns the frame every kind of card shares: dialog, back row, kicker, name, and the order of its parts. */
import type { ComponentChildren, JSX } from 'preact';
import type { Category, EntityHeading } from '../data/entity.ts';
import { kickerOf } from './category-words.ts';
import { Icon } from './Icon.tsx';
import { CARD } from './wording.ts';
import './IconButton.css';
import './Card.css';

/** The row that leads back to what was shown before. */
export interface BackRow {
  /** What it leads back to: a name, or "Results for …". */
  readonly label: string;
  readonly onBack: () => void;
}

interface CardProps {
  /** Absent where the card shows no entity, or entities of several categories. */
  readonly kind?: Pick<EntityHeading, 'category' | 'post'> | undefined;
  readonly name: string;
  readonly back?: BackRow | undefined;
  /** Language of the name, as a BCP 47 tag. */
  readonly language?: string;
  readonly full?: boolean;
  /** Long texts are cut after three lines; only where More shows the rest. */
  readonly clamped?: boolean;
  readonly described?: boolean;
  readonly busy?: boolean;
  readonly onClose?: (() => void) | undefined;
  /** Buttons at the end of the kicker's row. */
  readonly tools?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** Id of the heading that names a card; there is one card in a document. */
export const CARD_NAME_ID = 'card-name';
/** Id of the line that describes a card. */
export const CARD_LINE_ID = 'card-line';

const RIGHT_TO_LEFT = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The outer frame of a card. The card's own page draws its edge and tab; in the popup it has neither. */
export function Card(props: CardProps): JSX.Element {
  const { kind, language, back } = props;
  return (
    <section
      class="Card"
      role="dialog"
      aria-modal="false"
      aria-labelledby={CARD_NAME_ID}
      aria-describedby={props.described ? CARD_LINE_ID : undefined}
      aria-busy={props.busy}
      lang={language}
      dir={language && RIGHT_TO_LEFT.has(language.split('-')[0] ?? '') ? 'rtl' : undefined}
      data-category={kind?.category satisfies Category | undefined}
      data-full={props.full || undefined}
      data-closable={props.onClose ? true : undefined}
      data-clamped={props.clamped || undefined}
    >
      {back && (
        <button type="button" class="Card-back" aria-label={CARD.back(back.label)} onClick={back.onBack}>
          <Icon name="back" size={14} />
          <span>{back.label}</span>
        </button>
      )}
      <div class="Card-head">
        {kind && (
          <p class="Card-kicker">
            <Icon name={kind.category} size={14} />
            {kickerOf(kind)}
          </p>
        )}
        <h2 class="Card-name Card-long" id={CARD_NAME_ID} tabIndex={-1}>
          {props.name}
        </h2>
        {props.tools && <div class="Card-tools">{props.tools}</div>}
      </div>
      {props.children}
      {props.onClose && (
        <button type="button" class="IconButton Card-close" aria-label={CARD.close} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      )}
    </section>
  );
}
