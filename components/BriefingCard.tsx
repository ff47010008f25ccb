/** Owns the card of one entity: who or what it is, what is known, and who said so. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { EntityHeading, OneLine } from '../data/entity.ts';
import type { Briefing } from '../data/pack.ts';
import type { CardSize } from '../data/settings.ts';
import { AlsoKnownAs, FactList, FigureRow } from './BriefingFacts.tsx';
import { DateList, DifferBlocks, RelatedList, SourceList } from './BriefingSections.tsx';
import { type BackRow, CARD_LINE_ID, Card } from './Card.tsx';
import { CitationLine } from './Citation.tsx';
import { cardContent } from './card-content.ts';
import { type CopiedText, copiedCard, copiedFact } from './copy-text.ts';
import { Icon } from './Icon.tsx';
import { reveal, ScrollArea } from './ScrollArea.tsx';
import { CARD, NOTES } from './wording.ts';
import './IconButton.css';
import './BriefingCard.css';

/** A part of the full card that a shorter one leads to. */
export type CardSection = 'differs' | 'sources';

/** What a card shows of a briefing and whom it tells. Size and history belong to the page around it. */
export interface BriefingCardProps {
  readonly briefing: Briefing;
  /** The words on the page that led here. */
  readonly words: string;
  readonly size: CardSize;
  /** The part to bring into view, once, when the card grows to full size. */
  readonly section?: CardSection | undefined;
  /** ISO date from which a source's age is told. */
  readonly today: string;
  readonly back?: BackRow | undefined;
  /** The card is to be full, or short again. */
  readonly onSize: (full: boolean, section?: CardSection) => void;
  readonly onOpenEntity: (entity: EntityHeading) => void;
  /** Something is to go to the clipboard. */
  readonly onCopy: (text: CopiedText) => void;
  /** The sources are to be cited one by one. */
  readonly onCite: () => void;
  readonly onClose?: (() => void) | undefined;
  readonly tools?: ComponentChildren;
}

/** The briefing card, at any of its three sizes. */
export function BriefingCard(props: BriefingCardProps): JSX.Element {
  const { briefing, size } = props;
  const { entity, sources } = briefing;
  const content = cardContent(briefing, size, props.words, props.today);
  const sections = useSections(props.section);
  const full = size === 'full';
  const show = (section: CardSection): void => {
    if (full) sections.reveal(section);
    else props.onSize(true, section);
  };
  return (
    <Card
      kind={entity}
      name={entity.name}
      language={briefing.pack.language}
      back={props.back}
      full={full}
      clamped={content.hasMore}
      described={entity.oneLine !== undefined}
      onClose={props.onClose}
      tools={props.tools}
    >
      {entity.oneLine && <Lead line={entity.oneLine} sources={sources} all={full} />}
      <ScrollArea>
        <AlsoKnownAs names={content.names} />
        <FigureRow figures={content.figures} sources={sources} all={full} />
        <FactList
          facts={content.facts}
          sources={sources}
          all={full}
          onCopy={(fact) => props.onCopy(copiedFact(briefing, fact))}
        />
        {content.isUnsourced && <Unsourced />}
        <DifferBlocks differs={content.differs} entity={entity} sources={sources} place={sections.place('differs')} />
        <DateList dates={content.dates} sources={sources} />
        <RelatedList groups={content.related} onOpen={props.onOpenEntity} />
        <SourceList sources={content.sources} ageNote={content.ageNote} place={sections.place('sources')} />
      </ScrollArea>
      {content.differNote && (
        <button type="button" class="BriefingCard-differ" onClick={() => show('differs')}>
          <Icon name="differ" size={14} />
          <bdi>{content.differNote}</bdi>
        </button>
      )}
      <Footer
        full={full}
        hasMore={content.hasMore}
        sourceCount={Object.keys(sources).length}
        onSize={props.onSize}
        onSources={() => show('sources')}
        onCite={props.onCite}
        onCopy={() => props.onCopy(copiedCard(briefing, content))}
      />
    </Card>
  );
}

interface LeadProps {
  readonly line: OneLine;
  readonly sources: Briefing['sources'];
  readonly all: boolean;
}

function Lead({ line, sources, all }: LeadProps): JSX.Element {
  return (
    <div class="BriefingCard-lead">
      <p class="BriefingCard-line Card-long" id={CARD_LINE_ID}>
        {line.text}
      </p>
      {line.general ? (
        <p class="Citation">{NOTES.general}</p>
      ) : (
        <CitationLine cites={line.cites} sources={sources} all={all} />
      )}
    </div>
  );
}

function Unsourced(): JSX.Element {
  return (
    <p class="BriefingCard-unsourced">
      <Icon name="warn" size={14} />
      <bdi>{NOTES.unsourced}</bdi>
    </p>
  );
}

interface FooterProps {
  readonly full: boolean;
  readonly hasMore: boolean;
  readonly sourceCount: number;
  readonly onSize: (full: boolean) => void;
  readonly onSources: () => void;
  readonly onCite: () => void;
  readonly onCopy: () => void;
}

/** Id of the button that copies the card: the key C presses it. */
export const COPY_BUTTON_ID = 'card-copy-button';
/** Id of the button More or Less: the key M presses it. */
export const MORE_BUTTON_ID = 'card-more-button';

function Footer(props: FooterProps): JSX.Element {
  const { full, hasMore, sourceCount, onSize } = props;
  return (
    <div class="BriefingCard-foot">
      {(full || hasMore) && (
        <button
          type="button"
          class="BriefingCard-more"
          id={MORE_BUTTON_ID}
          aria-expanded={full}
          onClick={() => onSize(!full)}
        >
          {full ? CARD.less : CARD.more}
          <Icon name={full ? 'up' : 'down'} size={14} />
        </button>
      )}
      {sourceCount === 0 ? (
        CARD.sources(0)
      ) : (
        <>
          <button type="button" class="BriefingCard-sources" onClick={props.onSources}>
            <bdi>{CARD.sources(sourceCount)}</bdi>
          </button>
          <button type="button" class="BriefingCard-more BriefingCard-cite" onClick={props.onCite}>
            {CARD.cite}
          </button>
        </>
      )}
      <button
        type="button"
        class="IconButton BriefingCard-copy"
        id={COPY_BUTTON_ID}
        aria-label={CARD.copy}
        onClick={props.onCopy}
      >
        <Icon name="copy" />
      </button>
    </div>
  );
}

interface Sections {
  readonly place: (section: CardSection) => (element: HTMLElement | null) => void;
  readonly reveal: (section: CardSection) => void;
}

/** Remembers where the sections are, and reveals `wanted` in the turn in which it is rendered. */
function useSections(wanted: CardSection | undefined): Sections {
  const places = useRef(new Map<CardSection, HTMLElement>());
  const revealSection = (section: CardSection): void => {
    const element = places.current.get(section);
    if (element) reveal(element);
  };
  useLayoutEffect(() => {
    if (wanted) revealSection(wanted);
  }, [wanted]);
  return {
    reveal: revealSection,
    place: (section) => (element) => {
      if (element) places.current.set(section, element);
      else places.current.delete(section);
    },
  };
}
