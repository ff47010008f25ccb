/** Owns the second half of a full card: where sources differ, key dates, related entities, sources. */
import type { JSX } from 'preact';
import type { Citation, Differ, Entity, EntityHeading, KeyDate } from '../data/entity.ts';
import type { Briefing, SourceHeading } from '../data/pack.ts';
import { CitationLine } from './Citation.tsx';
import { differHeading, type RelatedGroup } from './card-content.ts';
import { kickerOf } from './category-words.ts';
import { dateWords, sourceDetail, webAddress } from './citation-words.ts';
import { Icon } from './Icon.tsx';
import { CARD, NOTES } from './wording.ts';
import './BriefingSections.css';

interface Placed {
  /** Is told the heading, so that the card can bring it into view. */
  readonly place: (element: HTMLElement | null) => void;
}

interface DifferBlocksProps extends Placed {
  readonly differs: readonly Differ[];
  readonly entity: Entity;
  readonly sources: Briefing['sources'];
}

/** Values that sources give differently, side by side: a note, not an alarm. */
export function DifferBlocks({ differs, entity, sources, place }: DifferBlocksProps): JSX.Element {
  return (
    <>
      {differs.map((item, index) => (
        <section key={item.property} class="BriefingSections-differ">
          <h3 tabIndex={-1} ref={index === 0 ? place : null}>
            <Icon name="differ" size={14} />
            <bdi>{differHeading(item, entity)}</bdi>
          </h3>
          <ul>
            {item.values.map(({ value, cites }) => (
              <li key={value}>
                <span>{value}</span>
                <CitationLine cites={cites} sources={sources} all />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface DateListProps {
  readonly dates: readonly KeyDate[];
  readonly sources: Briefing['sources'];
}

/** Dated statements, oldest first; a date that was worked out says so. */
export function DateList({ dates, sources }: DateListProps): JSX.Element | null {
  if (dates.length === 0) return null;
  return (
    <section class="BriefingSections-section">
      <h3>{CARD.keyDates}</h3>
      <ol class="BriefingSections-dates">
        {dates.map(({ date, text, cites, inferred }) => (
          <li key={date + text}>
            <div class="BriefingSections-date">
              <time dateTime={date}>
                <bdi>{dateWords(date)}</bdi>
              </time>
              {inferred && <span>{NOTES.workedOut}</span>}
            </div>
            <div class="BriefingSections-happening">
              {text}
              <CitationLine cites={inferred ? cites.map(asText) : cites} sources={sources} all />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The date says that it was worked out: its citation need not say so again. */
function asText(cite: Citation): Citation {
  return cite.kind === 'worked-out' ? { ...cite, kind: 'text' } : cite;
}

interface RelatedListProps {
  readonly groups: readonly RelatedGroup[];
  readonly onOpen: (entity: EntityHeading) => void;
}

/** Related entities as chips, grouped by how they are related. */
export function RelatedList({ groups, onOpen }: RelatedListProps): JSX.Element | null {
  if (groups.length === 0) return null;
  return (
    <section class="BriefingSections-section">
      <h3>{CARD.related}</h3>
      <dl class="BriefingSections-related">
        {groups.map(({ label, entities }) => (
          <div key={label} class="BriefingSections-group">
            <dt>{label}</dt>
            <dd>
              {entities.map((entity) => (
                <Chip key={entity.id} entity={entity} onOpen={onOpen} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface ChipProps {
  readonly entity: EntityHeading;
  readonly onOpen: (entity: EntityHeading) => void;
}

function Chip({ entity, onOpen }: ChipProps): JSX.Element {
  return (
    <button
      type="button"
      class="BriefingSections-chip"
      data-category={entity.category}
      aria-label={`${entity.name}, ${kickerOf(entity).toLowerCase()}`}
      onClick={() => onOpen(entity)}
    >
      <Icon name={entity.category} size={14} />
      <span>{entity.name}</span>
    </button>
  );
}

interface SourceListProps extends Placed {
  readonly sources: readonly SourceHeading[];
  readonly ageNote: string | undefined;
}

/** Every source of the card, and whether even the newest may be out of date. */
export function SourceList({ sources, ageNote, place }: SourceListProps): JSX.Element | null {
  if (sources.length === 0) return null;
  return (
    <section class="BriefingSections-section">
      {ageNote && (
        <p class="BriefingSections-age">
          <bdi>{ageNote}</bdi>
        </p>
      )}
      <h3 tabIndex={-1} ref={place}>
        {CARD.sourceList}
      </h3>
      <ul class="BriefingSections-sources">
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
    </section>
  );
}

function SourceRow({ source }: { readonly source: SourceHeading }): JSX.Element {
  const name = source.title ?? source.label;
  const address = webAddress(source.url);
  return (
    <li>
      {address === undefined ? (
        <bdi class="BriefingSections-title">{name}</bdi>
      ) : (
        <a
          class="BriefingSections-title"
          href={address}
          target="_blank"
          rel="noopener noreferrer"
          aria-label={NOTES.titleLink(name)}
        >
          <bdi>{name}</bdi>
        </a>
      )}
      <span class="BriefingSections-detail">
        <bdi>{sourceDetail(source)}</bdi>
      </span>
      {address !== undefined && <Icon name="out" />}
    </li>
  );
}
