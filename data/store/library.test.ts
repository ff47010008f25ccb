/** Tests installing, reading, damage and rebuilding on a real IndexedDB implementation. */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import { FilterScanner } from '../match/filter-scan.ts';
import { loadLexicon } from '../match/lexicon-bytes.ts';
import { findMentions } from '../match/matcher.ts';
import { stringAt, stringCount } from '../match/string-table.ts';
import { PACK_SCHEMA, type Pack } from '../pack.ts';
import { DamagedStoreError, openStore, replaceStore } from './blob-store.ts';
import { Database } from './database.ts';
import { CHUNK_SIZE, layOutPack } from './installation.ts';
import { openLibrary, rebuildLibrary, refreshBundled } from './library.ts';

const TEXT = 'Harbour One is a port. It opened.';

function entity(id: string, more: Partial<Entity> = {}): Entity {
  return {
    id,
    name: `Harbour ${id}`,
    category: 'place',
    prominence: 2,
    oneLine: { text: 'Port', cites: [{ source: 'report', start: 0, end: 22, kind: 'text' }] },
    forms: [
      { text: `Harbour ${id}`, rule: 'exact' },
      { text: 'Harbourer', rule: 'exact', evidenceOnly: true },
    ],
    never: [],
    facts: [],
    figures: [],
    dates: [],
    related: [],
    differs: [],
    ...more,
  };
}

function pack(count: number, more: Partial<Pack> = {}): Pack {
  return {
    schema: PACK_SCHEMA,
    id: 'harbours',
    title: 'Harbours',
    version: '1.0.0',
    language: 'en',
    licence: 'CC0-1.0',
    sources: [
      { id: 'report', label: 'A report', inferred: [], summary: false, text: TEXT },
      { id: 'other', label: 'Another', inferred: [], summary: false, text: TEXT },
    ],
    entities: Array.from({ length: count }, (_, index) => entity(String(index))),
    ...more,
  };
}

let databases = 0;
/** Sources over a database of their own; the bundled pack can be exchanged. */
function sourcesOf(first: Pack) {
  const bundled = { pack: first };
  databases += 1;
  const name = `test-${databases}`;
  const sources = {
    readBundled: async () => ({ ...bundled, nameWords: ENGLISH_NAME_WORDS }),
    openDatabase: () => new Database(name),
  };
  return { sources, bundled };
}

