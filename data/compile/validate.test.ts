/** Says what may not leave the compiler. */
import { describe, expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import type { Pack } from '../pack.ts';
import { issueLine } from './issue.ts';
import { validate } from './validate.ts';

const CITE = { source: 'a', start: 0, end: 4, kind: 'text' } as const;
const ENTITY: Entity = {
  id: 'x',
  name: 'X Pact',
  category: 'agreement',
  prominence: 3,
  forms: [{ text: 'X Pact', rule: 'exact' }],
  never: [],
  facts: [{ text: 'Text', cites: [CITE] }],
  figures: [],
  dates: [],
  related: [],
  differs: [],
};

function problems(...entities: readonly Partial<Entity>[]): string {
  const pack: Pack = {
    schema: 1,
    id: 'p',
    title: 'P',
    version: '1.0.0',
    language: 'en',
    licence: 'CC0',
    sources: [{ id: 'a', label: 'A', inferred: [], summary: false, text: 'Text and more.   ' }],
    entities: entities.map((entity) => ({ ...ENTITY, ...entity })),
  };
  return validate(pack, { file: 'overlay.json', lineOf: (id) => (id === 'x' ? 7 : undefined) })
    .map(issueLine)
    .join('\n');
}

describe('validate', () => {
  it('finds nothing wrong with a sound pack', () => expect(problems({})).toBe(''));

  it.each<[string, Partial<Entity>, string]>([
    [
      'an uncited fact',
      { facts: [{ text: 'So', cites: [] }] },
      'overlay.json:7: “x” has a fact without a citation: So',
    ],
    ['an uncited one-liner', { oneLine: { text: 'Pact', cites: [] } }, 'one-line description without a citation'],
    ['an uncited figure', { figures: [{ value: '9', label: 'x', cites: [] }] }, 'a figure without a citation: 9'],
    ['an uncited date', { dates: [{ date: '2026', text: 'x', cites: [] }] }, 'a date without a citation: 2026'],
    [
      'an uncited relation',
      { related: [{ label: 'Met', entity: 'x', cites: [] }] },
      'a relation without a citation: Met x',
    ],
    [
      'an uncited differing value',
      { differs: [{ property: 'p', relation: 'variant', values: [{ value: 'v', cites: [] }] }] },
      'a differing value without a citation: v',
    ],
    [
      'a span out of range',
      { facts: [{ text: 'So', cites: [{ ...CITE, end: 99 }] }] },
      'cites a place outside source “a” (0–99)',
    ],
    [
      'a span that runs backwards',
      { facts: [{ text: 'So', cites: [{ ...CITE, start: 4, end: 2 }] }] },
      'cites a place outside',
    ],
    [
      'a blank span',
      { facts: [{ text: 'So', cites: [{ ...CITE, start: 14, end: 16 }] }] },
      'cites an empty place in source “a”',
    ],
    [
      'a dangling relation',
      { related: [{ label: 'Met', entity: 'y', cites: [CITE] }] },
      'is related to an entity the pack does not hold: y',
    ],
    [
      'a form with an unknown party',
      { forms: [{ text: 'Pact', rule: 'exact', parties: ['y'] }] },
      'a form whose party the pack does not hold: y',
    ],
    ['a stop word', { forms: [{ text: 'which', rule: 'caseless' }] }, 'has a form that is a stop word: “which”'],
    [
      'an event described by general knowledge',
      { category: 'event', oneLine: { text: 'Talks in Oslo', cites: [], general: true } },
      'overlay.json:7: “x” is an event, whose one-line description must be cited, not general knowledge: “Talks in Oslo”',
    ],
    ['no form', { forms: [] }, 'has no surface form'],
  ])('names %s', (_, change, expected) => expect(problems(change)).toContain(expected));

  it('names a duplicate id once', () => expect(problems({}, {})).toBe('overlay.json:7: duplicate id “x”'));
});
