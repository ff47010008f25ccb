/** Owns what an engine is: made over names, asked for spans. */

/** Finds names in one paragraph: their UTF-16 offsets in it, in reading order, leftmost and longest. */
export type Find = (text: string) => readonly Span[];

/** Where a name stands. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An engine ready to search, and what making it so took. */
interface ReadyEngine {
  readonly find: Find;
  /** Bytes of its tables where it knows them. */
  readonly bytes?: number;
  /** ms to take the tables into use on a page, where that is apart from building them. */
  readonly load?: number;
  /** What else there is to tell. */
  readonly note?: string;
}

/** An engine that can be built over names. */
export interface Engine {
  readonly name: string;
  /** Whether it folds as we do, minds Unicode word edges and takes names in capitals, so that its answers must be ours. */
  readonly equal: boolean;
  /** More names than this it cannot take, or not in any bearable time. */
  readonly most: number;
  /** `paragraphs` are what it will be asked to search: a tab with a filter asks for their forms once. */
  build(names: readonly string[], paragraphs: readonly string[]): ReadyEngine | Promise<ReadyEngine>;
}

/** Leftmost, then longest, of spans in any order. */
export function leftmostLongest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}
