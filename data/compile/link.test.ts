/** Says that documents are linked by the product's own matcher, sentence by sentence. */
import { describe, expect, it } from 'vitest';
import { linkDocuments } from './link.ts';
import { parseSource } from './parse-source.ts';
import type { ResolvedEntity } from './resolve.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const entity = (id: string, name: string, more: Partial<ResolvedEntity> = {}): ResolvedEntity => ({
  id,
  name,
  category: 'person',
  prominence: 3,
  forms: [{ text: name, rule: 'exact' }],
  never: [],
  ...more,
});
const ENTITIES = [
  entity('ada', 'Ada Berg', {
    forms: [
      { text: 'Ada Berg', rule: 'exact' },
      { text: 'Berg', rule: 'exact', needs: ['Ada Berg'] },
    ],
  }),
  entity('oslo', 'Oslo', { category: 'place' }),
];

function linked(text: string, name = 'a.txt'): Record<string, string[]> {
  const { doc } = parseSource({ name, text });
  if (doc === undefined) throw new Error('the document of this test is broken');
  const blocks = segment(doc);
  const sentences = sentencesOf(doc, blocks);
  const links = linkDocuments([{ doc, blocks, sentences }], ENTITIES);
  return Object.fromEntries(
    sentences.map(({ address, text: words }) => [
      address,
      (links.get(address) ?? []).map(({ entity: at, start, end }) => `${ENTITIES[at]?.id}=${words.slice(start, end)}`),
    ]),
  );
}

describe('linkDocuments', () => {
  it('gives each sentence its mentions with offsets of its own', () => {
    expect(linked('Ada Berg left Oslo. Then Berg rested.\n\nOslo slept.')).toEqual({
      'a#1.1': ['ada=Ada Berg', 'oslo=Oslo'],
      'a#1.2': ['ada=Berg'],
      'a#2.1': ['oslo=Oslo'],
    });
  });

  it('links a surname only where the document names the person in full', () => {
    expect(linked('Then Berg rested.')).toEqual({ 'a#1.1': [] });
  });

  it('takes a title in the front matter as evidence', () => {
    expect(linked('---\ntitle: Ada Berg in Norway\n---\nThen Berg rested.', 'a.md')).toEqual({ 'a#1.1': ['ada=Berg'] });
  });

  it('reads nothing from page furniture', () => {
    expect(linked('Read more: Oslo\nNothing happened.')).toEqual({ 'a#1.1': [] });
  });
});
