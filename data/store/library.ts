/** Owns what the background knows: the installed pack, opened once, rebuilt when damaged, asked for lexicon and briefings. */
import type { Entity, EntityHeading } from '../entity.ts';
import type { Briefing, SearchEntry, SourceHeading } from '../pack.ts';
import { type BlobStore, memoryStore, openStore, replaceStore } from './blob-store.ts';
import { Database } from './database.ts';
import { type BundledPack, chunkName, layOutPack, type Registry } from './installation.ts';
import { fromBytes } from './json-bytes.ts';
import { type PackLexicon, packLexicon } from './pack-lexicon.ts';

/** Where the library gets the bundled pack from, and how it opens its database. */
export interface LibrarySources {
  readonly readBundled: () => Promise<BundledPack>;
  readonly openDatabase?: () => Database;
}

/** An opened library. */
export interface Library {
  readonly registry: Registry;
  /** Digest of the installation. */
  readonly digest: string;
  /** A plain sentence where the pack had to be rebuilt or is kept in memory. */
  readonly note?: string;
  readonly lexicon: PackLexicon;
  briefing(id: string): Promise<Briefing | undefined>;
  heading(id: string): EntityHeading | undefined;
}

const REBUILT = 'The stored pack was damaged and has been rebuilt.';
const IN_MEMORY = 'This browser gives extensions no storage here. The pack is read anew at each start.';

/**
 * Opens what is installed, installing the bundled pack first where nothing is, and again where the store is damaged.
 * Without a database (Firefox's always-private mode) the pack is kept in memory.
 */
export async function openLibrary(sources: LibrarySources): Promise<Library> {
  const database = sources.openDatabase?.() ?? new Database();
  try {
    const store = await openStore(database);
    if (store) return await readLibrary(store);
    return await readLibrary(await install(database, sources));
  } catch {
    return rebuildLibrary(sources, database);
  }
}

/** Installs the bundled pack again, for a damaged store; falls back to memory where no database can be had at all. */
export async function rebuildLibrary(
  sources: LibrarySources,
  database = sources.openDatabase?.() ?? new Database(),
): Promise<Library> {
  try {
    await database.delete({ disableAutoOpen: false });
    return { ...(await readLibrary(await install(database, sources))), note: REBUILT };
  } catch {
    return { ...(await readLibrary(memoryStore(await layOutPack(await sources.readBundled())))), note: IN_MEMORY };
  }
}

/**
 * Replaces what is installed where the bundled pack, laid out by this version's code, gives other bytes.
 * @returns whether it did.
 */
export async function refreshBundled(sources: LibrarySources): Promise<boolean> {
  const database = sources.openDatabase?.() ?? new Database();
  const bundled = await layOutPack(await sources.readBundled());
  const store = await openStore(database).catch(() => undefined);
  if (store?.digest === bundled.digest) return false;
  await replaceStore(database, bundled);
  return true;
}

async function install(database: Database, sources: LibrarySources): Promise<BlobStore> {
  return replaceStore(database, await layOutPack(await sources.readBundled()));
}

async function readLibrary(store: BlobStore): Promise<Library> {
  const registry = fromBytes<Registry>(await store.read('registry'));
  const numbers = new Map(registry.entries.map((entry, index) => [entry.id, index]));
  const heading = (id: string): EntityHeading | undefined => {
    const entry = registry.entries[numbers.get(id) ?? -1];
    return entry && headingOf(entry);
  };
  return {
    registry,
    digest: store.digest,
    heading,
    lexicon: packLexicon(store, registry.chunked, registry.entries),
    briefing: async (id) => {
      const index = numbers.get(id);
      if (index === undefined) return undefined;
      const entities = fromBytes<readonly Entity[]>(await store.read(chunkName(index)));
      const entity = entities.find((one) => one.id === id);
      return entity && briefingOf(entity, registry, heading);
    },
  };
}

/** As much of a registry entry as a list row shows. */
function headingOf({ forms: _, prominence: __, ...heading }: SearchEntry): EntityHeading {
  return heading;
}

function briefingOf(entity: Entity, registry: Registry, heading: (id: string) => EntityHeading | undefined): Briefing {
  const cited = citedSources(entity);
  const related = entity.related.flatMap((relation) => heading(relation.entity) ?? []);
  const { id, title, language, newestSource } = registry.pack;
  return {
    entity,
    sources: Object.fromEntries(
      registry.sources
        .filter((source) => cited.has(source.id))
        .map((source): [string, SourceHeading] => [source.id, source]),
    ),
    related: Object.fromEntries(related.map((one) => [one.id, one])),
    pack: { id, title, language, ...(newestSource !== undefined && { newestSource }) },
  };
}

function citedSources(entity: Entity): ReadonlySet<string> {
  const statements = [
    entity.oneLine ?? { cites: [] },
    ...entity.facts,
    ...entity.figures,
    ...entity.dates,
    ...entity.related,
  ];
  const values = entity.differs.flatMap((differ) => differ.values);
  return new Set([...statements, ...values].flatMap((statement) => statement.cites.map((cite) => cite.source)));
}
