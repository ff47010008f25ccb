/** Owns the lookup as you type: the newest question wins, a late answer to an older one is dropped. */
import { useEffect, useState } from 'preact/hooks';
import type { Caller, Calls, SearchHit } from '../../data/messages.ts';

/** Most results of one search; eight are in view, the rest scrolls. */
const RESULT_LIMIT = 20;

/** What a search found. */
export type SearchAnswer =
  /** `query` is the one these hits belong to. */
  { readonly query: string; readonly hits: readonly SearchHit[] } | { readonly query: string; readonly failed: true };

/** The answer to `query`, or to the one before it while that is under way; undefined where nothing is asked. */
export function useSearch(ask: Caller<Calls>, query: string): SearchAnswer | undefined {
  const [answer, setAnswer] = useState<SearchAnswer>();
  useEffect(() => {
    if (query === '') {
      setAnswer(undefined);
      return;
    }
    let newest = true;
    ask('search', { query, limit: RESULT_LIMIT }).then(
      (hits) => newest && setAnswer({ query, hits }),
      () => newest && setAnswer({ query, failed: true }),
    );
    return () => {
      newest = false;
    };
  }, [ask, query]);
  return query === '' ? undefined : answer;
}
