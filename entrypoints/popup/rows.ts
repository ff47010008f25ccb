/** Owns which rows the popup lists, and how the arrow keys walk through them. */
import type { Ranges } from '../../components/TermRow.tsx';
import type { EntityHeading } from '../../data/entity.ts';
import type { PageAnswer } from './open-page.ts';
import type { SearchAnswer } from './use-search.ts';

/** One row: a search result, or a term on this page. */
export interface FinderRow {
  readonly heading: EntityHeading;
  readonly ranges: Ranges;
  readonly alias?: string | undefined;
  /** Mentions on the page; only in the page's own list. */
  readonly mentions?: number;
  /** A result that the page mentions. */
  readonly onPage: boolean;
}

/** The results while there is an answer, else the terms on the page. */
export function finderRows(answer: SearchAnswer | undefined, page: PageAnswer | undefined): FinderRow[] {
  const terms = page?.kind === 'terms' ? page.terms : [];
  if (!answer) return terms.map(({ heading, mentions }) => ({ heading, mentions, ranges: [], onPage: false }));
  if ('failed' in answer) return [];
  const onPage = new Set(terms.map(({ heading }) => heading.id));
  return answer.hits.map(({ heading, matchedForm, ranges }) => ({
    heading,
    ranges,
    alias: matchedForm,
    onPage: onPage.has(heading.id),
  }));
}

/** The row after `key`, walking round at the ends; undefined where the key does not walk. */
export function nextIndex(key: string, selected: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (selected + 1) % count;
  if (key === 'ArrowUp') return selected <= 0 ? count - 1 : selected - 1;
  return undefined;
}
