/** Owns the line under a statement that says where it comes from. */
import type { JSX } from 'preact';
import type { Citation } from '../data/entity.ts';
import type { Briefing } from '../data/pack.ts';
import { type CitedSource, citationWords, citedSources, webAddress } from './citation-words.ts';
import { NOTES } from './wording.ts';
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
      {first === undefined && NOTES.noSource}
      {(all ? cited : cited.slice(0, 1)).map((item) => (
        <span key={item.source.id} class="Citation-one">
          <OneCitation cited={item} />
          {!all && others.length > 0 && (
            <>
              {' '}
              <span class="Citation-more">{NOTES.andMore(others.length)}</span>
            </>
          )}
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
      aria-label={NOTES.sourceLink(words)}
    >
      <bdi>{words}</bdi>
    </a>
  );
}
