/** Owns the search field and the list under it: results as you type, else the terms on this page. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { counted } from '../../components/count-words.ts';
import { Icon } from '../../components/Icon.tsx';
import { Notice } from '../../components/Notice.tsx';
import { TermRow } from '../../components/TermRow.tsx';
import type { EntityHeading } from '../../data/entity.ts';
import type { Caller, Calls, PackSummary } from '../../data/messages.ts';
import { PackLine } from './Controls.tsx';
import { NoResults, PageMessage } from './Messages.tsx';
import type { PageAnswer } from './open-page.ts';
import { type FinderRow, finderRows, nextIndex } from './rows.ts';
import { useSearch } from './use-search.ts';
import '../../components/IconButton.css';

const LIST_ID = 'terms';
const optionId = (index: number): string => `term-${index}`;
/** Time in ms before the number of results is spoken: not at every letter. */
const SPEAK_AFTER_MS = 500;

interface TermFinderProps {
  readonly ask: Caller<Calls>;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Undefined until the page has answered. */
  readonly page: PageAnswer | undefined;
  readonly off: boolean;
  readonly packs: readonly PackSummary[] | undefined;
  readonly onOpen: (entity: EntityHeading) => void;
}

/** The field is a combobox over the list: typing, Up and Down, Enter; the focus stays in the field. */
export function TermFinder({ ask, query, onQuery, page, off, packs, onOpen }: TermFinderProps): JSX.Element {
  const answer = useSearch(ask, query.trim());
  const rows = finderRows(answer, page);
  const [chosen, setChosen] = useState<number>();
  // The best result is chosen from the start; on the list of the page nothing is, until a key says so.
  const selected = chosen ?? (answer ? 0 : -1);
  useEffect(() => setChosen(undefined), [query]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[selected];
    if (event.key === 'Enter' && row && !event.isComposing) onOpen(row.heading);
    else {
      const next = nextIndex(event.key, selected, rows.length);
      if (next === undefined) return;
      setChosen(next);
    }
    event.preventDefault();
  };
  const failed = answer !== undefined && 'failed' in answer;
  return (
    <>
      <SearchField
        query={query}
        active={rows[selected] && optionId(selected)}
        onQuery={onQuery}
        onKeyDown={onKeyDown}
      />
      {rows.length > 0 && <ListHead rows={rows} searching={answer !== undefined} />}
      <TermList rows={rows} selected={selected} onOpen={onOpen} />
      <SpokenCount words={answer && !failed ? counted(rows.length, 'term', 'terms') : ''} />
      {failed && <Notice text="The search did not answer. Close this and open it again." />}
      {answer && !failed && rows.length === 0 && (
        <NoResults query={answer.query} packs={packs} onClear={() => onQuery('')} />
      )}
      {query !== '' && (answer && rows.length === 0 ? <PackLine packs={packs} /> : <ResultsHint />)}
      {query === '' && rows.length === 0 && <PageMessage page={page} off={off} packs={packs} />}
    </>
  );
}

interface SearchFieldProps {
  readonly query: string;
  /** Id of the chosen option. */
  readonly active: string | undefined;
  readonly onQuery: (query: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function SearchField({ query, active, onQuery, onKeyDown }: SearchFieldProps): JSX.Element {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  const clear = (): void => {
    onQuery('');
    field.current?.focus();
  };
  return (
    <div class="TermFinder-search">
      <Icon name="search" />
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label="Find a term"
        aria-expanded={active !== undefined}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active}
        autocomplete="off"
        spellcheck={false}
        placeholder="Find a term"
        value={query}
        onInput={(event) => onQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {query !== '' && (
        <button type="button" class="IconButton" aria-label="Clear search" onClick={clear}>
          <Icon name="close" size={14} />
        </button>
      )}
    </div>
  );
}

function ListHead(props: { readonly rows: readonly FinderRow[]; readonly searching: boolean }): JSX.Element {
  const terms = counted(props.rows.length, 'term', 'terms');
  if (props.searching) {
    return (
      <div class="TermFinder-head">
        <h2>{terms}</h2>
        <span>Enter to open</span>
      </div>
    );
  }
  const mentions = props.rows.reduce((sum, row) => sum + (row.mentions ?? 0), 0);
  return (
    <div class="TermFinder-head">
      <h2>On this page</h2>
      <span>
        {terms}, {counted(mentions, 'mention', 'mentions')}
      </span>
    </div>
  );
}

interface TermListProps {
  readonly rows: readonly FinderRow[];
  readonly selected: number;
  readonly onOpen: (entity: EntityHeading) => void;
}

function TermList({ rows, selected, onOpen }: TermListProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  return (
    <div ref={list} class="TermFinder-list" id={LIST_ID} role="listbox" aria-label="Terms">
      {rows.map(({ heading, ranges, alias, mentions, onPage }, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard chooses and opens options from the search field
        <div
          key={heading.id}
          id={optionId(index)}
          class="TermFinder-option"
          role="option"
          tabIndex={-1}
          aria-selected={index === selected}
          onClick={() => onOpen(heading)}
        >
          <TermRow heading={heading} ranges={ranges} alias={alias} trailing={onPage ? 'On page' : mentions} />
        </div>
      ))}
    </div>
  );
}

function SpokenCount({ words }: { readonly words: string }): JSX.Element {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(words), SPEAK_AFTER_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <div class="unseen" role="status">
      {spoken}
    </div>
  );
}

/** The keys, at the bottom while there is something to choose. */
function ResultsHint(): JSX.Element {
  return (
    <div class="Popup-foot">
      <span>Up and Down to choose</span>
      <span>Esc to clear</span>
    </div>
  );
}
