/** Says what a pack is called, with and without a file that says it. */
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { packInfoFor, parsePackInfo } from './pack-info.ts';

const GOOD = { id: 'north', title: 'North', version: '1.0.0', language: 'en', licence: 'CC0-1.0' };
const read = (value: unknown) => parsePackInfo({ name: 'pack.json', text: JSON.stringify(value, null, 1) });

describe('parsePackInfo', () => {
  it('reads the five fields', () => expect(read(GOOD)).toEqual({ info: GOOD, issues: [] }));

  it.each([
    ['a missing licence', { ...GOOD, licence: undefined }, 'pack.json:1: “licence”: is missing'],
    ['a version that is none', { ...GOOD, version: '1' }, 'pack.json:4: “version”: must be a version'],
    ['an unknown key', { ...GOOD, author: 'x' }, 'pack.json:7: “author”: unknown key'],
    ['a number for a title', { ...GOOD, title: 7 }, 'pack.json:3: “title”: must be string, not 7'],
  ])('names %s', (_, value, expected) => expect(read(value).issues.map(issueLine).join('\n')).toContain(expected));
});

describe('packInfoFor', () => {
  it('names a pack after its folder', () => {
    expect(packInfoFor('My_north-notes')).toEqual({
      id: 'my-north-notes',
      title: 'My north notes',
      version: '1.0.0',
      language: 'en',
      licence: 'unknown',
    });
  });
});
