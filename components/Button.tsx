/** Owns the plain, the main and the quiet button. */
import type { ComponentChildren, JSX } from 'preact';
import './Button.css';

interface ButtonProps {
  readonly look?: 'plain' | 'main' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** Name for screen readers where the words alone do not tell several buttons apart. */
  readonly name?: string;
  readonly onClick?: () => void;
  readonly children: ComponentChildren;
}

/** A button with words. */
export function Button({ look = 'plain', type = 'button', name, onClick, children }: ButtonProps): JSX.Element {
  return (
    <button type={type} class={`Button Button-${look}`} aria-label={name} onClick={onClick}>
      {children}
    </button>
  );
}
