/** Says how sentences of different times give an agreement its stages, and what gives none. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { packInfoFor } from './pack-info.ts';

function statusIn(...texts: readonly string[]): string[] | undefined {
  const files = texts.map((text, at) => ({ name: `d${at}.txt`, text: `${text}\n` }));
  const { pack } = compile(files, undefined, packInfoFor('a'));
  const pact = pack?.entities.find(({ name }) => name === 'Oslo Sea Treaty');
  const status = pact?.differs.find(({ property }) => property === 'status');
  return status?.values.map(({ value, cites }) => `${value} [${cites.map(({ source }) => source).join()}]`);
}

const PLANNED = 'Norway said that the Oslo Sea Treaty is to be signed in May.';
const AGREED = 'Norway and Iceland agreed upon the Oslo Sea Treaty.';
const SIGNED = 'Norway and Iceland have signed the Oslo Sea Treaty.';

describe('statusOf', () => {
  it('sets stages side by side, newest first, each with its source', () => {
    expect(statusIn(PLANNED, SIGNED, AGREED)).toEqual(['have signed [d1]', 'agreed upon [d2]', 'is to be signed [d0]']);
  });

  it('joins sources that put one stage in the same words', () => {
    expect(statusIn(AGREED, SIGNED, `${SIGNED} They cheered.`)).toEqual(['have signed [d1,d2]', 'agreed upon [d0]']);
  });

  it.each([
    ['one stage alone', [SIGNED, 'The Oslo Sea Treaty holds.']],
    ['what is denied', [SIGNED, 'Norway has not ratified the Oslo Sea Treaty.']],
    ['a sentence with two agreements', [SIGNED, 'The Kestrel Treaty was ratified before the Oslo Sea Treaty.']],
  ])('says nothing of %s', (_, texts) => expect(statusIn(...texts)).toBeUndefined());
});
