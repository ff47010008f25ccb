/** Says that a JSON file is read like the engine reads it, and that what is wrong has a place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { readJson, scanJson } from './json-file.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('agrees with the engine on what is JSON', () => {
    const nearly = fc
      .array(
        fc.constantFrom(
          '{',
          '}',
          '[',
          ']',
          ':',
          ',',
          '"a"',
          '1',
          '-',
          '0',
          'true',
          'nul',
          ' ',
          '\n',
          '"',
          '\\',
          '.5',
          'e1',
        ),
        { maxLength: 8 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(nearly, fc.json()), (text) => {
        expect(scanJson(text).error === undefined).toBe(isJson(text));
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a": }', 6],
    ['{"a": 1,}', 8],
    ['[1 2]', 3],
    ['{"a" 1}', 5],
    ['["a', 1],
    ['[1', 2],
    ['', 0],
    ['[] x', 3],
    ["{'a': 1}", 1],
  ])('finds where %j goes wrong', (text, at) => expect(scanJson(text).error).toBe(at));
});

describe('readJson', () => {
  it('knows the line of every part, or of the nearest part around one that is missing', () => {
    const { json } = readJson({ name: 'x.json', text: '{\n "a": [\n  {"b": 1},\n  {"c": 2}\n ]\n}' });
    expect([
      json?.lineAt(['a', 1, 'c']),
      json?.lineAt(['a', 1, 'missing']),
      json?.lineAt([]),
      json?.lineAt(['z']),
    ]).toEqual([4, 4, 1, 1]);
  });

  it('reads JSON that is nested deeper than any overlay', () => {
    const text = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    expect(scanJson(text).error).toBeUndefined();
  });

  it.each([
    ['[1,\n2,\nthree]', 'x.json:3: not JSON: unexpected “three”'],
    ['[1,\n2\n', 'x.json:2: not JSON: it ends too soon'],
  ])('says what is wrong with %j', (text, expected) => {
    expect(readJson({ name: 'x.json', text }).issues.map(issueLine)).toEqual([expected]);
  });
});
