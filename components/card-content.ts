/** Owns what of a briefing a card shows at each of its three sizes. */
import type { Differ, Entity, EntityHeading, Fact, Figure, KeyDate } from '../data/entity.ts';
import type { Briefing, SourceHeading } from '../data/pack.ts';
import type { CardSize } from '../data/settings.ts';
import { dateWords } from './citation-words.ts';
import { isSameName, otherNames } from './other-names.ts';
import { NOTES } from './wording.ts';

/** Most items of each kind, so that one long entry cannot make a card of a thousand rows. */
const LIMITS = { names: 5, figures: 3, facts: 5, dates: 5, related: 8, differing: 4, sources: 12 };
const STANDARD_FACTS = 2;
/** Age in days at which the newest source may be out of date. */
const OLD_AFTER_DAYS = 180;
const DAY_MS = 86_400_000;

/** Related entities under one label. */
export interface RelatedGroup {
  readonly label: string;
  readonly entities: readonly EntityHeading[];
}

/** The parts of a card at one size. */
export interface CardContent {
  readonly names: readonly string[];
  readonly figures: readonly Figure[];
  readonly facts: readonly Fact[];
  /** One line for what `differs` holds, where that is not shown itself. */
  readonly differNote: string | undefined;
  readonly differs: readonly Differ[];
  readonly dates: readonly KeyDate[];
  readonly related: readonly RelatedGroup[];
  readonly sources: readonly SourceHeading[];
  readonly ageNote: string | undefined;
  /** It states something, and no source is named for any of it. */
  readonly isUnsourced: boolean;
  /** Whether the full card says more than this one, its list of sources apart. */
  readonly hasMore: boolean;
}

/** What a card of `size` shows. `words` are the words on the page; `today` is an ISO date. */
export function cardContent(briefing: Briefing, size: CardSize, words: string, today: string): CardContent {
  const full = fullContent(briefing, today);
  if (size === 'full') return full;
  const bare = { ...full, differs: [], dates: [], related: [], sources: [], ageNote: undefined };
  const differNote = differNoteOf(full.differs, briefing.entity);
  const standard = {
    ...bare,
    differNote,
    names: full.figures.length === 0 && !isSameName(words, briefing.entity.name) ? full.names : [],
    facts: full.facts.slice(0, STANDARD_FACTS),
  };
  const shown = size === 'small' ? { ...bare, differNote: undefined, names: [], figures: [], facts: [] } : standard;
  const hasMore =
    full.facts.length > shown.facts.length ||
    full.figures.length > shown.figures.length ||
    full.differs.length + full.dates.length + full.related.length > 0 ||
    (full.names.length > 0 && shown.names.length === 0);
  return { ...shown, hasMore };
}

/** Heading of a block of differing values: "Sources differ on its name", "Its status over time". */
export function differHeading({ property, relation }: Differ, entity: Entity): string {
  const whose = entity.category === 'person' && !entity.post ? 'the' : 'its';
  if (relation === 'sequence') return NOTES.overTime(whose === 'the' ? 'The' : 'Its', property);
  return relation === 'complement' ? NOTES.addOn(whose, property) : NOTES.differOn(whose, property);
}

function fullContent({ entity, sources, related }: Briefing, today: string): CardContent {
  const shownSources = Object.values(sources).slice(0, LIMITS.sources);
  return {
    names: otherNames(entity).slice(0, LIMITS.names),
    figures: entity.figures.slice(0, LIMITS.figures),
    facts: entity.facts.slice(0, LIMITS.facts),
    differNote: undefined,
    differs: entity.differs.map((item) => ({ ...item, values: item.values.slice(0, LIMITS.differing) })),
    dates: entity.dates.slice(0, LIMITS.dates),
    related: relatedGroups(entity, related),
    sources: shownSources,
    ageNote: ageNoteOf(shownSources, today),
    isUnsourced: shownSources.length === 0 && entity.facts.length + entity.figures.length + entity.dates.length > 0,
    hasMore: false,
  };
}

function relatedGroups(entity: Entity, headings: Briefing['related']): RelatedGroup[] {
  const groups = new Map<string, EntityHeading[]>();
  for (const { label, entity: id } of entity.related.slice(0, LIMITS.related)) {
    const heading = headings[id];
    if (!heading) continue;
    const group = groups.get(label);
    if (group) group.push(heading);
    else groups.set(label, [heading]);
  }
  return [...groups].map(([label, entities]) => ({ label, entities }));
}

function differNoteOf(differs: readonly Differ[], entity: Entity): string | undefined {
  const disagreeing = differs.filter(({ relation }) => relation === 'variant' || relation === 'conflict');
  const [first, ...others] = disagreeing;
  if (!first) return undefined;
  return others.length === 0 ? differHeading(first, entity) : NOTES.differOnPoints(disagreeing.length);
}

function ageNoteOf(sources: readonly SourceHeading[], today: string): string | undefined {
  const newest = sources
    .flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1);
  if (newest === undefined || Date.parse(today) - Date.parse(newest) <= OLD_AFTER_DAYS * DAY_MS) return undefined;
  return NOTES.old(dateWords(newest));
}
