/** Owns the list of the card's states: what a page asks, what the background answers, which buttons are pressed then. */
import type { ToCard } from '../../data/card-port.ts';
import type { EntityHeading } from '../../data/entity.ts';
import type { Briefing } from '../../data/pack.ts';
import {
  CONCEPT,
  LONG,
  OLD,
  PACT_BRIEFING,
  PERSON,
  PLACE,
  PROGRAMME,
  RIGHT_TO_LEFT,
  UNSOURCED,
} from './made-up-briefings.ts';

type Show = Extract<ToCard, { type: 'show' }>;

/** What the background answers when a briefing is asked for: one, none, an error, or nothing at all. */
type Answer = Briefing | 'gone' | 'unreadable' | 'never';

/** One state of the card. */
export interface CardState {
  /** Name of its picture. */
  readonly name: string;
  readonly title: string;
  readonly show: Partial<Show> & Pick<Show, 'words'>;
  readonly answer: Answer;
  /** What the words may mean, where that is a choice. */
  readonly choices?: readonly EntityHeading[];
  /** Names of buttons and menu items, pressed one after the other. */
  readonly presses?: readonly string[];
  /** How it is looked at, where not with a mouse on a screen of many colours. */
  readonly through?: 'touch' | 'forced-colours';
}

const CHOICES: readonly EntityHeading[] = [
  { id: 'rolf', name: 'Rolf Harbour', category: 'person', oneLine: 'Secretary for coasts' },
  { id: 'anna', name: 'Anna Harbour', category: 'person', oneLine: 'Minister for harbours and ships' },
];
const MIXED: readonly EntityHeading[] = [
  { id: 'anna', name: 'Anna Harbour', category: 'person', oneLine: 'Minister for harbours and ships' },
  { id: 'pact', name: 'Harbour Pact', category: 'agreement', oneLine: 'Agreement of two navies on one harbour' },
];
const REASON = {
  form: 'Harbour',
  rule: 'exact',
  evidence: 'Anna Harbour',
  evidencePlace: 'before',
  parties: ['Northland', 'Southland'],
  topic: ['Harbour Pact'],
} as const;
const BY_TOPIC = {
  form: 'North Bay',
  rule: 'exact',
  topic: ['Northland', 'Southland', 'Harbour Dredging Fund (HDF)', 'Lighthouse Exchange'],
} as const;
const FULL = { opensAs: 'full' } as const;
const NARROW = { width: 304, maxHeight: 500 } as const;
/** A sheet's room on a telephone, and on the narrowest one: 85 % of its height. */
const SHEET = { sheet: true, width: 390, maxHeight: 717 } as const;
const NARROW_SHEET = { sheet: true, width: 320, maxHeight: 544 } as const;
const pact = { words: 'Harbour Pact' };
const person = { words: 'Anna Harbour', entities: ['anna'] };

