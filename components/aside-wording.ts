/** Owns the words of the views that stand in for a card's body: its menu, why words are marked, its sources cited. */
import type { FormRule } from '../data/entity.ts';

/** What the menu offers. */
export const MENU = {
  move: 'Move',
  mute: (name: string) => `Mute ${name}`,
  muteAll: (category: string) => `Mute all ${category}`,
  muteSite: 'Mute on this site',
  why: 'Why is this marked?',
  wrong: 'Wrong match',
  settings: 'Settings',
} as const;

/** What toasts tell after something was chosen in the menu, or a source was cited. */
export const DONE = {
  muted: (name: string) => `Muted ${name}`,
  mutedAll: (category: string) => `Muted all ${category}`,
  siteOff: (site: string) => `Marks are off on ${site}`,
  wrong: 'Noted. This match will not be marked again.',
} as const;

/** Why words are marked. */
export const WHY = {
  words: 'Words here',
  form: 'Name in the pack',
  rule: 'Rule',
  rules: {
    exact: 'Whole words, capitals as in the name.',
    caseless: 'Whole words, in capitals or small letters.',
    upper: 'Whole words, in capitals only.',
  } satisfies Record<FormRule, string>,
  evidence: 'Evidence',
  alone: 'None needed: the words name this term by themselves.',
  before: (words: string) => `“${words}” stands earlier on this page.`,
  after: (words: string) => `“${words}” stands later on this page.`,
  beside: (words: string) => `“${words}” stands on this page, too.`,
  parties: (names: readonly string[]) => `Named close by: ${names.join(', ')}.`,
  topic: (names: readonly string[]) => `The page is on the subject: it names ${names.join(', ')}.`,
} as const;

/** How a source is cited. */
export const CITE = {
  legend: 'Citation style',
  plain: 'Plain',
  copyOne: (source: string) => `Copy citation: ${source}`,
  noDate: 'n.d.',
} as const;
