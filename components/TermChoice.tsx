/** Owns the card that asks which of several entities the words on the page mean. */
import type { ComponentChildren, JSX } from 'preact';
import type { EntityHeading } from '../data/entity.ts';
import { type BackRow, Card } from './Card.tsx';
import { Icon } from './Icon.tsx';
import { ScrollArea } from './ScrollArea.tsx';
import { TermRow } from './TermRow.tsx';
import { CARD } from './wording.ts';
import './TermChoice.css';

interface TermChoiceProps {
  /** The words on the page. */
  readonly words: string;
  /** At least two. */
  readonly choices: readonly EntityHeading[];
  /** Ids of those that were named by themselves earlier on the page. */
  readonly named?: readonly string[] | undefined;
  readonly back?: BackRow | undefined;
  readonly onOpenEntity: (entity: EntityHeading) => void;
  readonly onClose?: (() => void) | undefined;
  readonly tools?: ComponentChildren;
}

/** "Singh" may be …, and a row for each. */
export function TermChoice(props: TermChoiceProps): JSX.Element {
  const { words, choices, named = [], back, onOpenEntity, onClose, tools } = props;
  return (
    <Card kind={commonKind(choices)} name={CARD.mayBe(words)} back={back} onClose={onClose} tools={tools}>
      <ScrollArea>
        <ul class="TermChoice">
          {choices.map((heading) => (
            <li key={heading.id}>
              <button type="button" class="TermChoice-row" onClick={() => onOpenEntity(heading)}>
                <TermRow
                  heading={heading}
                  note={named.includes(heading.id) ? CARD.namedEarlier : undefined}
                  trailing={<Icon name="forward" />}
                />
              </button>
            </li>
          ))}
        </ul>
      </ScrollArea>
    </Card>
  );
}

/** The kind that all of `headings` share, if they do. */
function commonKind(headings: readonly EntityHeading[]): EntityHeading | undefined {
  const [first, ...others] = headings;
  const shared = others.every(({ category, post }) => category === first?.category && post === first?.post);
  return shared ? first : undefined;
}
