/** Owns the sections of the options page: address, title, icon, and the sentence each starts with. */
import type { IconName } from '../../components/Icon.tsx';

/** One section. */
export interface Section {
  /** The part of the address after "#". */
  readonly id: 'categories' | 'sites' | 'reading' | 'about';
  readonly title: string;
  readonly icon: IconName;
  readonly intro: string;
}

const CATEGORIES: Section = {
  id: 'categories',
  title: 'Categories',
  icon: 'categories',
  intro: 'Choose what Sidelight marks as you read. A category that is off is still found by search.',
};

/** Every section, in the order of the rail. */
export const SECTIONS: readonly Section[] = [
  CATEGORIES,
  {
    id: 'sites',
    title: 'Sites',
    icon: 'site',
    intro: 'Sidelight reads pages on your device only. Decide where it may do so.',
  },
  {
    id: 'reading',
    title: 'Reading',
    icon: 'reading',
    intro: 'Turn the noise up or down. Nothing here changes the page for anyone else.',
  },
  {
    id: 'about',
    title: 'About',
    icon: 'info',
    intro: 'A sidelight is a piece of incidental information that helps to clarify a subject.',
  },
];

/** The section at an address; the first one where the address names none. */
export function sectionAt(hash: string): Section {
  return SECTIONS.find(({ id }) => `#${id}` === hash) ?? CATEGORIES;
}
