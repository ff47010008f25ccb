/** Owns the switch: a whole row that turns one thing on or off. */
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Category } from '../data/entity.ts';
import { Icon } from './Icon.tsx';
import './Switch.css';

interface SwitchProps {
  readonly on: boolean;
  readonly label: string;
  /** What the label does not say: examples, or the site. */
  readonly detail: string;
  readonly category?: Category;
  /** A count before the switch. */
  readonly trailing?: ComponentChildren;
  readonly onChange: (on: boolean) => void;
}

/** A switch row. All of it is the click area; the knob's side tells its state as well as its colour. */
export function Switch({ on, label, detail, category, trailing, onChange }: SwitchProps): JSX.Element {
  const id = useId();
  return (
    <button
      type="button"
      class="Switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      aria-describedby={id}
      data-category={category}
      onClick={() => onChange(!on)}
    >
      {category && <Icon name={category} />}
      <span class="Switch-text">
        <span class="Switch-label">{label}</span>
        <span class="Switch-detail" id={id}>
          {detail}
        </span>
      </span>
      {trailing !== undefined && <span class="Switch-trailing">{trailing}</span>}
      <span class="Switch-track" />
    </button>
  );
}
