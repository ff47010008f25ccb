/** Owns the line that says what went wrong and what to do. */
import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import './Notice.css';

interface NoticeProps {
  readonly text: string;
  readonly onRetry?: (() => void) | undefined;
}

/** A failure in plain words, spoken at once, with a way to try again where that may help. */
export function Notice({ text, onRetry }: NoticeProps): JSX.Element {
  return (
    <div class="Notice" role="alert">
      <Icon name="warn" />
      <p>{text}</p>
      {onRetry && <Button onClick={onRetry}>Try again</Button>}
    </div>
  );
}
