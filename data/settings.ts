/** Owns the reader's settings: shape, defaults, upgrades from older versions, and reading stored ones without trust. */
import { CATEGORIES, type Category } from './entity.ts';

/** Version of the stored settings this code writes. */
export const SETTINGS_VERSION = 1;

/** How many mentions to mark, from none to every one. */
export const NOISE_STEPS = ['hidden', 'page', 'section', 'all'] as const;
export type NoiseStep = (typeof NOISE_STEPS)[number];

/** How soon a card opens under a resting pointer; `off` means by click or keyboard only. */
export const OPEN_SPEEDS = ['off', 'fast', 'normal', 'slow'] as const;
export type OpenSpeed = (typeof OPEN_SPEEDS)[number];

/** What the reader chose. Kept in `storage.local` on this device, never synchronised: sites are private. */
export interface Settings {
  readonly version: typeof SETTINGS_VERSION;
  readonly categories: Readonly<Record<Category, boolean>>;
  /** Host names on which nothing of ours runs. */
  readonly sitesOff: readonly string[];
  readonly noise: NoiseStep;
  readonly openSpeed: OpenSpeed;
}

/** A change to some of the settings. */
export type SettingsChange = Partial<Omit<Settings, 'version' | 'categories'>> & {
  readonly categories?: Partial<Record<Category, boolean>>;
};

/** What a reader has who never changed anything. */
export const DEFAULT_SETTINGS: Settings = {
  version: SETTINGS_VERSION,
  categories: Object.fromEntries(CATEGORIES.map((category) => [category, true])) as Record<Category, boolean>,
  sitesOff: [],
  noise: 'section',
  openSpeed: 'normal',
};

/** The settings after `change`; what the change does not name stays. */
export function withChange(settings: Settings, change: SettingsChange): Settings {
  return {
    ...settings,
    ...change,
    version: SETTINGS_VERSION,
    categories: { ...settings.categories, ...change.categories },
  };
}

/**
 * Settings from whatever storage holds. Every readable field is kept, everything else falls back to its default,
 * so a damaged or newer record never loses what can still be understood.
 */
export function parseSettings(stored: unknown): Settings {
  const record = isRecord(stored) ? stored : {};
  const categories = isRecord(record['categories']) ? record['categories'] : {};
  return {
    version: SETTINGS_VERSION,
    categories: Object.fromEntries(CATEGORIES.map((category) => [category, categories[category] !== false])) as Record<
      Category,
      boolean
    >,
    sitesOff: isStrings(record['sitesOff']) ? record['sitesOff'] : DEFAULT_SETTINGS.sitesOff,
    noise: oneOf(NOISE_STEPS, record['noise']) ?? DEFAULT_SETTINGS.noise,
    openSpeed: oneOf(OPEN_SPEEDS, record['openSpeed']) ?? DEFAULT_SETTINGS.openSpeed,
  };
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
