/** Says that a statement whose cited place does not hold it is found, whatever on a card it is. */
import { describe, expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import type { Pack } from '../pack.ts';
import { unsupported } from './cited-places.ts';
import { compile } from './compile.ts';
import { packInfoFor } from './pack-info.ts';

const DOCUMENT = {
  name: 'a.md',
  text: [
    '---\nlabel: Talks\nsummary: true\ndate: 2026-01-27\n---\n',
    'India and Finland signed the Kestrel Treaty on 5 May 2025. The European Union pays up to €150 billion to Finland. ',
    'India’s 3rd treaty is the Kestrel Treaty. India is large.\n',
  ].join(''),
};
const { pack: compiled } = compile([DOCUMENT], undefined, packInfoFor('a'));
const [SIGNED, PAYS, THIRD, LARGE] = Array.from(
  compiled?.sources[0]?.text.matchAll(/[^.]+\./g) ?? [],
  ({ index, 0: text }) => ({ source: 'a', start: index, end: index + text.length, kind: 'summary' as const }),
);

/** What is found of the treaty's card when `changed` stands on it. */
function found(changed: Partial<Entity>, name = 'Kestrel Treaty'): string[] {
  if (compiled === undefined) throw new Error('the document must compile');
  const change = (each: Entity) => (each.name === name ? { ...each, ...changed } : each);
  const pack: Pack = { ...compiled, entities: compiled.entities.map(change) };
  return unsupported(pack).map(({ what, missing }) => `${what}: ${missing.join(', ')}`);
}
const cites = (...places: (typeof SIGNED)[]) => places.flatMap((place) => place ?? []);

describe('unsupported', () => {
  it('finds nothing in what the compiler mined', () => expect(found({})).toEqual([]));

  it.each<[string, Partial<Entity>, string[]]>([
    ['a number', { oneLine: { text: 'Treaty of two parties', cites: cites(SIGNED) } }, ['one line: two']],
    ['a name', { oneLine: { text: 'Treaty of India and Norway', cites: cites(SIGNED) } }, ['one line: Norway']],
    [
      'a place about something else',
      { oneLine: { text: 'Treaty', cites: cites(LARGE) } },
      ['one line: Kestrel Treaty'],
    ],
    [
      'a fact with another word',
      { facts: [{ text: 'India and Finland broke the Kestrel Treaty on 5 May 2025.', cites: cites(SIGNED) }] },
      ['fact: broke'],
    ],
    [
      'a fact with a second place that says less',
      { facts: [{ text: 'India is large.', cites: cites(LARGE, THIRD) }] },
      ['fact: large'],
    ],
    [
      'a date of another sentence',
      { dates: [{ date: '2025-05', text: 'India is large.', cites: cites(LARGE) }] },
      ['date: 2025-05'],
    ],
    [
      'a relation to somebody not named',
      { related: [{ label: 'Signed by', entity: 'european-union', cites: cites(SIGNED) }] },
      ['relation: European Union'],
    ],
    [
      'a value of no source',
      {
        differs: [
          { property: 'parties', relation: 'variant', values: [{ value: 'India and Norway', cites: cites(SIGNED) }] },
        ],
      },
      ['difference: Norway'],
    ],
  ])('finds %s', (_, changed, expected) => expect(found(changed)).toEqual(expected));

  it('finds another amount, and takes another spelling of the same', () => {
    const figure = (value: string) => ({ figures: [{ value, label: 'paid', cites: cites(PAYS) }] });
    expect(found(figure('€155bn'), 'Finland').length).toBe(1);
    expect(found(figure('€150bn'), 'Finland')).toEqual([]);
  });

  it('takes a noun or pronoun for the name it was resolved to', () => {
    const file = {
      name: 'a.txt',
      text: 'The Joint Arctic Centre opened in Bergen on 5 May 2025. The centre is led by Commodore Sven Versuch.\n',
    };
    const { pack } = compile([file], undefined, packInfoFor('a'));
    expect(pack?.entities.flatMap(({ related }) => related.map(({ label }) => label))).toContain('Led by');
    expect(pack === undefined ? undefined : unsupported(pack)).toEqual([]);
  });

  it('takes another name of the same thing, a word for a number, and what belongs to a country', () => {
    const oneLine = { text: 'Third Indian treaty', cites: cites(THIRD) };
    expect(found({ oneLine })).toEqual([]);
    expect(found({ oneLine: { text: 'Country the EU pays', cites: cites(PAYS) } }, 'Finland')).toEqual([]);
  });
});
