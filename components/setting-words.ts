/** Owns the words for each step of a setting. */
import type { CardLook, CardSize, NoiseStep, OpenSpeed } from '../data/settings.ts';

/** How many mentions are marked, from none to every one. */
export const NOISE_OPTIONS: readonly { readonly value: NoiseStep; readonly label: string }[] = [
  { value: 'hidden', label: 'Hidden' },
  { value: 'page', label: 'Once a page' },
  { value: 'section', label: 'Once a section' },
  { value: 'all', label: 'All' },
];

/** What each of those steps does to a page. */
export const NOISE_HELP: Readonly<Record<NoiseStep, string>> = {
  hidden: 'Nothing is marked. Search still finds every term.',
  page: 'The first mention on the page has a line under it.',
  section: 'The first mention in each section has a line under it.',
  all: 'The first mention in each section has a solid line, later ones a dotted line.',
};

/** How soon a card opens. */
export const SPEED_OPTIONS: readonly { readonly value: OpenSpeed; readonly label: string }[] = [
  { value: 'off', label: 'Off' },
  { value: 'fast', label: 'Fast' },
  { value: 'normal', label: 'Normal' },
  { value: 'slow', label: 'Slow' },
];

/** How much a card shows when it opens. */
export const SIZE_OPTIONS: readonly { readonly value: CardSize; readonly label: string }[] = [
  { value: 'small', label: 'Small' },
  { value: 'standard', label: 'Standard' },
  { value: 'full', label: 'Full' },
];

/** What a card lies on. */
export const LOOK_OPTIONS: readonly { readonly value: CardLook; readonly label: string }[] = [
  { value: 'page', label: 'Match page' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
];
