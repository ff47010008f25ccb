/** Says how a person's list of expected entities is held against a pack. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { expectedEntities } from './expected-entities.ts';
import { issueLine } from './issue.ts';
import { packInfoFor } from './pack-info.ts';

const { pack } = compile(
  [{ name: 'a.txt', text: 'Defence Minister Ada Berg met Bo Lund in Oslo. The Kestrel Treaty (KT) holds.\n' }],
  undefined,
  packInfoFor('a'),
);

function held(rows: unknown) {
  if (pack === undefined) throw new Error('the document must compile');
  return expectedEntities({ name: 'expected-entities.json', text: JSON.stringify(rows, null, 1) }, pack);
}

describe('expectedEntities', () => {
  it('finds entities by name or form, and tells what is missing or of another category', () => {
    const result = held([
      { name: 'Ada Berg', category: 'person' },
      { name: 'KT', category: 'agreement' },
      { name: 'Oslo', category: 'organisation' },
      { name: 'Bergen', category: 'place' },
    ]);
    expect(result).toMatchObject({ expected: 4, present: 3, right: 2, issues: [] });
    expect(result.missing.map(({ name }) => name)).toEqual(['Bergen']);
    expect(result.miscast.map(({ name }) => name)).toEqual(['Oslo']);
  });

  it.each([
    [
      'two rows for one entity',
      [
        { name: 'KT', category: 'agreement' },
        { name: 'Kestrel Treaty', category: 'agreement' },
      ],
      'expected-entities.json:6: “Kestrel Treaty” is the same entity as “KT”',
    ],
    ['a category that is none', [{ name: 'KT', category: 'office' }], 'expected-entities.json:4: “0.category”'],
  ])('names %s, with its line', (_, rows, expected) => {
    expect(held(rows).issues.map(issueLine).join('\n')).toContain(expected);
  });
});
