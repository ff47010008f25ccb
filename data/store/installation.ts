/** Owns the layout of an installed pack: lexicon, search index, registry, and briefings in chunks. Pure. */
import type { Entity } from '../entity.ts';
import type { NameWords } from '../match/name-words.ts';
import type { Pack, SearchEntry, SourceHeading } from '../pack.ts';
import type { Installation } from './blob-store.ts';
import { sha256 } from './digest.ts';
import { toBytes } from './json-bytes.ts';
import { type ChunkedLexicon, layOutPackLexicon } from './pack-lexicon.ts';

/** Entities a chunk. A card reads one chunk: small enough to parse in a few ms, large enough to keep rows few. */
export const CHUNK_SIZE = 200;

/** A pack as shipped, with what matching knows of its language. */
export interface BundledPack {
  readonly pack: Pack;
  readonly nameWords: NameWords;
}

/** Everything of a pack but its entities' briefings. */
export interface Registry {
  readonly pack: Omit<Pack, 'sources' | 'entities'>;
  readonly sources: readonly SourceHeading[];
  /** Headings and names in the order of the pack: entity `i` lies in chunk `⌊i / CHUNK_SIZE⌋`. */
  readonly entries: readonly SearchEntry[];
  /** Of a lexicon that is too large to be kept whole. */
  readonly chunked?: ChunkedLexicon;
}

const encoder = new TextEncoder();

/**
 * Lays a validated pack out in blobs. The lexicon is always built here, never taken from a pack. The digest covers the
 * blobs, not the pack: a new version that lays the same pack out differently is a different installation.
 */
export async function layOutPack({ pack, nameWords }: BundledPack): Promise<Installation> {
  const { sources, entities, ...rest } = pack;
  const { blobs: lexicon, chunked } = layOutPackLexicon(entities, nameWords);
  const registry: Registry = {
    pack: rest,
    sources: sources.map(({ text: _, ...heading }) => heading),
    entries: entities.map(entryOf),
    ...(chunked && { chunked }),
  };
  const blobs = new Map<string, Uint8Array>([
    ...lexicon,
    ['registry', toBytes(registry)],
    ['sources', toBytes(sources)],
  ]);
  for (let first = 0; first < entities.length; first += CHUNK_SIZE) {
    blobs.set(chunkName(first), toBytes(entities.slice(first, first + CHUNK_SIZE)));
  }
  const digests = await Promise.all([...blobs].map(async ([name, bytes]) => `${name} ${await sha256(bytes)}`));
  return { digest: await sha256(encoder.encode(digests.join('\n'))), blobs };
}

/** The name of the blob that holds entity number `index`. */
export function chunkName(index: number): string {
  return `chunk-${Math.floor(index / CHUNK_SIZE)}`;
}

function entryOf(entity: Entity): SearchEntry {
  const forms = entity.forms.filter((form) => !form.evidenceOnly && form.text !== entity.name).map((form) => form.text);
  return {
    id: entity.id,
    name: entity.name,
    category: entity.category,
    ...(entity.post && { post: true }),
    ...(entity.oneLine && { oneLine: entity.oneLine.text }),
    prominence: entity.prominence,
    forms: [...new Set(forms)],
  };
}
