/** Tests the lookup's order and what it underlines, on the real pack of the seeds. */
import { beforeAll, describe, expect, it } from 'vitest';
import { compileFolder } from './compile/build-pack.ts';
import { ENGLISH_NAME_WORDS } from './match/english-name-words.ts';
import { createSearch, type SearchHit } from './search.ts';
import { layOutPack, type Registry } from './store/installation.ts';
import { fromBytes } from './store/json-bytes.ts';

let search: (query: string, limit: number) => readonly SearchHit[];

beforeAll(async () => {
  const registry = (
    await layOutPack({ pack: compileFolder('seeds/india-eu-defence').pack, nameWords: ENGLISH_NAME_WORDS })
  ).blobs.get('registry');
  search = createSearch(registry ? fromBytes<Registry>(registry).entries : []);
});

const first = (query: string): string | undefined => search(query, 5)[0]?.heading.id;

describe('the lookup', () => {
  it.each([
    ['defense partnership', 'india-eu-sdp'],
    ['defence partnership', 'india-eu-sdp'],
    ['kalas', 'kaja-kallas'],
    ['KALLAS', 'kaja-kallas'],
    ['antonio costa', 'antonio-costa'],
    ['SAFE', 'safe-programme'],
    ['india', 'india'],
    ['eu india summit', 'india-eu-summit'],
    ['atmanirbar', 'atmanirbhar-bharat'],
    ['jaishankar', 's-jaishankar'],
    ['red se', 'red-sea'],
    ['finlnd', 'finland'],
    ['modi narendra', 'narendra-modi'],
    ['partnership india eu security', 'india-eu-sdp'],
  ])('finds for “%s” first %s', (query, id) => {
    expect(first(query)).toBe(id);
  });

  it.each(['', '   ', 'zzzzqq'])('finds nothing for “%s”', (query) => {
    expect(search(query, 5)).toEqual([]);
  });

  it('takes regular-expression signs literally', () => {
    expect(search('.*', 5)).toEqual([]);
    expect(first('ESIWA+')).toBe('esiwa');
  });

  it('says which form matched and where', () => {
    const [hit] = search('hrvp', 5);
    expect(hit?.heading.id).toBe('hrvp');
    expect(hit?.matchedForm).toBe('HRVP');
    expect(hit?.ranges).toEqual([[0, 4]]);
  });

  it('underlines in the name as it is written', () => {
    const [hit] = search('antonio', 1);
    expect(hit?.ranges.map(([from, to]) => hit.heading.name.slice(from, to))).toEqual(['António']);
  });

  it('gives no more than asked for', () => {
    expect(search('in', 3)).toHaveLength(3);
  });
});
