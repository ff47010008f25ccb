/** Owns the lists of muted terms and wrong matches, and taking back either. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import type { EntityHeading } from '../../data/entity.ts';
import type { Caller, Calls } from '../../data/messages.ts';
import type { Settings, SettingsChange } from '../../data/settings.ts';
import { matchKey } from '../../data/wrong-match.ts';
import '../../components/IconButton.css';

interface MutedProps {
  readonly settings: Settings;
  readonly ask: Caller<Calls>;
  readonly onChange: (change: SettingsChange) => void;
}

/** What readers said from a card, to be looked over and taken back. */
export function Muted({ settings, ask, onChange }: MutedProps): JSX.Element {
  const { mutedEntities, wrongMatches } = settings;
  const nameOf = useNames(ask, [...mutedEntities, ...wrongMatches.map(({ entity }) => entity)]);
  const heading = useRef<HTMLHeadingElement>(null);
  const change = (next: SettingsChange): void => {
    onChange(next);
    heading.current?.focus();
  };
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        Muted terms
      </h2>
      <p class="Options-help">Terms you chose not to see. They stay in search.</p>
      {mutedEntities.length === 0 ? (
        <p class="Muted-none">None. A term is muted from the menu on its card.</p>
      ) : (
        <div class="Muted-bar">
          <ul class="Muted-chips" aria-label="Muted terms">
            {mutedEntities.map((entity) => (
              <MutedChip
                key={entity}
                id={entity}
                heading={nameOf(entity)}
                onRemove={() => change({ mutedEntities: mutedEntities.filter((other) => other !== entity) })}
              />
            ))}
          </ul>
          <Button look="quiet" onClick={() => change({ mutedEntities: [] })}>
            Unmute all
          </Button>
        </div>
      )}
      {wrongMatches.length > 0 && (
        <>
          <h2>Wrong matches</h2>
          <p class="Options-help">
            Words that are not marked as these terms, because you said they mean something else.
          </p>
          <ul class="Sites-list">
            {wrongMatches.map((match) => (
              <li key={matchKey(match)}>
                <Icon name="flag" />
                <span>
                  “{match.words}” as {nameOf(match.entity)?.name ?? match.entity}
                </span>
                <Button
                  look="quiet"
                  name={`Remove “${match.words}” as ${nameOf(match.entity)?.name ?? match.entity}`}
                  onClick={() => change({ wrongMatches: wrongMatches.filter((other) => other !== match) })}
                >
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

interface MutedChipProps {
  readonly id: string;
  /** Absent where no pack has the term any more. */
  readonly heading: EntityHeading | undefined;
  readonly onRemove: () => void;
}

function MutedChip({ id, heading, onRemove }: MutedChipProps): JSX.Element {
  const name = heading?.name ?? id;
  return (
    <li class="Muted-chip" data-category={heading?.category}>
      {heading && (
        <span class="Muted-category">
          <Icon name={heading.category} size={14} />
        </span>
      )}
      <span>{name}</span>
      <button type="button" class="IconButton" aria-label={`Unmute ${name}`} onClick={onRemove}>
        <Icon name="close" size={14} />
      </button>
    </li>
  );
}

/** The headings of these entities, asked for again whenever others are wanted. */
function useNames(ask: Caller<Calls>, ids: readonly string[]): (id: string) => EntityHeading | undefined {
  const [headings, setHeadings] = useState<ReadonlyMap<string, EntityHeading>>(new Map());
  const wanted = [...new Set(ids)].sort().join('\n');
  useEffect(() => {
    if (wanted === '') return;
    ask('headings', { entities: wanted.split('\n').slice(0, MOST_NAMES) }).then(
      (found) => setHeadings(new Map(found.map((heading) => [heading.id, heading]))),
      // Without their names the terms are listed by their ids, and can be taken back all the same.
      () => setHeadings(new Map()),
    );
  }, [ask, wanted]);
  return (id) => headings.get(id);
}

/** As many headings as one call may ask for. */
const MOST_NAMES = 1000;
