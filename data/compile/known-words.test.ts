/** Says what the shared lexicon knows, and that its data is sound. */
import { describe, expect, it } from 'vitest';
import { categoryOfHead, countryOf, isParty, knownName, roleLength } from './known-words.ts';
import bodies from './lexicon/bodies.json' with { type: 'json' };
import countries from './lexicon/countries.json' with { type: 'json' };
import { verbBase } from './verb-forms.ts';

describe('the shared lexicon', () => {
  it('knows countries, capitals, regions and bodies in any case and accent', () => {
    expect(knownName('BRASILIA')).toEqual({ name: 'Brasília', category: 'place' });
    expect(knownName('NATO')).toEqual({ name: 'North Atlantic Treaty Organization', category: 'organisation' });
    expect(knownName('Atlantis')).toBeUndefined();
    expect(countryOf('Finnish')).toBe('Finland');
    expect(isParty('EU')).toBe(true);
  });

  it('names every country as the Unicode data does, or has a reason', () => {
    const unicode = new Intl.DisplayNames('en', { type: 'region' });
    const written = (code: string) => (unicode.of(code) ?? '').replace('&', 'and').replace('’', "'");
    const otherwise = countries.filter(({ code, names }) => !names.includes(written(code))).map(({ code }) => code);
    // News writes Myanmar and DR Congo, not "Myanmar (Burma)" and "Congo - Kinshasa", and Saint with all its letters.
    expect(otherwise).toEqual(['MM', 'CD', 'CG', 'KN', 'LC', 'VC']);
  });

  it('holds no body and no country twice', () => {
    const names = [...bodies.map(([name]) => name), ...countries.map(({ names: [name] }) => name)];
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(countries.map(({ code }) => code)).size).toBe(countries.length);
  });

  it('takes the longest role that stands whole', () => {
    const words = 'Lt. Gen. Berg and deputy prime minister of Norway'.split(' ');
    expect([roleLength(words, 0), roleLength(words, 4), roleLength(words, 2)]).toEqual([2, 3, 0]);
  });

  it('types a name by its head noun, whatever its case', () => {
    expect([
      categoryOfHead('Ministry'),
      categoryOfHead('PACT'),
      categoryOfHead('programme'),
      categoryOfHead('berg'),
    ]).toEqual(['organisation', 'agreement', 'programme', undefined]);
  });

  it('knows verbs in their forms', () => {
    expect(
      ['signed', 'met', 'co-chairs', 'finalized', 'committed', 'ratifies', 'referred', 'boat'].map(verbBase),
    ).toEqual(['sign', 'meet', 'co-chair', 'finalise', 'commit', 'ratify', 'refer', undefined]);
  });
});
