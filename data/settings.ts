/** Owns the reader's settings: shape, defaults, upgrades from older versions, and reading stored ones without trust. */
import { CATEGORIES, type Category } from './entity.ts';
import { sitesAfter } from './site-name.ts';
import { matchKey, type Unwanted, type WrongMatch } from './wrong-match.ts';

/** Version of the stored settings this code writes. */
export const SETTINGS_VERSION = 3;

/** How many mentions to mark, from none to every one. */
export const NOISE_STEPS = ['hidden', 'page', 'section', 'all'] as const;
export type NoiseStep = (typeof NOISE_STEPS)[number];

/** How soon a card opens under a resting pointer; `off` means by click or keyboard only. */
export const OPEN_SPEEDS = ['off', 'fast', 'normal', 'slow'] as const;
export type OpenSpeed = (typeof OPEN_SPEEDS)[number];

/** How much a card shows when it opens. */
export const CARD_SIZES = ['small', 'standard', 'full'] as const;
export type CardSize = (typeof CARD_SIZES)[number];

/** What a card lies on: what its page lies on, or always the same. */
export const CARD_LOOKS = ['page', 'light', 'dark'] as const;
export type CardLook = (typeof CARD_LOOKS)[number];

/** How the reader wants cards. */
export interface CardChoice {
  readonly opensAs: CardSize;
  readonly look: CardLook;
  /** Single letters do something while the focus is in a card: not for those who speak to their computer. */
  readonly letterKeys: boolean;
}

/** What the reader chose. Kept in `storage.local` on this device, never synchronised: sites are private. */
export interface Settings extends Unwanted {
  readonly version: typeof SETTINGS_VERSION;
  readonly categories: Readonly<Record<Category, boolean>>;
  /** Host names on which nothing of ours runs. */
  readonly sitesOff: readonly string[];
  readonly noise: NoiseStep;
  /** The step to go back to when hidden marks are shown again. */
  readonly noiseShown: Exclude<NoiseStep, 'hidden'>;
  readonly openSpeed: OpenSpeed;
  readonly card: CardChoice;
}

/**
 * What a reader can do from a card: mute a term, a category or the site, or call a match wrong. `on: false` undoes it.
 * The site is the one the card is shown on; nothing in the request names it.
 */
export type Adjustment =
  | { readonly kind: 'mute'; readonly entity: string; readonly on: boolean }
  | { readonly kind: 'category'; readonly category: Category; readonly on: boolean }
  | { readonly kind: 'site'; readonly on: boolean }
  | { readonly kind: 'wrong-match'; readonly words: string; readonly entity: string; readonly on: boolean };

/** A change to some of the settings. */
export type SettingsChange = Partial<Omit<Settings, 'version' | 'categories' | 'noiseShown' | 'card'>> & {
  readonly categories?: Partial<Record<Category, boolean>>;
  readonly card?: Partial<CardChoice>;
};

/** What a reader has who never changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  categories: Object.fromEntries(CATEGORIES.map((category) => [category, true])) as Record<Category, boolean>,
  sitesOff: [],
  mutedEntities: [],
  wrongMatches: [],
  noise: 'section',
  noiseShown: 'section',
  openSpeed: 'normal',
  card: { opensAs: 'standard', look: 'page', letterKeys: true },
};

/** The settings after `change`; what the change does not name stays. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  const noise = change.noise ?? settings.noise;
  return {
    ...settings,
    ...change,
    version: SETTINGS_VERSION,
    noiseShown: noise === 'hidden' ? settings.noiseShown : noise,
    categories: { ...settings.categories, ...change.categories },
    card: { ...settings.card, ...change.card },
  };
}

/**
 * The change that an adjustment asks for. `site` is the host name of the page it comes from.
 * @throws Error where the site is to be muted and the page belongs to none.
 */
export function changeBy(adjustment: Adjustment, settings: Settings, site: string | undefined): SettingsChange {
  const { on } = adjustment;
  switch (adjustment.kind) {
    case 'mute': {
      const others = settings.mutedEntities.filter((entity) => entity !== adjustment.entity);
      return { mutedEntities: on ? [...others, adjustment.entity] : others };
    }
    case 'category':
      return { categories: { [adjustment.category]: !on } };
    case 'site':
      if (site === undefined) throw new Error('this page belongs to no site');
      return { sitesOff: sitesAfter(settings.sitesOff, site, !on) };
    case 'wrong-match': {
      const { words, entity } = adjustment;
      const others = settings.wrongMatches.filter((match) => matchKey(match) !== matchKey(adjustment));
      return { wrongMatches: on ? [...others, { words, entity }] : others };
    }
  }
}

/**
 * Settings from whatever storage holds. Every readable field is kept, everything else falls back to its default,
 * so a damaged or newer record never loses what can still be understood. A record of version 1 knew no muted terms and
 * no wrong matches: it has none of them; before version 3 cards were as by default.
 */
export function parseSettings(stored: unknown): Settings {
  const record = isRecord(stored) ? stored : {};
  const noise = oneOf(NOISE_STEPS, record['noise']) ?? DEFAULT_SETTINGS.noise;
  const categories = isRecord(record['categories']) ? record['categories'] : {};
  return {
    version: SETTINGS_VERSION,
    categories: Object.fromEntries(CATEGORIES.map((category) => [category, categories[category] !== false])) as Record<
      Category,
      boolean
    >,
    sitesOff: isStrings(record['sitesOff']) ? record['sitesOff'] : DEFAULT_SETTINGS.sitesOff,
    mutedEntities: isStrings(record['mutedEntities']) ? record['mutedEntities'] : DEFAULT_SETTINGS.mutedEntities,
    wrongMatches: wrongMatchesIn(record['wrongMatches']),
    noise,
    noiseShown: shownStep(noise) ?? shownStep(oneOf(NOISE_STEPS, record['noiseShown'])) ?? DEFAULT_SETTINGS.noiseShown,
    openSpeed: oneOf(OPEN_SPEEDS, record['openSpeed']) ?? DEFAULT_SETTINGS.openSpeed,
    card: cardIn(record['card']),
  };
}

/** The change that hides all marks, or shows them as before. */
export function toggledMarks({ noise, noiseShown }: Settings): SettingsChange {
  return { noise: noise === 'hidden' ? noiseShown : 'hidden' };
}

function shownStep(noise: NoiseStep | undefined): Settings['noiseShown'] | undefined {
  return noise === 'hidden' ? undefined : noise;
}

function cardIn(stored: unknown): CardChoice {
  const card = isRecord(stored) ? stored : {};
  return {
    opensAs: oneOf(CARD_SIZES, card['opensAs']) ?? DEFAULT_SETTINGS.card.opensAs,
    look: oneOf(CARD_LOOKS, card['look']) ?? DEFAULT_SETTINGS.card.look,
    letterKeys: card['letterKeys'] !== false,
  };
}

function wrongMatchesIn(stored: unknown): readonly WrongMatch[] {
  if (!Array.isArray(stored)) return DEFAULT_SETTINGS.wrongMatches;
  return stored.flatMap((match: unknown) => {
    if (!isRecord(match)) return [];
    const { words, entity } = match;
    return typeof words === 'string' && typeof entity === 'string' ? [{ words, entity }] : [];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | undefined {
  return allowed.find((item) => item === value);
}
