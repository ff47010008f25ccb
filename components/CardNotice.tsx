/** Owns the cards that show no briefing: still being read, not readable, no longer there. */
import type { ComponentChildren, JSX } from 'preact';
import { type BackRow, CARD_LINE_ID, Card } from './Card.tsx';
import { CARD, NOTES } from './wording.ts';
import './CardNotice.css';

/** Why there is no briefing to show. */
export type CardFailure = 'unreadable' | 'gone';

interface CardNoticeProps {
  /** The words on the page, or the name of the entity asked for. */
  readonly name: string;
  readonly failure: CardFailure;
  readonly back?: BackRow | undefined;
  /** Offered where trying again may help. */
  readonly onRetry?: (() => void) | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly tools?: ComponentChildren;
}

/** Says why a briefing is not shown, and what can be done. */
export function CardNotice({ name, failure, back, onRetry, onClose, tools }: CardNoticeProps): JSX.Element {
  return (
    <Card name={name} back={back} described onClose={onClose} tools={tools}>
      <div class="CardNotice">
        <p id={CARD_LINE_ID}>{NOTES[failure]}</p>
        {onRetry && (
          <button type="button" class="CardNotice-retry" onClick={onRetry}>
            {CARD.retry}
          </button>
        )}
      </div>
    </Card>
  );
}

interface CardLoadingProps {
  readonly name: string;
  readonly back?: BackRow | undefined;
  readonly onClose?: (() => void) | undefined;
  readonly tools?: ComponentChildren;
}

/** The name and two still bars, for a briefing that takes its time. */
export function CardLoading({ name, back, onClose, tools }: CardLoadingProps): JSX.Element {
  return (
    <Card name={name} back={back} busy onClose={onClose} tools={tools}>
      <div class="CardNotice">
        <span class="CardNotice-bar" />
        <span class="CardNotice-bar" />
      </div>
    </Card>
  );
}
