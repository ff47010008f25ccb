/** Owns the row of segments: one of a few steps, chosen at once. */
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import './Segments.css';

interface SegmentsProps<T extends string> {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** Native radio buttons in a row; the legend is for screen readers, a heading nearby is for eyes. */
export function Segments<T extends string>({ legend, options, value, onChange }: SegmentsProps<T>): JSX.Element {
  const name = useId();
  return (
    <fieldset class="Segments">
      <legend class="unseen">{legend}</legend>
      {options.map((option) => (
        <label key={option.value} class="Segments-option">
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
