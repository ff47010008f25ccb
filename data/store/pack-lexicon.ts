/** Owns how a pack's lexicon is kept: whole where it is small enough for every tab, else as a filter and chunks of forms. */
import { type EntityHead, formsOf, layOutLexicon } from '../match/build-lexicon.ts';
import { chunkForms, pickLexicon } from '../match/form-chunks.ts';
import { buildFilter } from '../match/form-filter.ts';
import type { LexiconEntity } from '../match/lexicon.ts';
import { serialiseLexicon } from '../match/lexicon-bytes.ts';
import type { NameWords } from '../match/name-words.ts';
import type { BlobStore } from './blob-store.ts';
import { fromBytes, toBytes } from './json-bytes.ts';

/** Forms of a lexicon that goes into every tab whole: about 256 kB, which every page pays for at its start. */
const MOST_WHOLE = 2_500;

/** The lexicon's blobs by name, and in how many chunks its forms lie (0 where it is whole). */
export function layOutPackLexicon(
  entities: readonly LexiconEntity[],
  nameWords: NameWords,
): { readonly blobs: readonly (readonly [string, Uint8Array])[]; readonly formChunks: number } {
  const forms = formsOf(entities);
  if (forms.length <= MOST_WHOLE)
    return { blobs: [['lexicon', serialiseLexicon(layOutLexicon(forms, entities, nameWords))]], formChunks: 0 };
  const chunks = chunkForms(forms).map((rows, chunk) => [chunkName(chunk), toBytes(rows)] as const);
  return {
    blobs: [['filter', buildFilter(forms)], ['name-words', toBytes(nameWords)], ...chunks],
    formChunks: chunks.length,
  };
}

/** The lexicon of an installed pack, as pages get it. */
export interface PackLexicon {
  /** The filter with which a page finds out what to ask for; `undefined` where pages get the lexicon whole. */
  filter(): Promise<Uint8Array | undefined>;
  /** The serialised lexicon; of a large one only the forms with these 32-bit hashes and what they lean on. */
  bytes(hashes: Iterable<number>): Promise<Uint8Array>;
}

/** The lexicon that {@link layOutPackLexicon} laid out. `entityAt` gives the entity of a number. */
export function packLexicon(
  { read }: BlobStore,
  formChunks: number | undefined,
  entityAt: (entity: number) => EntityHead,
): PackLexicon {
  if (!formChunks) return { filter: async () => undefined, bytes: () => read('lexicon') };
  return {
    filter: () => read('filter'),
    bytes: async (hashes) => {
      const nameWords = fromBytes<NameWords>(await read('name-words'));
      const readChunk = async (chunk: number) =>
        fromBytes<ReturnType<typeof chunkForms>[number]>(await read(chunkName(chunk)));
      return serialiseLexicon(await pickLexicon({ chunkCount: formChunks, readChunk, entityAt, nameWords }, hashes));
    },
  };
}

function chunkName(chunk: number): string {
  return `forms-${chunk}`;
}
