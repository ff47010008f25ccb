/** Owns the words for each category: one, several, and examples. */
import type { Category, EntityHeading } from '../data/entity.ts';
import { CARD } from './wording.ts';

/** What a category is called on screen. */
export interface CategoryWords {
  /** For one entity: the kicker of a card. */
  readonly one: string;
  readonly many: string;
  /** After "Mute all". */
  readonly all: string;
  /** What belongs to it, for the list of categories. */
  readonly examples: string;
}

/** The words for every category. */
export const CATEGORY_WORDS: Readonly<Record<Category, CategoryWords>> = {
  person: {
    one: 'Person',
    many: 'People and posts',
    all: 'people',
    examples: 'Ministers, officials, envoys, analysts, and the posts they hold',
  },
  organisation: {
    one: 'Organisation',
    many: 'Organisations',
    all: 'organisations',
    examples: 'Ministries, agencies, armed forces, companies, blocs',
  },
  agreement: { one: 'Agreement', many: 'Agreements', all: 'agreements', examples: 'Treaties, partnerships, memoranda' },
  programme: {
    one: 'Programme',
    many: 'Programmes',
    all: 'programmes',
    examples: 'Funds, plans, initiatives, projects',
  },
  event: { one: 'Event', many: 'Events', all: 'events', examples: 'Summits, visits, exercises, attacks' },
  place: { one: 'Place', many: 'Places', all: 'places', examples: 'Countries, cities, bases, seas, regions' },
  technology: {
    one: 'Weapons and technology',
    many: 'Weapons and technology',
    all: 'weapons and technology',
    examples: 'Systems, platforms, fields of research',
  },
  concept: {
    one: 'Policy and idea',
    many: 'Policies and ideas',
    all: 'policies and ideas',
    examples: 'Doctrines, policies, slogans',
  },
};

/** The word above an entity's name: its category, or "Post". */
export function kickerOf(entity: Pick<EntityHeading, 'category' | 'post'>): string {
  return entity.post ? CARD.post : CATEGORY_WORDS[entity.category].one;
}
