/** Owns the first half of a card: other names, figures and facts, each signed. */
import type { JSX } from 'preact';
import type { Fact, Figure } from '../data/entity.ts';
import type { Briefing } from '../data/pack.ts';
import { CitationLine } from './Citation.tsx';
import { Icon } from './Icon.tsx';
import { CARD } from './wording.ts';
import './IconButton.css';
import './BriefingFacts.css';

/** "Also known as …", cut to one line unless the card is full. Nothing where there are no other names. */
export function AlsoKnownAs({ names }: { readonly names: readonly string[] }): JSX.Element | null {
  if (names.length === 0) return null;
  return (
    <p class="BriefingFacts-names">
      {CARD.alsoKnownAs} <span>{names.join(', ')}</span>
    </p>
  );
}

interface Signed {
  readonly sources: Briefing['sources'];
  /** Name every source of a statement, not only the first. */
  readonly all: boolean;
}

/** Numbers worth seeing at a glance, in one row, with the sources of all of them under it. */
export function FigureRow(props: Signed & { readonly figures: readonly Figure[] }): JSX.Element | null {
  const { figures, sources, all } = props;
  if (figures.length === 0) return null;
  return (
    <div class="BriefingFacts-figures">
      <dl class="BriefingFacts-row">
        {figures.map(({ value, label }) => (
          <div key={label} class="BriefingFacts-figure">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <CitationLine cites={figures.flatMap(({ cites }) => cites)} sources={sources} all={all} />
    </div>
  );
}

interface FactListProps extends Signed {
  readonly facts: readonly Fact[];
  readonly onCopy: (fact: Fact) => void;
}

/** The facts, each with its citation on the line under it. */
export function FactList(props: FactListProps): JSX.Element | null {
  const { facts, sources, all, onCopy } = props;
  if (facts.length === 0) return null;
  return (
    <ul class="BriefingFacts-facts">
      {facts.map((fact) => (
        <li key={fact.text}>
          <p class="BriefingFacts-fact Card-long">{fact.text}</p>
          <CitationLine cites={fact.cites} sources={sources} all={all} />
          <button
            type="button"
            class="IconButton BriefingFacts-copy"
            aria-label={CARD.copyFact(fact.text)}
            onClick={() => onCopy(fact)}
          >
            <Icon name="copy" size={14} />
          </button>
        </li>
      ))}
    </ul>
  );
}
