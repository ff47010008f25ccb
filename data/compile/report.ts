/** Owns the report of a build: what came out, what stands on no card, what the overlay says in vain. */
import { CATEGORIES, type Category } from '../entity.ts';
import type { Pack } from '../pack.ts';
import type { Statement } from './extract.ts';
import { type Issue, issueLine } from './issue.ts';
import type { ReviewRow } from './resolve.ts';
import { uncitedCount } from './validate.ts';

/** Figures of one build. */
export interface Report {
  readonly title: string;
  readonly version: string;
  readonly newestSource?: string;
  readonly sources: readonly {
    readonly id: string;
    readonly label: string;
    readonly date?: string;
    readonly sentences: number;
  }[];
  readonly entities: Readonly<Record<Category, number>>;
  /** Names of entities that were mined, not curated. */
  readonly mined: readonly string[];
  readonly withoutOneLine: readonly string[];
  readonly forms: number;
  readonly facts: number;
  readonly figures: number;
  readonly dates: number;
  readonly relations: number;
  readonly differs: number;
  readonly uncited: number;
  /** Addresses of sentences that no entity's facts carry. */
  readonly onNoCard: readonly string[];
  readonly warnings: readonly Issue[];
  readonly review: number;
}

/** Counts what `pack` holds. */
export function reportOf(
  pack: Pack,
  statements: readonly Statement[],
  mined: readonly string[],
  issues: readonly Issue[],
  review: readonly ReviewRow[],
): Report {
  const { entities } = pack;
  const carried = new Set(entities.flatMap((entity) => entity.facts.flatMap((fact) => fact.cites.map(placeOf))));
  const sum = (count: (entity: (typeof entities)[number]) => number) =>
    entities.reduce((all, entity) => all + count(entity), 0);
  const sentences = Map.groupBy(statements, (statement) => statement.cite.source);
  const counts = CATEGORIES.map((category) => [
    category,
    entities.filter((entity) => entity.category === category).length,
  ]);
  return {
    title: pack.title,
    version: pack.version,
    ...(pack.newestSource === undefined ? {} : { newestSource: pack.newestSource }),
    sources: pack.sources.map(({ id, label, date }) => ({
      id,
      label,
      ...(date === undefined ? {} : { date }),
      sentences: sentences.get(id)?.length ?? 0,
    })),
    entities: Object.fromEntries(counts) as Record<Category, number>,
    mined,
    withoutOneLine: entities.filter((entity) => entity.oneLine === undefined).map((entity) => entity.id),
    forms: sum((entity) => entity.forms.length),
    facts: sum((entity) => entity.facts.length),
    figures: sum((entity) => entity.figures.length),
    dates: sum((entity) => entity.dates.length),
    relations: sum((entity) => entity.related.length),
    differs: sum((entity) => entity.differs.length),
    uncited: sum(uncitedCount),
    onNoCard: statements
      .filter((statement) => !carried.has(placeOf(statement.cite)))
      .map((statement) => statement.address),
    warnings: issues.filter((issue) => issue.severity === 'warning'),
    review: review.length,
  };
}

function placeOf(cite: { readonly source: string; readonly start: number }): string {
  return `${cite.source} ${cite.start}`;
}

const LISTED = 12;

/** The report as a person reads it in a terminal. */
export function reportText(report: Report): string {
  const total = CATEGORIES.reduce((all, category) => all + report.entities[category], 0);
  const byCategory = CATEGORIES.filter((category) => report.entities[category] > 0).map(
    (category) => `${report.entities[category]} ${category}`,
  );
  const newest = report.newestSource === undefined ? 'no source is dated' : `newest source ${report.newestSource}`;
  return [
    `${report.title} ${report.version} (${newest})`,
    `sources   ${report.sources.length}`,
    ...report.sources.map(
      (source) => `  ${source.id}: ${counted(source.sentences, 'sentence')}, ${source.date ?? 'date unknown'}`,
    ),
    `entities  ${total}: ${byCategory.join(', ')}; ${report.forms} surface forms`,
    `facts     ${report.facts}; ${[
      counted(report.figures, 'figure'),
      counted(report.dates, 'key date'),
      counted(report.relations, 'relation'),
      counted(report.differs, 'difference'),
    ].join(', ')}`,
    `uncited   ${report.uncited}`,
    ...listLine('on no card', report.onNoCard),
    ...listLine('mined, not curated', report.mined),
    ...listLine('without a one-line description', report.withoutOneLine),
    ...(report.review > 0 ? [`${counted(report.review, 'name')} left for review`] : []),
    ...report.warnings.map((issue) => `warning   ${issueLine(issue)}`),
  ].join('\n');
}

/** "1 fact", "3 facts". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function listLine(title: string, items: readonly string[]): string[] {
  if (items.length === 0) return [];
  const more = items.length > LISTED ? `, … (${items.length - LISTED} more)` : '';
  return [`${title} (${items.length}): ${items.slice(0, LISTED).join(', ')}${more}`];
}
