/** Owns what the popup says where it has nothing to list. */
import type { JSX } from 'preact';
import { Button } from '../../components/Button.tsx';
import { counted } from '../../components/count-words.ts';
import type { PackSummary } from '../../data/messages.ts';
import type { PageAnswer } from './open-page.ts';

interface PageMessageProps {
  readonly page: PageAnswer | undefined;
  readonly off: boolean;
  readonly packs: readonly PackSummary[] | undefined;
}

/** Why there is no list of terms on this page. Nothing while the page is still being asked. */
export function PageMessage({ page, off, packs }: PageMessageProps): JSX.Element | null {
  if (packs?.length === 0) {
    return <Message title="No packs yet." text="There is nothing to mark or to find until a pack is installed." />;
  }
  if (off)
    return <Message title="Marks are off on this site." text="Nothing of Sidelight runs here. Search still works." />;
  if (page?.kind === 'terms') return <Message title="No known terms on this page." text="Search still works here." />;
  if (page?.kind === 'silent') {
    return (
      <Message
        title="Sidelight can’t read this page"
        text="Browsers keep extensions out of their own pages and stores. Any other page can be read after a reload. Search still works here."
      />
    );
  }
  return null;
}

interface NoResultsProps {
  readonly query: string;
  readonly packs: readonly PackSummary[] | undefined;
  readonly onClear: () => void;
}

/** Nothing matches: what there is to find, and what to try. */
export function NoResults({ query, packs = [], onClear }: NoResultsProps): JSX.Element {
  const terms = sum(packs.flatMap(({ counts }) => Object.values(counts)));
  const sources = sum(packs.map(({ sourceCount }) => sourceCount));
  const held = `Your packs hold ${counted(terms, 'term', 'terms')} from ${counted(sources, 'document', 'documents')}.`;
  return (
    <Message
      title={`No term matches “${query}”`}
      text={`${held} Try fewer letters, or a name as it is written in the news.`}
    >
      <Button onClick={onClear}>Clear search</Button>
    </Message>
  );
}

interface MessageProps {
  readonly title: string;
  readonly text: string;
  readonly children?: JSX.Element;
}

function Message({ title, text, children }: MessageProps): JSX.Element {
  return (
    <div class="Messages">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