describe('the library', () => {
  it('installs the bundled pack when nothing is installed, and reads it back', async () => {
    const { sources } = sourcesOf(pack(CHUNK_SIZE + 5));
    const library = await openLibrary(sources);
    expect(library.note).toBeUndefined();
    expect(library.registry.entries).toHaveLength(CHUNK_SIZE + 5);
    expect((await library.briefing(String(CHUNK_SIZE + 1)))?.entity.name).toBe(`Harbour ${CHUNK_SIZE + 1}`);
    expect(await library.briefing('nowhere')).toBeUndefined();
  });

  it('does not read the bundled pack again when one is installed', async () => {
    const { sources } = sourcesOf(pack(2));
    await openLibrary(sources);
    const readBundled = async () => {
      throw new Error('read again');
    };
    expect((await openLibrary({ ...sources, readBundled })).registry.entries).toHaveLength(2);
  });

  it('gives a briefing with just the sources and headings it cites', async () => {
    const cites = [{ source: 'report', start: 0, end: 22, kind: 'text' as const }];
    const entities = [
      entity('a', {
        related: [
          { label: 'Near', entity: 'b', cites },
          { label: 'Near', entity: 'gone', cites },
        ],
      }),
      entity('b'),
    ];
    const { sources } = sourcesOf(pack(0, { entities }));
    const briefing = await (await openLibrary(sources)).briefing('a');
    expect(Object.keys(briefing?.sources ?? {})).toEqual(['report']);
    expect(briefing?.sources['report']).not.toHaveProperty('text');
    expect(briefing?.related).toEqual({ b: { id: 'b', name: 'Harbour b', category: 'place', oneLine: 'Port' } });
  });

  it('builds the lexicon that pages get', async () => {
    const { sources } = sourcesOf(pack(3));
    const lexicon = loadLexicon(await (await openLibrary(sources)).lexicon.bytes([]));
    expect(findMentions([{ text: 'From Harbour 2 on.' }], lexicon, { gate: false })).toHaveLength(1);
  });

  it('keeps a lexicon too large for a tab as a filter and chunks, and gives the forms that are asked for', async () => {
    const { sources } = sourcesOf(pack(2_000));
    const { lexicon } = await openLibrary(sources);
    const scanner = new FilterScanner((await lexicon.filter()) ?? expect.unreachable());
    const text = 'From Harbour 1234 on, not Harbour X.';
    const picked = loadLexicon(await lexicon.bytes(scanner.scan(text)?.hashes ?? []));
    expect(findMentions([{ text }], picked, { gate: false })).toMatchObject([{ start: 5, end: 17 }]);
    expect(stringAt(picked.entityId, 0)).toBe('1234');
    expect(stringCount(loadLexicon(await lexicon.bytes([])).entityId)).toBe(0);
  });

  it('looks up no form that is evidence only', async () => {
    const { sources } = sourcesOf(pack(1));
    expect((await openLibrary(sources)).registry.entries[0]?.forms).toEqual([]);
  });

  it('takes a changed bundled pack, and only a changed one', async () => {
    const { sources, bundled } = sourcesOf(pack(1));
    await openLibrary(sources);
    expect(await refreshBundled(sources)).toBe(false);
    bundled.pack = pack(4);
    expect(await refreshBundled(sources)).toBe(true);
    expect((await openLibrary(sources)).registry.entries).toHaveLength(4);
  });

  it('rebuilds a store that lost rows, and says so', async () => {
    const { sources } = sourcesOf(pack(1));
    await openLibrary(sources);
    const database = sources.openDatabase();
    await database.blobs.limit(1).delete();
    const library = await openLibrary(sources);
    expect(library.note).toContain('rebuilt');
    expect(await library.briefing('0')).toBeDefined();
  });

  it('notices bytes that are not what was written, and can rebuild them', async () => {
    const { sources } = sourcesOf(pack(1));
    const library = await openLibrary(sources);
    const database = sources.openDatabase();
    await database.blobs.toCollection().modify({ bytes: new Uint8Array([1, 2, 3]) });
    await expect(library.briefing('0')).rejects.toBeInstanceOf(DamagedStoreError);
    expect(await (await rebuildLibrary(sources)).briefing('0')).toBeDefined();
  });

  it('works from memory where there is no database, and says so', async () => {
    const { sources } = sourcesOf(pack(2));
    const closed = () => {
      const database = sources.openDatabase();
      database.close({ disableAutoOpen: true });
      database.delete = () =>
        Promise.reject(
          new Error('A mutation operation was attempted on a database that did not allow mutations.'),
        ) as never;
      return database;
    };
    const library = await openLibrary({ ...sources, openDatabase: closed });
    expect(library.note).toContain('no storage');
    expect(await library.briefing('1')).toBeDefined();
  });
});

describe('an installation', () => {
  it('that is cut off before its pointer leaves the old one whole', async () => {
    const { sources } = sourcesOf(pack(2));
    await openLibrary(sources);
    const database = sources.openDatabase();
    await database.blobs.put({ key: 'half/registry', install: 'half', bytes: new Uint8Array(), sha256: '' });
    expect((await openLibrary(sources)).registry.entries).toHaveLength(2);
  });

  it('sweeps what others left behind', async () => {
    const database = new Database('sweep');
    await database.blobs.put({ key: 'half/registry', install: 'half', bytes: new Uint8Array(), sha256: '' });
    const store = await replaceStore(database, await layOutPack({ pack: pack(1), nameWords: ENGLISH_NAME_WORDS }));
    expect(store.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(await database.blobs.where('install').equals('half').count()).toBe(0);
    expect((await openStore(database))?.digest).toBe(store.digest);
  });
});
