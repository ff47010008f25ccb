/** Says what each sentence is taken to state, and how its citation is called. */
import { describe, expect, it } from 'vitest';
import { extract } from './extract.ts';
import { linkDocuments } from './link.ts';
import { parseSource } from './parse-source.ts';
import type { ResolvedEntity } from './resolve.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const entity = (name: string, category: ResolvedEntity['category']): ResolvedEntity => ({
  id: name.toLowerCase(),
  name,
  category,
  prominence: 3,
  forms: [{ text: name, rule: 'exact' }],
  never: [],
});
const ENTITIES = [entity('Ada Berg', 'person'), entity('Oslo Pact', 'agreement'), entity('Norway', 'place')];

function statements(body: string, front = 'summary: true\ndate: 2026-01-27') {
  const { doc } = parseSource({ name: 'a.md', text: `---\n${front}\n---\n${body}\n` });
  if (doc === undefined) throw new Error('the document of this test is broken');
  const blocks = segment(doc);
  const docs = [{ doc, blocks, sentences: sentencesOf(doc, blocks) }];
  return { doc, found: extract(docs, linkDocuments(docs, ENTITIES), ENTITIES) };
}

describe('extract', () => {
  it('tells subjects, objects and mere mentions apart', () => {
    const [first] = statements('Ada Berg praised the Oslo Pact in Norway.').found;
    expect(first).toMatchObject({ subjects: [0], objects: [1], mentioned: [0, 1, 2] });
  });

  it('cites the whole sentence, letter by letter', () => {
    const { doc, found } = statements('Ada Berg left. Norway signed the Oslo Pact!');
    expect(found.map(({ cite }) => doc.text.slice(cite.start, cite.end))).toEqual([
      'Ada Berg left.',
      'Norway signed the Oslo Pact!',
    ]);
  });

  it('calls direct speech a quotation, our own words a summary and a source’s words text', () => {
    const kinds = (body: string, front?: string) => statements(body, front).found.map(({ cite }) => cite.kind);
    expect(kinds('Ada Berg called it “a new page”. Norway has a “green” fleet. Ada Berg left.')).toEqual([
      'quotation',
      'summary',
      'summary',
    ]);
    expect(kinds('Ada Berg left.', 'label: A')).toEqual(['text']);
  });

  it('dates by the document’s own date only what the sentence dates', () => {
    expect(
      statements('Ada Berg left on Monday. Norway slept.').found.map(({ dates }) => dates.map(({ iso }) => iso)),
    ).toEqual([['2026-01-26'], []]);
    expect(statements('Ada Berg left on Monday.', 'label: A').found[0]?.dates).toEqual([]);
  });

  it('finds amounts and ties', () => {
    const [first] = statements('Norway signed the Oslo Pact, worth €3 billion in loans.').found;
    expect(first?.figures).toMatchObject([{ value: '€3 billion', label: 'in loans' }]);
    expect(first?.relations).toEqual([{ subject: 2, object: 1, label: 'Signed', inverse: 'Signed by' }]);
  });
});
