/** Says when a folder's list of statements is complete, and what is said when it is not. */
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { checkStatements } from './statements.ts';

const DOCUMENT = { name: 'a.md', text: '---\nlabel: A\n---\nOne stands. Two stands.\n' };
const check = (value: unknown) =>
  checkStatements({ name: 'statements.json', text: JSON.stringify(value, null, 1) }, [DOCUMENT]).map(issueLine);

describe('checkStatements', () => {
  it('is content where every statement has a sentence or a reason, and every sentence a statement', () => {
    expect(
      check({
        a: [
          { raw: '1.1', ours: ['1.1'] },
          { raw: '1.2', ours: ['1.1', '1.2'] },
          { raw: '2.1', why: 'page furniture' },
        ],
      }),
    ).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    [
      'a sentence that does not exist',
      { a: [{ raw: '1.1', ours: ['1.1', '1.2', '9.1'] }] },
      'statements.json:3: a: statement 1.1 names a sentence that does not exist: 9.1',
    ],
    ['a sentence no statement names', { a: [{ raw: '1.1', ours: ['1.1'] }] }, 'a: no statement names our sentence 1.2'],
    [
      'neither sentence nor reason',
      { a: [{ raw: '1.1' }] },
      'a: statement 1.1 has neither a sentence of ours nor a reason',
    ],
    [
      'a statement listed twice',
      {
        a: [
          { raw: '1.1', ours: ['1.1'] },
          { raw: '1.1', ours: ['1.2'] },
        ],
      },
      'a: statement 1.1 is listed twice',
    ],
    ['a document that is not there', { b: [] }, 'statements.json:2: “b” is no readable document of this folder'],
    ['an unknown key', { a: [{ raw: '1.1', ous: ['1.1'] }] }, '“a.0.ous”: unknown key'],
  ])('names %s', (_, value, expected) => expect(check(value).join('\n')).toContain(expected));
});
