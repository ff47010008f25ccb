/** Owns how an entity looks in a list: icon, name, one line, and what stands at the end. */
import type { ComponentChildren, JSX } from 'preact';
import type { EntityHeading } from '../data/entity.ts';
import { kickerOf } from './category-words.ts';
import { Icon } from './Icon.tsx';
import './TermRow.css';

/** UTF-16 ranges [start, end) of a text, in order. */
export type Ranges = readonly (readonly [number, number])[];

interface TermRowProps {
  readonly heading: EntityHeading;
  /** What of the name (or of `alias`, where given) matched a search. */
  readonly ranges?: Ranges;
  /** The other name that matched. */
  readonly alias?: string | undefined;
  /** What else is to be said of it here, after its one line. */
  readonly note?: string | undefined;
  readonly trailing?: ComponentChildren;
}

/** The inside of a list row; the list makes it a button or an option. */
export function TermRow({ heading, ranges = [], alias, note, trailing }: TermRowProps): JSX.Element {
  return (
    <span class="TermRow" data-category={heading.category}>
      <Icon name={heading.category} />
      <span class="TermRow-text">
        <span class="TermRow-name">
          <Underlined text={heading.name} ranges={alias === undefined ? ranges : []} />
        </span>
        <span class="unseen">, {kickerOf(heading).toLowerCase()}. </span>
        {alias === undefined ? (
          <span class="TermRow-line" data-noted={note !== undefined || undefined}>
            {[heading.oneLine, note].filter((part) => part !== undefined).join('. ')}
          </span>
        ) : (
          <span class="TermRow-line">
            Also: <Underlined text={alias} ranges={ranges} />
          </span>
        )}
      </span>
      <span class="TermRow-end">{trailing}</span>
    </span>
  );
}

/** A text with its ranges underlined by the lamp's colour: not bold, so that nothing moves. */
function Underlined({ text, ranges }: { readonly text: string; readonly ranges: Ranges }): JSX.Element {
  const parts: ComponentChildren[] = [];
  let end = 0;
  for (const [from, to] of ranges) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>);
    end = to;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
