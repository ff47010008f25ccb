/** Says what a person who read every card of the first pack against its sources made sure of, so that it stays so. */
import { describe, expect, it } from 'vitest';
import { buildPack, readFolder } from './build-pack.ts';
import { unsupported } from './cited-places.ts';
import { expectedEntities } from './expected-entities.ts';
import { readText } from './read-folder.ts';
import { relationsRead } from './relations-read.ts';

const SEEDS = new URL('../../seeds/india-eu-defence', import.meta.url).pathname;
const folder = readFolder(SEEDS);
const { pack } = buildPack(folder, {});
function listOf(name: string) {
  const { file } = readText(SEEDS, name);
  if (file === undefined) throw new Error(`${name} cannot be read`);
  return file;
}
const factsOf = (id: string) => pack.entities.find((each) => each.id === id)?.facts.map(({ text }) => text) ?? [];

describe('the cards of the first pack', () => {
  it('tell on both cards what India and the European Union do together', () => {
    const together = (id: string) => factsOf(id).filter((text) => /India and the European Union(?! Naval)/.test(text));
    expect(together('india').length).toBeGreaterThan(40);
    expect(together('india').toSorted()).toEqual(together('european-union').toSorted());
  });

  it('tell on both cards what India and Finland do together', () => {
    const together = (id: string) => factsOf(id).filter((text) => text.includes('India and Finland'));
    expect(together('india').length).toBeGreaterThan(5);
    expect(together('india').toSorted()).toEqual(together('finland').toSorted());
  });

  it('hold facts that a card shows whole, and one-liners that fit one line', () => {
    expect(pack.entities.flatMap(({ facts }) => facts.filter(({ text }) => text.length > 180))).toEqual([]);
    const lines = pack.entities.map(({ id, oneLine }) => ({ id, text: oneLine?.text ?? '' }));
    expect(lines.filter(({ text }) => text === '' || text.endsWith('.'))).toEqual([]);
    // The one post whose own title is longer.
    expect(lines.filter(({ text }) => text.length > 60).map(({ id }) => id)).toEqual(['kaja-kallas']);
  });

  it('say of no event what no source says', () => {
    const events = pack.entities.filter(({ category }) => category === 'event');
    expect(events.filter(({ oneLine }) => oneLine?.general === true)).toEqual([]);
  });

  it('say only what stands at the places they cite', () => expect(unsupported(pack)).toEqual([]));

  it('explain every expected term, with its category', () => {
    const { expected, right, missing, miscast, issues } = expectedEntities(listOf('expected-entities.json'), pack);
    expect({ missing, miscast, issues }).toEqual({ missing: [], miscast: [], issues: [] });
    expect([expected > 100, right]).toEqual([true, expected]);
  });

  it('show no relation that nobody read or that its sentence does not state', () => {
    const { shown, right, wrong, unread, issues } = relationsRead(
      listOf('relations-read.json'),
      pack,
      folder.documents,
    );
    expect({ wrong, unread, issues }).toEqual({ wrong: [], unread: [], issues: [] });
    expect([shown > 100, right]).toEqual([true, shown]);
  });

  it('cite every source that makes the same statement', () => {
    const sentences = pack.entities.flatMap(({ facts }) => facts);
    for (const { id, facts } of pack.entities) {
      for (const fact of facts) {
        const same = sentences.filter(({ text }) => text.toLowerCase() === fact.text.toLowerCase());
        const sources = new Set(same.flatMap(({ cites }) => cites.map(({ source }) => source)));
        expect([id, fact.text, fact.cites.length]).toEqual([id, fact.text, sources.size]);
      }
    }
  });
});
