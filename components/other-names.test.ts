/** Tests which other names of an entity are worth telling. */
import { describe, expect, it } from 'vitest';
import type { SurfaceForm } from '../data/entity.ts';
import { isSameName, otherNames } from './other-names.ts';
import { PACT } from './sample-briefing.ts';

const named = (name: string, ...texts: string[]): string[] =>
  otherNames({ ...PACT, name, forms: texts.map((text) => ({ text, rule: 'caseless' })) });

describe('other names', () => {
  it.each([
    ['the name without what stands in its brackets', 'European Union (EU)', ['European Union', 'EU']],
    ['its plural or singular', 'Air defence systems', ['air defence system']],
    ['its American spelling', 'Ministry of Defence (India)', ['Ministry of Defense']],
    ['another ending of the same spelling', 'Organised crime', ['organized crime']],
    ['another order of its words', 'India–EU Summit', ['EU-India Summit', 'EU–India Summit']],
    ['a part of it', 'New Delhi', ['Delhi']],
  ])('leave out %s', (_, name, forms) => {
    expect(named(name, ...forms)).toEqual([]);
  });

  it('are those with a word of their own, each once', () => {
    expect(named('Gurugram', 'Gurgaon')).toEqual(['Gurgaon']);
    expect(named('India–EU Summit', 'India-EU Leaders’ Summit', 'EU-India Leaders Summit')).toEqual([
      'India-EU Leaders’ Summit',
    ]);
  });

  it('leave out what never marks the entity and what needs help to', () => {
    const forms: SurfaceForm[] = [
      { text: 'Indian', rule: 'exact', evidenceOnly: true },
      { text: 'the bloc', rule: 'caseless', needs: ['European Union'] },
      { text: 'the deal', rule: 'caseless', parties: ['india'] },
    ];
    expect(otherNames({ ...PACT, forms })).toEqual([]);
  });
});

it('two names are the same but for case, accents, dashes, quotes and a possessive', () => {
  expect(isSameName('São Tomé', "SAO TOMÉ's")).toBe(true);
  expect(isSameName('India–EU', 'India-EU')).toBe(true);
  expect(isSameName('India–EU', 'EU–India')).toBe(false);
});
