/** Owns which mentions a reader does not want marked: muted entities, and words that were matched wrongly. */

/** Words that a reader said do not mean this entity. */
export interface WrongMatch {
  /** As they stood on the page. */
  readonly words: string;
  /** Id of the entity. */
  readonly entity: string;
}

/** What a reader does not want marked. */
export interface Unwanted {
  /** Ids of muted entities. */
  readonly mutedEntities: readonly string[];
  readonly wrongMatches: readonly WrongMatch[];
}

/** Equal for matches that are the same to a reader: case and spaces do not tell them apart. */
export function matchKey({ words, entity }: WrongMatch): string {
  return `${entity} ${words.toLowerCase().replace(/\s+/g, ' ').trim()}`;
}

/** Makes the test whether `words` may be marked as naming the entity of this id. */
export function wantedBy({ mutedEntities, wrongMatches }: Unwanted): (entity: string, words: string) => boolean {
  const muted = new Set(mutedEntities);
  const wrong = new Set(wrongMatches.map(matchKey));
  return (entity, words) => !muted.has(entity) && (wrong.size === 0 || !wrong.has(matchKey({ words, entity })));
}
