/** Owns the shape of a pack: a compiled corpus with its sources and entities. */
import type { Entity, EntityHeading } from './entity.ts';

/** Version of the pack format this code writes and reads. */
export const PACK_SCHEMA = 1;

/** One document of a corpus. What is not known is absent, never guessed. */
export interface Source {
  readonly id: string;
  /** A curated name by which a reader can know the source: "Report on the Kallas–Singh meeting, publisher unknown". */
  readonly label: string;
  readonly title?: string;
  readonly publisher?: string;
  /** ISO 8601 at its known precision. */
  readonly date?: string;
  readonly url?: string;
  /** Date on which the document was read. */
  readonly retrieved?: string;
  /** Names of the fields above that a person or the compiler worked out. */
  readonly inferred: readonly string[];
  /** The stored text is our own summary of the source, not the source's words. */
  readonly summary: boolean;
  /** The text that citations point into. */
  readonly text: string;
}

/** A compiled corpus. The same input gives the same bytes; so there is no build time in it. */
export interface Pack {
  readonly schema: typeof PACK_SCHEMA;
  readonly id: string;
  readonly title: string;
  /** Semantic version of the pack's content. */
  readonly version: string;
  /** BCP 47 tag of the language the entities' names and one-liners are written in. */
  readonly language: string;
  readonly licence: string;
  /** Date of the newest dated source; what "how old is this" counts from. */
  readonly newestSource?: string;
  readonly sources: readonly Source[];
  readonly entities: readonly Entity[];
}

/** A source as a citation shows it, without its text. */
export type SourceHeading = Omit<Source, 'text'>;

/** All a card needs of one entity, resolved so that it renders without a second question. */
export interface Briefing {
  readonly entity: Entity;
  /** The sources its citations name, by id. */
  readonly sources: Readonly<Record<string, SourceHeading>>;
  /** The related entities, by id. */
  readonly related: Readonly<Record<string, EntityHeading>>;
  readonly pack: {
    readonly id: string;
    readonly title: string;
    readonly language: string;
    readonly newestSource?: string;
  };
}

/** What search and lists need of one entity. */
export interface SearchEntry extends EntityHeading {
  readonly prominence: Entity['prominence'];
  /** Spellings besides the name under which a reader may look it up. */
  readonly forms: readonly string[];
}
