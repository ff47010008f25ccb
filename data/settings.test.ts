/** Tests that stored settings are read without trust and that nothing readable is lost. */
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, parseSettings, SETTINGS_VERSION, withChange } from './settings.ts';

describe('stored settings', () => {
  it('come back as they were stored', () => {
    const stored = { ...DEFAULT_SETTINGS, noise: 'all' as const, sitesOff: ['example.com'] };
    expect(parseSettings(structuredClone(stored))).toEqual(stored);
  });

  it.each([undefined, null, 'x', 7, [], { version: 'x' }])('fall back to defaults where %j is stored', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is readable of a damaged record', () => {
    const damaged = {
      version: 1,
      categories: { place: false, person: 'maybe' },
      sitesOff: [1],
      noise: 'loud',
      openSpeed: 'slow',
    };
    expect(parseSettings(damaged)).toEqual({
      ...DEFAULT_SETTINGS,
      categories: { ...DEFAULT_SETTINGS.categories, place: false },
      openSpeed: 'slow',
    });
  });

  it('take what they know from a newer version', () => {
    expect(parseSettings({ version: 99, noise: 'page', later: true })).toEqual({ ...DEFAULT_SETTINGS, noise: 'page' });
  });

  it('read the first released record', () => {
    const categories = {
      person: true,
      organisation: true,
      agreement: true,
      programme: true,
      event: false,
      place: true,
      technology: true,
      concept: true,
    };
    const first = { version: 1, categories, sitesOff: ['news.example'], noise: 'section', openSpeed: 'fast' };
    expect(parseSettings(first)).toEqual({ ...first, version: SETTINGS_VERSION });
  });

  it('keep what a change does not name', () => {
    const changed = withChange({ ...DEFAULT_SETTINGS, noise: 'all' }, { categories: { place: false } });
    expect(changed.categories).toEqual({ ...DEFAULT_SETTINGS.categories, place: false });
    expect(changed.noise).toBe('all');
  });
});
