/** Says how the overlay is read, and that each way of getting it wrong is named with its line. */
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { parseOverlay } from './overlay.ts';

const ROW = { id: 'oslo-pact', name: 'Oslo Pact', category: 'agreement', prominence: 3 };
const fileOf = (value: unknown) => ({ name: 'overlay.json', text: JSON.stringify(value, null, 1) });
const complaints = (text: string) => parseOverlay({ name: 'overlay.json', text }).issues.map(issueLine);

describe('parseOverlay', () => {
  it('reads rows and knows where each stands', () => {
    const { overlay, issues } = parseOverlay(fileOf({ entities: [ROW, { ...ROW, id: 'b' }] }));
    expect(issues).toEqual([]);
    expect(overlay?.rows.map((row) => row.id)).toEqual(['oslo-pact', 'b']);
    expect([overlay?.lineOf(0), overlay?.lineOf(1)]).toEqual([3, 9]);
  });

  it.each<[string, unknown, string]>([
    ['an unknown key', { entities: [{ ...ROW, colour: 1 }] }, 'overlay.json:8: “entities.0.colour”: unknown key'],
    ['a missing name', { entities: [{ ...ROW, name: undefined }] }, 'overlay.json:3: “entities.0.name”: is missing'],
    ['an unknown category', { entities: [{ ...ROW, category: 'ship' }] }, 'overlay.json:6: “entities.0.category”'],
    ['a prominence of 4', { entities: [{ ...ROW, prominence: 4 }] }, 'overlay.json:7: “entities.0.prominence”'],
    [
      'an id with spaces',
      { entities: [{ ...ROW, id: 'Oslo Pact' }] },
      'overlay.json:4: “entities.0.id”: must be lower-case',
    ],
    [
      'an address that is none',
      { entities: [{ ...ROW, pin: ['report 2'] }] },
      'overlay.json:9: “entities.0.pin.0”: must be an address',
    ],
    [
      'an uncited figure',
      { entities: [{ ...ROW, figures: [{ value: '1', label: 'x', cites: [] }] }] },
      'must name at least one sentence',
    ],
    [
      'a difference of one value',
      {
        entities: [
          { ...ROW, differs: [{ property: 'x', relation: 'variant', values: [{ value: 'a', cites: ['a#1.1'] }] }] },
        ],
      },
      'needs at least two values',
    ],
    ['an unknown rule', { entities: [{ ...ROW, forms: [{ text: 'x', rule: 'loose' }] }] }, '“entities.0.forms.0.rule”'],
    ['a duplicate id', { entities: [ROW, ROW] }, 'overlay.json:9: duplicate id “oslo-pact” (first on line 3)'],
    [
      'a party nobody knows',
      { entities: [{ ...ROW, forms: [{ text: 'x', parties: ['mars'] }] }] },
      'names an entity the overlay does not hold: mars',
    ],
    ['no list of entities', {}, 'overlay.json:1: “entities”: is missing'],
  ])('names %s', (_, value, expected) => expect(complaints(fileOf(value).text)[0]).toContain(expected));

  it.each([
    ['{\n "entities": [\n  {"id": }\n ]\n}', 'overlay.json:3: not JSON'],
    ['{\n "entities": [\n', 'overlay.json:2: not JSON'],
    ['', 'overlay.json:1: not JSON'],
    ['{"entities": []} // done', 'overlay.json:1: not JSON'],
  ])('says where %j stops being JSON', (text, expected) => expect(complaints(text)[0]).toContain(expected));
});
