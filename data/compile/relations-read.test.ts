/** Says how a person's list of read relations is held against what the cards of a pack show. */
import { describe, expect, it } from 'vitest';
import { compile } from './compile.ts';
import { issueLine } from './issue.ts';
import { packInfoFor } from './pack-info.ts';
import { relationsRead } from './relations-read.ts';

const DOCUMENT = {
  name: 'talks.md',
  text: '---\nlabel: Talks\nsummary: true\n---\nDefence Minister Ada Berg met Bo Lund in Oslo. Ada Berg rested. Prime Minister Bo Lund met Ada Berg again.\n',
};
const SOURCE = 'talks#1.1';
const THERE = { subject: 'ada-berg', relation: 'Met', object: 'bo-lund', source: SOURCE };
const BACK = { subject: 'bo-lund', relation: 'Met', object: 'ada-berg', source: SOURCE };

function read(rows?: unknown) {
  const { pack } = compile([DOCUMENT], undefined, packInfoFor('talks'));
  if (pack === undefined) throw new Error('the document must compile');
  const file = rows === undefined ? undefined : { name: 'relations-read.json', text: JSON.stringify(rows, null, 1) };
  return relationsRead(file, pack, [DOCUMENT]);
}
const complaints = (rows: unknown) => read(rows).issues.map(issueLine).join('\n');

describe('relationsRead', () => {
  it('asks for every sentence that a card cites for a relation, on both cards', () => {
    const { shown, unread } = read();
    expect(unread.map(({ subject, source }) => [subject, source])).toEqual([
      ['ada-berg', 'talks#1.1'],
      ['ada-berg', 'talks#1.3'],
      ['bo-lund', 'talks#1.1'],
      ['bo-lund', 'talks#1.3'],
    ]);
    expect([shown, unread[0]?.sentence]).toEqual([4, 'Defence Minister Ada Berg met Bo Lund in Oslo.']);
  });

  it('counts what was read as true, and names what is false and what nobody read', () => {
    const { right, wrong, unread, issues } = read([
      { ...THERE, verdict: 'true' },
      { ...BACK, verdict: 'false', why: 'a test' },
    ]);
    expect([right, issues]).toEqual([1, []]);
    expect(wrong).toMatchObject([{ ...BACK, why: 'a test' }]);
    expect(unread.map(({ source }) => source)).toEqual(['talks#1.3', 'talks#1.3']);
  });

  it.each([
    [
      'a row that no card shows',
      [{ ...THERE, object: 'oslo', verdict: 'true' }],
      'relations-read.json:2: no card shows this relation: ada-berg “Met” oslo by talks#1.1',
    ],
    [
      'a row of another sentence',
      [{ ...THERE, source: 'talks#1.2', verdict: 'true' }],
      'no card shows this relation: ada-berg “Met” bo-lund by talks#1.2',
    ],
    [
      'a row listed twice',
      [
        { ...THERE, verdict: 'true' },
        { ...THERE, verdict: 'true' },
      ],
      'relations-read.json:9: listed twice: ada-berg “Met” bo-lund by talks#1.1',
    ],
    [
      'a false row without a reason',
      [{ ...THERE, verdict: 'false' }],
      'false without a reason: ada-berg “Met” bo-lund',
    ],
    ['a verdict that is none', [{ ...THERE, verdict: 'maybe' }], 'must be “true” or “false”'],
    ['an unknown key', [{ ...THERE, verdict: 'true', by: 'x' }], 'relations-read.json:8: “0.by”: unknown key'],
  ])('names %s, with its line', (_, rows, expected) => expect(complaints(rows)).toContain(expected));

  it('takes nothing as read from a list that is no JSON', () => {
    const { pack } = compile([DOCUMENT], undefined, packInfoFor('talks'));
    if (pack === undefined) throw new Error('the document must compile');
    const { unread, issues } = relationsRead({ name: 'relations-read.json', text: '[' }, pack, [DOCUMENT]);
    expect([unread.length, issues.map(issueLine)]).toEqual([4, ['relations-read.json:1: not JSON: it ends too soon']]);
  });
});
