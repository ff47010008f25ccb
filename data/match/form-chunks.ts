/**
 * Owns the forms of a large lexicon in chunks by their hash: from the few chunks that hold what a page asks for comes an
 * ordinary lexicon of just that. Whoever keeps the chunks never needs them all at once.
 */
import { type EntityHead, type LexiconForm, layOutLexicon } from './build-lexicon.ts';
import { foldText } from './fold.ts';
import { hashOf } from './form-hash.ts';
import { type Lexicon, NO_ENTITY } from './lexicon.ts';
import type { NameWords } from './name-words.ts';

/** A form as it is kept: hash, text, entity, rule, flags, needs, parties. */
export type FormRow = readonly [number, string, number, number, number, (readonly string[])?, (readonly number[])?];

/** A chunk is read and parsed for every few forms a page asks for, and costs a row of the database: a fair size for both. */
const FORMS_A_CHUNK = 256;

/** Lays forms out in chunks. */
export function chunkForms(forms: readonly LexiconForm[]): FormRow[][] {
  const chunks: FormRow[][] = Array.from({ length: Math.ceil(forms.length / FORMS_A_CHUNK) }, () => []);
  for (const form of forms) {
    const row = rowOf(form);
    chunks[chunkOf(row[0], chunks.length)]?.push(row);
  }
  return chunks;
}

/** The number of the chunk in which a hash lies. */
function chunkOf(hash: number, count: number): number {
  return Math.floor((hash / 0x1_0000_0000) * count);
}

function rowOf({ key, text, entity, rule, flags, needs, parties }: LexiconForm): FormRow {
  const row = [hashOf(key), text, entity, rule, flags] as const;
  return needs.length + parties.length === 0 ? row : [...row, needs, parties];
}

function formOf([, text, entity, rule, flags, needs = [], parties = []]: FormRow): LexiconForm {
  return { key: foldText(text), text, entity, rule, flags, needs, parties };
}

/** A large lexicon's forms, where they are kept. */
export interface FormStore {
  readonly chunkCount: number;
  readChunk(chunk: number): Promise<readonly FormRow[]>;
  /** By their numbers. */
  readonly entities: readonly EntityHead[];
  readonly nameWords: NameWords;
}

/**
 * The lexicon of all forms with these hashes. On a text whose every form was asked for it decides as the whole lexicon
 * does: it also holds the forms and entities that the conditions of those forms speak of.
 */
export async function pickLexicon(store: FormStore, hashes: Iterable<number>): Promise<Lexicon> {
  const asked = await formsAt(store, new Set(hashes));
  const keys = new Set(asked.map((form) => form.key));
  const needed = new Set(asked.flatMap((form) => form.needs).filter((key) => !keys.has(key)));
  const others = await formsAt(store, new Set([...needed].map(hashOf)));
  // Of these none stands on the page, so that what they need in turn is never weighed.
  const absent = others.filter((form) => needed.has(form.key)).map((form) => ({ ...form, needs: [], parties: [] }));
  return withOwnNumbers(store, [...asked, ...absent]);
}

async function formsAt({ chunkCount, readChunk }: FormStore, hashes: ReadonlySet<number>): Promise<LexiconForm[]> {
  const chunks = new Set(Array.from(hashes, (hash) => chunkOf(hash, chunkCount)));
  const rows = await Promise.all(Array.from(chunks, readChunk));
  return rows.flatMap((chunk) => chunk.filter(([hash]) => hashes.has(hash)).map(formOf));
}

/** Entities keep their order, so that whatever is settled by order is settled as in the whole lexicon. */
function withOwnNumbers({ entities, nameWords }: FormStore, forms: readonly LexiconForm[]): Lexicon {
  const used = new Set(forms.flatMap(({ entity, parties }) => [entity, ...parties]));
  used.delete(NO_ENTITY);
  const numbers = [...used].sort((a, b) => a - b);
  const own = new Map(numbers.map((entity, index) => [entity, index]));
  return layOutLexicon(
    forms.map((form) => ({
      ...form,
      entity: own.get(form.entity) ?? NO_ENTITY,
      parties: form.parties.flatMap((party) => own.get(party) ?? []),
    })),
    numbers.flatMap((entity) => entities[entity] ?? []),
    nameWords,
  );
}
