/** Owns the lookup as you type: the newest question wins, a late answer to an older one is dropped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Caller, Calls } from '../../data/messages.ts';
import { createSearch, type SearchHit } from '../../data/search.ts';

/** Most results of one search; eight are in view, the rest scrolls. */
const RESULT_LIMIT = 20;

/** What a search found. */
export type SearchAnswer =
  /** `query` is the one these hits belong to. */
  { readonly query: string; readonly hits: readonly SearchHit[] } | { readonly query: string; readonly failed: true };

type Find = (query: string) => Promise<readonly SearchHit[]>;

/** The answer to `query`, or to the one before it while that is under way; undefined where nothing is asked. */
export function useSearch(ask: Caller<Calls>, query: string): SearchAnswer | undefined {
  const [answer, setAnswer] = useState<SearchAnswer>();
  const find = useRef<Find>(undefined);
  useEffect(() => {
    if (query === '') {
      setAnswer(undefined);
      return;
    }
    let newest = true;
    find.current ??= finder(ask);
    find.current(query).then(
      (hits) => newest && setAnswer({ query, hits }),
      () => newest && setAnswer({ query, failed: true }),
    );
    return () => {
      newest = false;
    };
  }, [ask, query]);
  return query === '' ? undefined : answer;
}

/** Ranks here what the background offers; where it offered all there is, it is not asked again. */
function finder(ask: Caller<Calls>): Find {
  let search: ReturnType<typeof createSearch> | undefined;
  return async (query) => {
    if (search) return search(query, RESULT_LIMIT);
    const { entries, isAll } = await ask('candidates', { query });
    const rank = createSearch(entries);
    if (isAll) search = rank;
    return rank(query, RESULT_LIMIT);
  };
}
