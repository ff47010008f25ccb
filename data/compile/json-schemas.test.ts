/** Says that the published schemas are those of our checks, accept what is sound, and refuse what is not. */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileFolder } from './build-pack.ts';
import { jsonSchemas } from './json-schemas.ts';

const SEEDS = new URL('../../seeds/india-eu-defence/', import.meta.url);
const published = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`schema/${file}`, import.meta.url), 'utf8'));

function validator(file: string): (value: unknown) => boolean {
  const schema = published(file);
  const Checker = String(schema['$schema']).includes('2020') ? Ajv2020 : Ajv;
  return new Checker({ strict: false }).compile(schema);
}

const overlay = (): { entities: Record<string, unknown>[] } =>
  JSON.parse(readFileSync(new URL('overlay.json', SEEDS), 'utf8'));
const withRow = (change: Record<string, unknown>) => {
  const { entities } = overlay();
  return { entities: [{ ...entities[0], ...change }] };
};

describe('the published JSON Schemas', () => {
  it.each(jsonSchemas().map(({ file, schema }) => [file, schema] as const))('%s is up to date', (file, schema) => {
    expect(published(file)).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it('accept the first pack and its overlay', () => {
    expect(validator('overlay.schema.json')(overlay())).toBe(true);
    expect(validator('overlay.schema.json')({ $schema: 'overlay.schema.json', ...overlay(), drop: ['Foo'] })).toBe(
      true,
    );
    const { pack } = compileFolder(SEEDS.pathname);
    expect(validator('pack.schema.json')(JSON.parse(JSON.stringify(pack)))).toBe(true);
  });

  it.each([
    ['an unknown key', { colour: 'red' }],
    ['an unknown category', { category: 'ship' }],
    ['an id with spaces', { id: 'Oslo Pact' }],
    ['a prominence of 4', { prominence: 4 }],
    ['an address that is none', { pin: ['report 2'] }],
    ['a one-liner neither cited nor general', { oneLine: { text: 'A pact' } }],
    [
      'a difference of one value',
      { differs: [{ property: 'x', relation: 'variant', values: [{ value: 'a', cites: ['a#1.1'] }] }] },
    ],
    ['an unknown rule', { forms: [{ text: 'x', rule: 'fuzzy' }] }],
  ])('refuse an overlay with %s', (_, change) => {
    expect(validator('overlay.schema.json')(withRow({}))).toBe(true);
    expect(validator('overlay.schema.json')(withRow(change))).toBe(false);
  });

  it.each([
    ['another format number', { schema: 2 }],
    ['no sources', { sources: undefined }],
    ['a bad version', { version: 'one' }],
    [
      'a fact without a citation',
      {
        entities: [
          {
            id: 'a',
            name: 'A',
            category: 'place',
            prominence: 1,
            forms: [],
            never: [],
            facts: [{ text: 'x', cites: [] }],
            figures: [],
            dates: [],
            related: [],
            differs: [],
          },
        ],
      },
    ],
  ])('refuse a pack with %s', (_, change) => {
    const { pack } = compileFolder(SEEDS.pathname);
    const wrong: unknown = JSON.parse(JSON.stringify({ ...pack, ...change }));
    expect(validator('pack.schema.json')(wrong)).toBe(false);
  });
});
