/** Owns the line under a statement that says where it comes from. */
import type { JSX } from 'preact';
import type { Citation } from '../data/entity.ts';
import type { Briefing } from '../data/pack.ts';
import { type CitedSource, citationWords, citedSources, webAddress } from './citation-words.ts';
import './Citation.css';

interface CitationLineProps {
  readonly cites: readonly Citation[];
  readonly sources: Briefing['sources'];
  /** Name every source, not only the first. */
  readonly all?: boolean;
}

/** The sources of one statement: the first "and 2 more", or all of them. */
export function CitationLine({ cites, sources, all = false }: CitationLineProps): JSX.Element {
  const cited = citedSources(cites, sources);
  const [first, ...others] = cited;
  return (
    <p class="Citation">
      {first === undefined && 'No source given'}
      {(all ? cited : cited.slice(0, 1)).map((item) => (
        <span key={item.source.id} class="Citation-one">
          <OneCitation cited={item} />
          {!all && others.length > 0 && ` and ${others.length} more`}
        </span>
      ))}
    </p>
  );
}

function OneCitation({ cited }: { readonly cited: CitedSource }): JSX.Element {
  const words = citationWords(cited);
  const address = webAddress(cited.source.url);
  if (address === undefined) return <bdi>{words}</bdi>;
  return (
    <a
      class="Citation-link"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`Source: ${words}, opens in a new tab`}
    >
      <bdi>{words}</bdi>
    </a>
  );
}
