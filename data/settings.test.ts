/** Tests that stored settings are read without trust and that nothing readable is lost. */
import { describe, expect, it } from 'vitest';
import { changeBy, DEFAULT_SETTINGS, parseSettings, SETTINGS_VERSION, toggledMarks, withChange } from './settings.ts';

describe('stored settings', () => {
  it('come back as they were stored', () => {
    const stored = {
      ...DEFAULT_SETTINGS,
      noise: 'all' as const,
      noiseShown: 'all' as const,
      sitesOff: ['example.com'],
    };
    expect(parseSettings(structuredClone(stored))).toEqual(stored);
  });

  it.each([undefined, null, 'x', 7, [], { version: 'x' }])('fall back to defaults where %j is stored', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });

  it('keep what is readable of a damaged record', () => {
    const damaged = {
      card: { opensAs: 'huge', look: 'dark', letterKeys: 'no' },
      version: 1,
      categories: { place: false, person: 'maybe' },
      sitesOff: [1],
      noise: 'loud',
      openSpeed: 'slow',
      mutedEntities: ['singh', 5],
      wrongMatches: [{ words: 'Singh', entity: 'rajnath-singh' }, { words: 'Singh' }, 'x'],
    };
    expect(parseSettings(damaged)).toEqual({
      ...DEFAULT_SETTINGS,
      categories: { ...DEFAULT_SETTINGS.categories, place: false },
      openSpeed: 'slow',
      card: { ...DEFAULT_SETTINGS.card, look: 'dark' },
      wrongMatches: [{ words: 'Singh', entity: 'rajnath-singh' }],
    });
  });

  it('take what they know from a newer version', () => {
    expect(parseSettings({ version: 99, noise: 'page', later: true })).toEqual({
      ...DEFAULT_SETTINGS,
      noise: 'page',
      noiseShown: 'page',
    });
  });

  it('read the record of version 1, frozen here', () => {
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
    expect(parseSettings(first)).toEqual({
      ...first,
      version: SETTINGS_VERSION,
      mutedEntities: [],
      wrongMatches: [],
      noiseShown: 'section',
      card: DEFAULT_SETTINGS.card,
    });
  });

  it('show hidden marks as they were before', () => {
    const all = withChange(DEFAULT_SETTINGS, { noise: 'all' });
    const hidden = parseSettings(structuredClone(withChange(all, toggledMarks(all))));
    expect(hidden.noise).toBe('hidden');
    expect(withChange(hidden, toggledMarks(hidden))).toEqual(all);
  });

  it('change one choice about cards at a time', () => {
    const dark = withChange(DEFAULT_SETTINGS, { card: { look: 'dark' } });
    const both = withChange(dark, { card: { letterKeys: false } });
    expect(parseSettings(structuredClone(both)).card).toEqual({ opensAs: 'standard', look: 'dark', letterKeys: false });
  });

  it('keep what a change does not name', () => {
    const changed = withChange({ ...DEFAULT_SETTINGS, noise: 'all' }, { categories: { place: false } });
    expect(changed.categories).toEqual({ ...DEFAULT_SETTINGS.categories, place: false });
    expect(changed.noise).toBe('all');
  });
});

describe('an adjustment from a card', () => {
  const adjusted = (...adjustments: Parameters<typeof changeBy>[0][]) =>
    adjustments.reduce(
      (settings, adjustment) => withChange(settings, changeBy(adjustment, settings, 'www.news.example')),
      DEFAULT_SETTINGS,
    );

  it.each<[Parameters<typeof changeBy>[0], object]>([
    [{ kind: 'mute', entity: 'kallas', on: true }, { mutedEntities: ['kallas'] }],
    [{ kind: 'category', category: 'place', on: true }, { categories: { place: false } }],
    [{ kind: 'site', on: true }, { sitesOff: ['news.example'] }],
    [
      { kind: 'wrong-match', words: 'Singh', entity: 'rajnath', on: true },
      { wrongMatches: [{ words: 'Singh', entity: 'rajnath' }] },
    ],
  ])('%j is made, made only once, and undone without a trace', (adjustment, expected) => {
    expect(adjusted(adjustment)).toMatchObject(expected);
    expect(adjusted(adjustment, adjustment)).toMatchObject(expected);
    expect(adjusted(adjustment, { ...adjustment, on: false })).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps what was adjusted before', () => {
    const both = adjusted({ kind: 'mute', entity: 'a', on: true }, { kind: 'mute', entity: 'b', on: true });
    expect(both.mutedEntities).toEqual(['a', 'b']);
  });

  it('cannot mute the site of a page that belongs to none', () => {
    expect(() => changeBy({ kind: 'site', on: true }, DEFAULT_SETTINGS, undefined)).toThrow('no site');
  });
});
