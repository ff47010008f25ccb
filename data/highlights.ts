/** Owns the highlights marks are painted with: their names on a page, their colours, and the style rules for them. */
import { CATEGORIES, type Category } from './entity.ts';

/** How a mark looks: a section's first mention, a later or common one, one inside a link, the one whose card is open. */
export const MARK_STATES = ['first', 'later', 'link', 'hover'] as const;
export type MarkState = (typeof MARK_STATES)[number];

/** Which colours suit the text of a block: dark text, light text, or neither (mid greys, pictures behind the text). */
export const COLOUR_SETS = ['light', 'dark', 'plain'] as const;
export type ColourSet = (typeof COLOUR_SETS)[number];

/** The category colours, equal to those of the interface (a test compares them with its tokens). */
export const MARK_COLOURS: Readonly<Record<'light' | 'dark', Readonly<Record<Category, string>>>> = {
  light: {
    person: '#0a69b6',
    organisation: '#223a8e',
    agreement: '#127b71',
    programme: '#916500',
    event: '#8e301a',
    place: '#46794d',
    technology: '#7b1a52',
    concept: '#535145',
  },
  dark: {
    person: '#86c3ff',
    organisation: '#7395e7',
    agreement: '#47e1dc',
    programme: '#f3b53a',
    event: '#e07b67',
    place: '#a9db92',
    technology: '#dd89af',
    concept: '#b0a998',
  },
};

/**
 * The name of one highlight on this page load. A page can list highlight names, so they tell nothing: a random prefix
 * and a number.
 */
export function highlightName(prefix: string, state: MarkState, category: Category, set: ColourSet): string {
  const number =
    (MARK_STATES.indexOf(state) * CATEGORIES.length + CATEGORIES.indexOf(category)) * COLOUR_SETS.length +
    COLOUR_SETS.indexOf(set);
  return `${prefix}${number.toString(36)}`;
}

/**
 * The style rules for every highlight of this page load. Nothing prints; forced colours get the system's own.
 * Where highlights inherit (Chromium), rules for the root suffice: matched against a million elements the same rules
 * cost 5.7 s of style recalculation. Firefox does not inherit them, so there every element has to match.
 */
export function highlightRules(prefix: string, inherit: boolean): string {
  const drawn: string[] = [];
  const forced: string[] = [];
  for (const state of MARK_STATES) {
    for (const category of CATEGORIES) {
      for (const set of COLOUR_SETS) {
        const selector = `${inherit ? ':root' : ''}::highlight(${highlightName(prefix, state, category, set)})`;
        drawn.push(`${selector}{${declarations(state, category, set)}}`);
        forced.push(`${selector}{${line(state, 'Highlight')};background-color:transparent}`);
      }
    }
  }
  return `@media screen{${drawn.join('')}}@media screen and (forced-colors:active){${forced.join('')}}`;
}

function declarations(state: MarkState, category: Category, set: ColourSet): string {
  if (set === 'plain') return line(state === 'first' ? 'later' : state, 'currentColor');
  const colour = MARK_COLOURS[set][category];
  const tint = state === 'hover' ? `;background-color:color-mix(in srgb,${colour} 13%,transparent)` : '';
  return line(state, colour) + tint;
}

function line(state: MarkState, colour: string): string {
  const style = state === 'first' || state === 'hover' ? 'solid' : 'dotted';
  const thickness = state === 'hover' ? '2px' : 'max(1px,.07em)';
  // Lower inside a link, so that the link's own line still shows.
  const offset = state === 'link' ? '.34em' : '.22em';
  return `text-decoration:underline ${style} ${thickness} ${colour};text-underline-offset:${offset}`;
}
