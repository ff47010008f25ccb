/** Says when sources count as knowing one thing by different names. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { packInfoFor } from './pack-info.ts';

const FULL = 'Prime Minister Ada Maria da Berg came to Oslo. Later Ada Maria da Berg left.\n';
const SHORT = 'Prime Minister Ada Berg spoke in Oslo. Later Ada Berg slept.\n';

function namesOf(id: string, ...texts: readonly string[]) {
  const files = texts.map((text, at) => ({ name: `d${at}.txt`, text }));
  const { pack } = compile(files, undefined, packInfoFor('names'));
  const entity = pack?.entities.find((each) => each.id === id);
  if (entity === undefined) throw new Error(`no entity ${id}`);
  return entity.differs
    .filter(({ property }) => property === 'name')
    .map(({ relation, values }) => [relation, values.map(({ value, cites }) => [value, cites.length])]);
}

describe('the names of a mined entity', () => {
  it('stand side by side where two sources each use another one, each cited once a source', () => {
    expect(namesOf('ada-maria-da-berg', FULL, SHORT)).toEqual([
      [
        'variant',
        [
          ['Ada Berg', 1],
          ['Ada Maria da Berg', 1],
        ],
      ],
    ]);
  });

  it('differ not within one source', () => {
    expect(namesOf('ada-maria-da-berg', FULL + SHORT)).toEqual([]);
  });

  it('differ not where one source uses both', () => {
    expect(namesOf('ada-maria-da-berg', FULL + SHORT, SHORT.replace('slept', 'ate'))).toEqual([]);
  });

  it.each([
    [
      'an acronym',
      'The Norwegian Kestrel Agency (NKA) met.\n',
      'The NKA rose. The NKA fell.\n',
      'norwegian-kestrel-agency',
    ],
    ['a spelling', 'A Norway–EU Defence Pact came.\n', 'An EU–Norway Defense Pact came.\n', 'eu-norway-defense-pact'],
  ])('differ not by %s', (_, a, b, id) => expect(namesOf(id, a, b)).toEqual([]));
});
