/** Says what a pack's bytes depend on, and on what they do not. */
import { describe, expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import { emit, packText } from './emit.ts';
import { packInfoFor } from './pack-info.ts';
import { parseSource } from './parse-source.ts';

function docOf(name: string, text: string) {
  const { doc } = parseSource({ name, text });
  if (doc === undefined) throw new Error('the document of this test is broken');
  return doc;
}
const entity = (id: string): Entity => ({
  id,
  name: id,
  category: 'place',
  prominence: 1,
  forms: [],
  never: [],
  facts: [],
  figures: [],
  dates: [],
  related: [],
  differs: [],
});
const A = docOf('a.md', '---\nlabel: A\ndate: 2026-01\ninferred: [date]\n---\nOne.\n');
const B = docOf('b.txt', 'Two.\n');

describe('emit', () => {
  it('orders sources and entities by id, whatever order they come in', () => {
    const pack = emit(packInfoFor('x'), [B, A], [entity('oslo'), entity('bergen')]);
    expect(pack.sources.map((source) => source.id)).toEqual(['a', 'b']);
    expect(pack.entities.map((each) => each.id)).toEqual(['bergen', 'oslo']);
    expect(packText(pack)).toBe(packText(emit(packInfoFor('x'), [A, B], [entity('bergen'), entity('oslo')])));
  });

  it('dates the pack by its newest dated source, and not at all without one', () => {
    expect(emit(packInfoFor('x'), [A, B], []).newestSource).toBe('2026-01');
    expect(emit(packInfoFor('x'), [B], [])).not.toHaveProperty('newestSource');
  });

  it('keeps what a source does not say absent, and nothing of the machine it was read on', () => {
    expect(emit(packInfoFor('x'), [B], []).sources[0]).toEqual({
      id: 'b',
      label: 'b',
      inferred: [],
      summary: false,
      text: 'Two.\n',
    });
  });
});