/** Every state of the card that the design names, in its order, and those that came with use. */
export const CARD_STATES: readonly CardState[] = [
  { name: 'small', title: 'Small', show: { ...person, opensAs: 'small' }, answer: PERSON },
  { name: 'standard', title: 'Standard; sources differ', show: { words: 'the pact' }, answer: PACT_BRIEFING },
  { name: 'figures', title: 'Standard with figures', show: { words: 'HDF' }, answer: PROGRAMME },
  { name: 'full', title: 'Full', show: { ...pact, ...FULL }, answer: PACT_BRIEFING },
  {
    name: 'full-differ',
    title: 'Full, at what differs',
    show: pact,
    answer: PACT_BRIEFING,
    presses: ['Sources differ on its name'],
  },
  { name: 'full-sources', title: 'Full, at its sources', show: pact, answer: PACT_BRIEFING, presses: ['3 sources'] },
  {
    name: 'followed',
    title: 'After following a related term',
    show: { ...pact, ...FULL },
    answer: PACT_BRIEFING,
    presses: ['Anna Harbour, person'],
  },
  { name: 'concept', title: 'A policy or idea', show: { words: 'open harbours' }, answer: CONCEPT },
  { name: 'loading', title: 'Loading, only after 150 ms', show: pact, answer: 'never' },
  { name: 'little-known', title: 'Little is known', show: { words: 'North Bay' }, answer: PLACE },
  { name: 'unreadable', title: 'Error', show: pact, answer: 'unreadable' },
  { name: 'gone', title: 'No longer in the packs', show: pact, answer: 'gone' },
  { name: 'long', title: 'Long', show: { words: 'committee' }, answer: LONG },
  { name: 'long-full', title: 'Long, in full', show: { words: 'committee', ...FULL }, answer: LONG },
  { name: 'unsourced', title: 'No sources', show: { words: 'signal buoys' }, answer: UNSOURCED },
  { name: 'old', title: 'Old', show: { words: 'Lighthouse Exchange' }, answer: OLD, presses: ['3 sources'] },
  {
    name: 'choice',
    title: 'Two terms share the words',
    show: { words: 'Harbour', entities: ['rolf', 'anna'], named: ['anna'] },
    answer: PERSON,
    choices: CHOICES,
  },
  {
    name: 'choice-mixed',
    title: 'Two terms of different kinds',
    show: { words: 'Harbour', entities: ['anna', 'pact'] },
    answer: PERSON,
    choices: MIXED,
  },
  { name: 'copied', title: 'Copied', show: person, answer: PERSON, presses: ['Copy with citation'] },
  { name: 'menu', title: 'Menu', show: { ...person, reason: REASON }, answer: PERSON, presses: ['More actions'] },
  {
    name: 'muted',
    title: 'Muted, with undo',
    show: person,
    answer: PERSON,
    presses: ['More actions', 'Mute Anna Harbour'],
  },
  {
    name: 'why',
    title: 'Why is this marked?',
    show: { ...person, words: 'Harbour', reason: REASON },
    answer: PERSON,
    presses: ['More actions', 'Why is this marked?'],
  },
  {
    name: 'why-topics',
    title: 'Why is this marked: by several topics',
    show: { words: 'NORTH BAY', entities: ['bay'], reason: BY_TOPIC },
    answer: PLACE,
    presses: ['More actions', 'Why is this marked?'],
  },
  { name: 'cite', title: 'Cite', show: pact, answer: PACT_BRIEFING, presses: ['Cite'] },
  { name: 'cite-bibtex', title: 'Cite as BibTeX', show: pact, answer: PACT_BRIEFING, presses: ['Cite', 'BibTeX'] },
  { name: 'pinned', title: 'Pinned', show: pact, answer: PACT_BRIEFING, presses: ['Pin card'] },
  {
    name: 'pinned-followed',
    title: 'Pinned, after following a related term',
    show: { ...pact, ...FULL },
    answer: PACT_BRIEFING,
    presses: ['Pin card', 'Anna Harbour, person'],
  },
  { name: 'right-to-left', title: 'Right to left', show: { words: 'ميثاق' }, answer: RIGHT_TO_LEFT },
  {
    name: 'right-to-left-full',
    title: 'Right to left, full',
    show: { words: 'ميثاق', ...FULL },
    answer: RIGHT_TO_LEFT,
  },
  {
    name: 'zoomed',
    title: 'Little room, as at 400 % zoom',
    show: { ...pact, ...NARROW, maxHeight: 220 },
    answer: LONG,
  },
  { name: 'narrow-full', title: 'Narrow, full', show: { ...pact, ...NARROW, ...FULL }, answer: PACT_BRIEFING },
  { name: 'sheet', title: 'Sheet', show: { ...person, ...SHEET }, answer: PERSON, through: 'touch' },
  {
    name: 'sheet-full',
    title: 'Sheet, full',
    show: { ...pact, ...SHEET, ...FULL },
    answer: PACT_BRIEFING,
    through: 'touch',
  },
  {
    name: 'sheet-menu',
    title: 'Sheet, menu',
    show: { ...person, ...SHEET, reason: REASON },
    answer: PERSON,
    presses: ['More actions'],
    through: 'touch',
  },
  {
    name: 'sheet-followed',
    title: 'Sheet, after following a related term',
    show: { ...pact, ...SHEET, ...FULL },
    answer: PACT_BRIEFING,
    presses: ['Anna Harbour, person'],
    through: 'touch',
  },
  {
    name: 'sheet-choice',
    title: 'Sheet, two terms of different kinds',
    show: { words: 'Harbour', entities: ['anna', 'pact'], ...SHEET },
    answer: PERSON,
    choices: MIXED,
    through: 'touch',
  },
  {
    name: 'sheet-320',
    title: 'Sheet, narrow',
    show: { ...pact, ...NARROW_SHEET },
    answer: PACT_BRIEFING,
    through: 'touch',
  },
  {
    name: 'sheet-320-full',
    title: 'Sheet, narrow, full',
    show: { ...pact, ...NARROW_SHEET, ...FULL },
    answer: PACT_BRIEFING,
    through: 'touch',
  },
  {
    name: 'sheet-320-menu',
    title: 'Sheet, narrow, menu',
    show: { ...person, ...NARROW_SHEET, reason: REASON },
    answer: PERSON,
    presses: ['More actions'],
    through: 'touch',
  },
  {
    name: 'sheet-mouse',
    title: 'Sheet in a narrow window with a mouse',
    show: { ...pact, ...SHEET },
    answer: PACT_BRIEFING,
  },
  { name: 'touch', title: 'Touch', show: { ...person, width: 374 }, answer: PERSON, through: 'touch' },
  {
    name: 'touch-narrow-full',
    title: 'Touch, narrow, full',
    show: { ...pact, ...NARROW, ...FULL },
    answer: PACT_BRIEFING,
    through: 'touch',
  },
  { name: 'forced-standard', title: 'Forced colours', show: pact, answer: PACT_BRIEFING, through: 'forced-colours' },
  {
    name: 'forced-full',
    title: 'Forced colours, full',
    show: pact,
    answer: PACT_BRIEFING,
    presses: ['Sources differ on its name'],
    through: 'forced-colours',
  },
  {
    name: 'forced-menu',
    title: 'Forced colours, menu',
    show: person,
    answer: PERSON,
    presses: ['More actions'],
    through: 'forced-colours',
  },
];

/** What a page says to show a state in a theme. */
export function showMessage({ show }: CardState, theme: Show['theme']): Show {
  return {
    type: 'show',
    token: 1,
    entities: ['pact'],
    theme,
    maxHeight: 700,
    width: 360,
    sheet: false,
    opensAs: 'standard',
    letterKeys: true,
    ...show,
  };
}

/** What the background answers to a call in a state; `undefined` where it never answers. */
export function answerTo({ answer, choices = [] }: CardState, call: string, entity: string | undefined): unknown {
  if (call === 'headings') return { ok: true, value: choices };
  if (call === 'adjust') return { ok: true, value: { site: 'news.example' } };
  if (answer === 'never') return undefined;
  if (answer === 'unreadable') return { ok: false, error: { name: 'failed', message: 'made up' } };
  if (answer === 'gone') return { ok: true, value: null };
  return { ok: true, value: entity === 'anna' ? PERSON : answer };
}
