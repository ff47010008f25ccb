/** Owns what a mention is. */

/** One occurrence of an entity. */
export interface Mention {
  /** Number of the block. */
  readonly block: number;
  /** UTF-16 offsets [start, end) into the block's text. */
  readonly start: number;
  readonly end: number;
  /** The entity, or several where the page does not tell which: a choice. Indexes into the lexicon. */
  readonly entities: readonly number[];
  /** The form that matched. */
  readonly form: number;
}
