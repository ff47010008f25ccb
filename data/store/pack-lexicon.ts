/** Owns how a pack's lexicon is kept: whole where it is small enough for every tab, else as a filter and chunks of forms. */
import { type EntityHead, formsOf, layOutLexicon } from '../match/build-lexicon.ts';
import { chunkForms, type FormRow, pickLexicon } from '../match/form-chunks.ts';
import { buildFilter } from '../match/form-filter.ts';
import type { LexiconEntity } from '../match/lexicon.ts';
import { serialiseLexicon } from '../match/lexicon-bytes.ts';
import type { NameWords } from '../match/name-words.ts';
import type { BlobStore } from './blob-store.ts';
import { fromBytes, toBytes } from './json-bytes.ts';

/** Forms of a lexicon that goes into every tab whole: about 256 kB, which every page pays for at its start. */
const MOST_WHOLE = 2_500;

/** What tells how to read a lexicon that is kept in chunks. */
export interface ChunkedLexicon {
  /** How many chunks its forms lie in. */
  readonly chunkCount: number;
  readonly nameWords: NameWords;
}

/** A lexicon's blobs by name; `chunked` where they are a filter and chunks of forms. */
export function layOutPackLexicon(
  entities: readonly LexiconEntity[],
  nameWords: NameWords,
): { readonly blobs: readonly (readonly [string, Uint8Array])[]; readonly chunked?: ChunkedLexicon } {
  const forms = formsOf(entities);
  if (forms.length <= MOST_WHOLE)
    return { blobs: [['lexicon', serialiseLexicon(layOutLexicon(forms, entities, nameWords))]] };
  const chunks = chunkForms(forms).map((rows, chunk) => [chunkName(chunk), toBytes(rows)] as const);
  return {
    blobs: [['filter', buildFilter(forms)], ...chunks],
    chunked: { chunkCount: chunks.length, nameWords },
  };
}

/** The lexicon of an installed pack, as pages get it. */
export interface PackLexicon {
  /** The filter with which a page finds out what to ask for; `undefined` where pages get the lexicon whole. */
  filter(): Promise<Uint8Array | undefined>;
  /** The serialised lexicon; of a chunked one only the forms with these 32-bit hashes and what they lean on. */
  bytes(hashes: Iterable<number>): Promise<Uint8Array>;
}

/** The lexicon that {@link layOutPackLexicon} laid out. `entities` are the pack's, in its order. */
export function packLexicon(
  { read }: BlobStore,
  chunked: ChunkedLexicon | undefined,
  entities: readonly EntityHead[],
): PackLexicon {
  if (!chunked) return { filter: async () => undefined, bytes: () => read('lexicon') };
  const readChunk = async (chunk: number) => fromBytes<readonly FormRow[]>(await read(chunkName(chunk)));
  return {
    filter: () => read('filter'),
    bytes: async (hashes) => serialiseLexicon(await pickLexicon({ ...chunked, readChunk, entities }, hashes)),
  };
}

function chunkName(chunk: number): string {
  return `forms-${chunk}`;
}
