/**
 * Owns the card's own words: every text it says that comes from no pack, in one place, to be checked and translated.
 * What a text is about goes in as an argument, numbers by the plural rules of the language. The words of the views that
 * are loaded late are in `aside-wording.ts`, so that no card waits for them.
 */
import type { NoStep } from '../data/card-port.ts';
import { counted } from './count-words.ts';

/** Buttons and headings of the card. */
export const CARD = {
  more: 'More',
  less: 'Less',
  pin: 'Pin card',
  close: 'Close',
  copy: 'Copy with citation',
  copyFact: (fact: string) => `Copy with citation: ${fact}`,
  cite: 'Cite',
  back: (name: string) => `Back to ${name}`,
  retry: 'Try again',
  undo: 'Undo',
  actions: 'More actions',
  sources: (count: number) => (count === 0 ? 'No sources' : counted(count, 'source', 'sources')),
  alsoKnownAs: 'Also known as',
  keyDates: 'Key dates',
  related: 'Related',
  sourceList: 'Sources',
  mayBe: (words: string) => `“${words}” may be`,
  namedEarlier: 'Named earlier on this page',
  post: 'Post',
} as const;

/** What the card admits. */
export const NOTES = {
  unreadable: 'The briefing could not be read from this device.',
  gone: 'This term is no longer in your packs.',
  unsourced: 'This pack gives no source. Treat with care.',
  noSource: 'No source given',
  noDate: 'no date',
  noPublisher: 'Publisher not given',
  general: 'General knowledge',
  workedOut: 'worked out',
  workedOutFields: { title: 'Title worked out', publisher: 'Publisher worked out', date: 'Date worked out' },
  summary: 'our summary',
  quotation: 'direct quotation',
  andMore: (count: number) => `and ${count} more`,
  sourceLink: (source: string) => `Source: ${source}, opens in a new tab`,
  titleLink: (title: string) => `${title}, opens in a new tab`,
  old: (date: string) => `Newest source ${date}. May be out of date.`,
  differOn: (whose: string, property: string) => `Sources differ on ${whose} ${property}`,
  addOn: (whose: string, property: string) => `Sources add to each other on ${whose} ${property}`,
  overTime: (whose: string, property: string) => `${whose} ${property} over time`,
  differOnPoints: (count: number) => `Sources differ on ${counted(count, 'point', 'points')}`,
} as const;

/** What toasts tell. */
export const TOASTS = {
  copied: (sources: number) => (sources === 0 ? 'Copied. No sources.' : `Copied with ${CARD.sources(sources)}`),
  cited: 'Copied',
  notCopied: 'The browser did not let this be copied.',
  unsaved: 'The change could not be saved. Try it again.',
  undone: 'Undone',
  covered: 'Not done: something may lie over the card. Use the toolbar button.',
  move: 'Arrow keys move the card. Esc ends.',
  unopened: 'This could not be opened. Try it again.',
} as const;

/** What is said where a step to the next term leads nowhere. */
export const NO_STEP: Readonly<Record<NoStep, string>> = {
  hidden: 'Marks are hidden. Alt+Shift+H shows them.',
  none: 'No terms are marked on this page.',
};
