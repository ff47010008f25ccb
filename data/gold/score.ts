/** Owns comparing what was found in an article with what a person annotated there. Pure; counts and errors only. */
import type { Category } from '../entity.ts';
import type { Article, Span } from './article.ts';

/** Hits, misses and false finds of one question. */
export interface Count {
  readonly hits: number;
  readonly missed: number;
  readonly wrong: number;
}

/** One difference between annotation and finding, told for a reader. */
export interface ScoreError extends Span {
  /** What went wrong, such as "name missed" or "mark of the wrong entity". */
  readonly kind: string;
  /** What was found or expected instead; may be empty. */
  readonly detail: string;
}

/** Counts by question, with every error behind them. */
export interface Score<Question extends string> {
  readonly counts: Readonly<Record<Question, Count>>;
  readonly errors: readonly ScoreError[];
}

/** A name that the compiler found. Without `category` and `name` the words may mean several entities. */
export interface FoundName extends Span {
  readonly category?: Category;
  readonly name?: string;
}

/** A mark that a page would get: the ids of the entities it may mean, normally one. */
export interface FoundMark extends Span {
  readonly entities: readonly string[];
}

/** Text without differences of case, accent, dash, article and a bracketed acronym at its end. */
export function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐-―−]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s*\([^()]*\)$/, '')
    .replace(/^the\s/i, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/**
 * Names found against names annotated: `strict` asks for the same span, `typed` also for the category, `canonical`
 * also for the right entity's name. Finds on optional spans or wholly in lower case count neither way.
 */
export function scoreNames(
  article: Pick<Article, 'text' | 'names' | 'optionalNames' | 'canonicalAlso'>,
  found: readonly FoundName[],
): Score<'strict' | 'typed' | 'canonical'> {
  const bySpan = new Map(found.map((each) => [spanKey(each), each]));
  const judged = article.names.map((gold) => judge(gold, bySpan.get(spanKey(gold)), article.canonicalAlso));
  const wanted = new Set(article.names.map(spanKey));
  const isNeutral = (each: Span) =>
    !/\p{Lu}/u.test(article.text.slice(each.start, each.end)) ||
    (article.optionalNames.some((other) => overlap(each, other)) &&
      !article.names.some((other) => overlap(each, other)));
  const extra = [...bySpan.values()].filter((each) => !wanted.has(spanKey(each)) && !isNeutral(each));
  const countOf = (question: 'strict' | 'typed' | 'canonical') => {
    const hits = judged.filter((each) => each[question]).length;
    const finds = judged.filter((each) => each.strict).length + extra.length;
    return { hits, missed: judged.length - hits, wrong: finds - hits };
  };
  const falseNames = extra.map((each) => ({
    ...spanOf(each),
    kind: 'false name',
    detail: `${each.category ?? 'several'} “${each.name ?? ''}”`,
  }));
  return {
    counts: { strict: countOf('strict'), typed: countOf('typed'), canonical: countOf('canonical') },
    errors: [...judged.flatMap(({ errors }) => errors), ...falseNames],
  };
}

interface Judged {
  readonly strict: boolean;
  readonly typed: boolean;
  readonly canonical: boolean;
  readonly errors: readonly ScoreError[];
}

/** What a find on the span of `gold` got right. */
function judge(gold: Article['names'][number], match: FoundName | undefined, also: Article['canonicalAlso']): Judged {
  const errorOf = (kind: string, detail: string): ScoreError => ({ ...spanOf(gold), kind, detail });
  if (match === undefined)
    return { strict: false, typed: false, canonical: false, errors: [errorOf('name missed', gold.category)] };
  const typed = match.category !== undefined && [gold.category, gold.alsoCategory].includes(match.category);
  const right = [gold.canonical, ...(also[gold.canonical] ?? [])].map(foldName);
  const canonical = match.name !== undefined && right.includes(foldName(match.name));
  const errors = [
    ...(typed ? [] : [errorOf('category', `${match.category ?? 'several'}, not ${gold.category}`)]),
    ...(canonical ? [] : [errorOf('canonical', `“${match.name ?? 'several'}”, not “${gold.canonical}”`)]),
  ];
  return { strict: true, typed, canonical, errors };
}

/**
 * Marks against annotated mentions: `exact` asks for the same span and entity. `entity` counts, of all marks that
 * count, those that name another thing than the words stand for: on a mention of another entity, or on a name of
 * something that is not in the pack.
 */
export function scoreMarks(
  article: Pick<Article, 'names' | 'marks' | 'optionalMarks'>,
  found: readonly FoundMark[],
): Score<'exact' | 'entity'> {
  const isSame = (mark: FoundMark, gold: Span & { readonly entity: string }) =>
    spanKey(mark) === spanKey(gold) && mark.entities.length === 1 && mark.entities[0] === gold.entity;
  const missed = article.marks.filter((gold) => !found.some((mark) => isSame(mark, gold)));
  const hits = article.marks.length - missed.length;
  const known = [...article.marks, ...article.optionalMarks];
  const extra = found.filter((mark) => !known.some((gold) => isSame(mark, gold)));
  const namesAnother = (mark: FoundMark) =>
    known.some((gold) => overlap(mark, gold) && !mark.entities.includes(gold.entity)) ||
    (article.names.some((name) => overlap(mark, name)) && !known.some((gold) => overlap(mark, gold)));
  const another = extra.filter(namesAnother);
  const errors = [
    ...missed.map((gold) => ({ ...spanOf(gold), kind: 'mark missed', detail: gold.entity })),
    ...extra.map((mark) => ({
      ...spanOf(mark),
      kind: another.includes(mark) ? 'mark of the wrong entity' : 'false mark',
      detail: mark.entities.join(' or '),
    })),
  ];
  return {
    counts: {
      exact: { hits, missed: missed.length, wrong: extra.length },
      entity: { hits: hits + extra.length - another.length, missed: 0, wrong: another.length },
    },
    errors: errors.sort((a, b) => a.start - b.start),
  };
}

/** Values found at places (dates, money, acronym definitions) against those annotated: same value, overlapping place. */
export function scoreValues(
  kind: string,
  gold: readonly (Span & { readonly value: string })[],
  found: readonly (Span & { readonly value: string })[],
  neutral: readonly Span[] = [],
): Score<'values'> {
  const isRight = (one: Span & { readonly value: string }, other: Span & { readonly value: string }) =>
    overlap(one, other) && one.value === other.value;
  const missed = gold.filter((each) => !found.some((other) => isRight(each, other)));
  const extra = found.filter(
    (each) => !gold.some((other) => isRight(other, each)) && !neutral.some((other) => overlap(each, other)),
  );
  return {
    counts: { values: { hits: gold.length - missed.length, missed: missed.length, wrong: extra.length } },
    errors: [
      ...missed.map((each) => ({ ...spanOf(each), kind: `${kind} missed`, detail: each.value })),
      ...extra.map((each) => ({ ...spanOf(each), kind: `false ${kind}`, detail: each.value })),
    ],
  };
}

function spanKey({ start, end }: Span): string {
  return `${start}-${end}`;
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
