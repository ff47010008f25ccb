/** Tests that settings are kept whole when changes come at once. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { changeSettings, readSettings, type StorageArea } from './settings-store.ts';

function slowStorage(): StorageArea {
  let stored: Record<string, unknown> = {};
  const turn = () => new Promise((resolve) => setTimeout(resolve, 1));
  return {
    get: async (key) => {
      await turn();
      return { [key]: stored[key] };
    },
    set: async (items) => {
      await turn();
      stored = { ...stored, ...structuredClone(items) };
    },
  };
}

describe('the settings store', () => {
  it('gives defaults before anything is stored', async () => {
    expect(await readSettings(slowStorage())).toEqual(DEFAULT_SETTINGS);
  });

  it('loses none of several changes made at once', async () => {
    const area = slowStorage();
    await Promise.all([
      changeSettings(area, { noise: 'all' }),
      changeSettings(area, { categories: { place: false } }),
      changeSettings(area, { sitesOff: ['news.example'] }),
    ]);
    expect(await readSettings(area)).toEqual({
      ...DEFAULT_SETTINGS,
      noise: 'all',
      noiseShown: 'all',
      categories: { ...DEFAULT_SETTINGS.categories, place: false },
      sitesOff: ['news.example'],
    });
  });

  it('gives a change that depends on settings those of its turn', async () => {
    const area = slowStorage();
    const mute = (entity: string) =>
      changeSettings(area, ({ mutedEntities }) => ({ mutedEntities: [...mutedEntities, entity] }));
    await Promise.all([mute('a'), mute('b')]);
    expect((await readSettings(area)).mutedEntities).toEqual(['a', 'b']);
  });

  it('goes on after a change that could not be stored', async () => {
    const area = slowStorage();
    const full = { ...area, set: () => Promise.reject(new Error('storage is full')) };
    await expect(changeSettings(full, { noise: 'all' })).rejects.toThrow('full');
    expect((await changeSettings(area, { noise: 'page' })).noise).toBe('page');
  });
});
