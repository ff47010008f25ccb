/** Owns the section About: version, packs, what leaves the device (nothing), what is kept, which keys there are. */
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { dateWords } from '../../components/citation-words.ts';
import { counted } from '../../components/count-words.ts';
import { Notice } from '../../components/Notice.tsx';
import { Switch } from '../../components/Switch.tsx';
import type { PackSummary } from '../../data/messages.ts';
import type { PacksAnswer } from './packs-answer.ts';

interface AboutProps {
  readonly packs: PacksAnswer;
  readonly version: string;
  /** Whether single letters do something in a card; undefined until that is known. */
  readonly letterKeys: boolean | undefined;
  readonly onLetterKeys: (on: boolean) => void;
  /** A pack's note stands on the screen. */
  readonly onNoteSeen: () => void;
}

const KEYS: readonly { readonly caps: readonly string[]; readonly does: string }[] = [
  { caps: ['Alt', 'Period'], does: 'Go to the next term on the page' },
  { caps: ['Alt', 'Comma'], does: 'Go to the term before' },
  { caps: ['Alt', 'Shift', 'H'], does: 'Hide or show marks' },
  { caps: ['Alt', 'K'], does: 'Find a term' },
  { caps: ['Enter'], does: 'Into the card of the current term; in the popup: open the chosen term' },
  { caps: ['Esc'], does: 'Close the card; in the popup, clear the search, then close' },
  { caps: ['Tab'], does: 'Walk through the card; past its end, close it and go back to the page' },
  { caps: ['Backspace'], does: 'In the card: back to the term before' },
  { caps: ['Up', 'Down'], does: 'In the popup: choose a term' },
];

/** Keys that are single letters: some readers speak to their computer, and every word is letters. */
const LETTER_KEYS: typeof KEYS = [
  { caps: ['P'], does: 'In the card: pin it, or let it go' },
  { caps: ['C'], does: 'In the card: copy with citation' },
  { caps: ['M'], does: 'In the card: more or less' },
];

/** What this is and what it does with what you read. */
export function About({ packs, version, letterKeys, onLetterKeys, onNoteSeen }: AboutProps): JSX.Element {
  const hasNote = Array.isArray(packs) && packs.some(({ note }) => note !== undefined);
  useEffect(() => {
    if (hasNote) onNoteSeen();
  }, [hasNote]);
  return (
    <>
      <dl class="About-facts">
        <dt>Version</dt>
        <dd>{version}</dd>
        <dt>Network</dt>
        <dd>None. Sidelight makes no requests. A source opens only when you click it.</dd>
        <dt>Stored here</dt>
        <dd>Packs and settings. No reading history.</dd>
      </dl>
      <h2>Packs</h2>
      <Packs packs={packs} />
      <h2>Keyboard</h2>
      <Keys keys={KEYS} />
      {letterKeys !== undefined && (
        <div class="About-letters">
          <Switch
            on={letterKeys}
            label="Single letters in the card"
            detail="Turn them off if you speak to your computer. They act only while the focus is in a card."
            onChange={onLetterKeys}
          />
        </div>
      )}
      {letterKeys && <Keys keys={LETTER_KEYS} />}
    </>
  );
}

function Keys({ keys }: { readonly keys: typeof KEYS }): JSX.Element {
  return (
    <dl class="About-keys">
      {keys.map(({ caps, does }) => (
        <div key={does}>
          <dt>
            {caps.map((cap) => (
              <kbd key={cap}>{cap}</kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

function Packs({ packs }: { readonly packs: PacksAnswer }): JSX.Element | null {
  if (packs === undefined) return null;
  if (packs === 'unread') {
    return <Notice text="The packs could not be read from this device. Open this page again in a moment." />;
  }
  if (packs.length === 0) return <p class="Options-help">No packs yet.</p>;
  return (
    <ul class="About-packs">
      {packs.map((pack) => (
        <li key={pack.id}>
          <h3>{pack.title}</h3>
          <p>{packLine(pack)}</p>
          {pack.note !== undefined && <p role="status">{pack.note}</p>}
        </li>
      ))}
    </ul>
  );
}

/** "Version 1.0.0, 86 terms from 5 documents. Newest source 18 Feb 2026." */
export function packLine({ version, counts, sourceCount, newestSource }: PackSummary): string {
  const terms = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const held = `${counted(terms, 'term', 'terms')} from ${counted(sourceCount, 'document', 'documents')}`;
  const newest = newestSource === undefined ? '' : ` Newest source ${dateWords(newestSource)}.`;
  return `Version ${version}, ${held}.${newest}`;
}
