/** Owns where settings are kept: `storage.local` of this device, read without trust, written whole. */
import { parseSettings, type Settings, type SettingsChange, withChange } from '../settings.ts';

/** As much of `browser.storage.local` as is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The key under which settings lie. */
const SETTINGS_KEY = 'settings';

/** Reads the settings; defaults where nothing readable is stored. */
export async function readSettings(area: StorageArea): Promise<Settings> {
  const stored = await area.get(SETTINGS_KEY);
  return parseSettings(stored[SETTINGS_KEY]);
}

let lastWrite: Promise<unknown> = Promise.resolve();

/**
 * Applies a change (or the change that `change` makes of the settings of its turn) and returns the settings after it.
 * Changes are made one after the other, so that none is lost.
 */
export function changeSettings(
  area: StorageArea,
  change: SettingsChange | ((settings: Settings) => SettingsChange),
): Promise<Settings> {
  const write = lastWrite.then(async () => {
    const before = await readSettings(area);
    const settings = withChange(before, typeof change === 'function' ? change(before) : change);
    await area.set({ [SETTINGS_KEY]: settings });
    return settings;
  });
  lastWrite = write.catch(() => undefined);
  return write;
}
