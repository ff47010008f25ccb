/** Owns our two ways as engines: the whole table, and the filter with the forms picked for it. */
import { buildLexicon, formsOf } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { FilterScanner } from '../../data/match/filter-scan.ts';
import { chunkForms, type FormRow, type FormStore, pickLexicon } from '../../data/match/form-chunks.ts';
import { buildFilter } from '../../data/match/form-filter.ts';
import type { LexiconEntity } from '../../data/match/lexicon.ts';
import { loadLexicon, serialiseLexicon } from '../../data/match/lexicon-bytes.ts';
import { createMatcher } from '../../data/match/matcher.ts';
import { type Engine, leftmostLongest } from './engine.ts';

/** Each name as an entity of its own. */
export function entitiesOf(names: readonly string[]): LexiconEntity[] {
  return names.map((name, index) => ({
    id: `e${index}`,
    name,
    category: 'organisation',
    prominence: 2,
    never: [],
    forms: [{ text: name, rule: 'exact' }],
  }));
}

const wholeTable: Engine = {
  name: 'ours, whole table',
  equal: true,
  most: Number.POSITIVE_INFINITY,
  build: (names) => {
    const bytes = serialiseLexicon(buildLexicon(entitiesOf(names), ENGLISH_NAME_WORDS));
    const [matcher, load] = timed(() => createMatcher(loadLexicon(bytes)));
    return { load, bytes: bytes.length, find: (text) => leftmostLongest(matcher.hits(text)) };
  },
};

const filtered: Engine = {
  name: 'ours, filter and picked forms',
  equal: true,
  most: Number.POSITIVE_INFINITY,
  build: async (names, paragraphs) => {
    const kept = keepChunks(names);
    const [scanner, load] = timed(() => new FilterScanner(kept.filter));
    const note = await pageNote(kept, scanner, paragraphs);
    const matcher = createMatcher(
      await pickLexicon(kept.store, new Set(paragraphs.flatMap((text) => scanner.scan(text)?.hashes ?? []))),
    );
    return {
      load,
      bytes: kept.filter.length,
      note,
      find: (text) => leftmostLongest(matcher.hits(text, scanner.scan(text)?.starts ?? [])),
    };
  },
};

/** The filter alone, which is what reading costs where a page holds none of the names. */
const filterAlone: Engine = {
  name: 'ours, filter alone',
  equal: false,
  most: Number.POSITIVE_INFINITY,
  build: (names) => {
    const scanner = new FilterScanner(buildFilter(formsOf(entitiesOf(names))));
    return { find: (text) => (scanner.scan(text)?.starts ?? []).map((start) => ({ start, end: start })) };
  },
};

function timed<T>(work: () => T): readonly [T, number] {
  const started = performance.now();
  const value = work();
  return [value, performance.now() - started];
}

interface KeptChunks {
  readonly filter: Uint8Array;
  readonly store: FormStore;
  readonly bytes: number;
  /** Bytes read so far. */
  read(): number;
}

/** A large lexicon as the background keeps it: chunks as bytes, parsed when they are read. */
function keepChunks(names: readonly string[]): KeptChunks {
  const entities = entitiesOf(names);
  const forms = formsOf(entities);
  const chunks = chunkForms(forms).map((rows) => Buffer.from(JSON.stringify(rows)));
  let read = 0;
  const readChunk = async (chunk: number): Promise<readonly FormRow[]> => {
    const bytes = chunks[chunk] ?? Buffer.from('[]');
    read += bytes.length;
    return JSON.parse(bytes.toString('utf8'));
  };
  return {
    filter: buildFilter(forms),
    store: { chunkCount: chunks.length, readChunk, entities, nameWords: ENGLISH_NAME_WORDS },
    bytes: chunks.reduce((sum, bytes) => sum + bytes.length, 0),
    read: () => read,
  };
}

/** A median page has so many characters that are read. */
const PAGE = 9_500;

/** What one page asks for and gets, and what is kept for that. */
async function pageNote(kept: KeptChunks, scanner: FilterScanner, paragraphs: readonly string[]): Promise<string> {
  let length = 0;
  const page = paragraphs.filter((text) => {
    length += text.length;
    return length < PAGE;
  });
  const hashes = new Set(page.flatMap((text) => scanner.scan(text)?.hashes ?? []));
  const pick = async (): Promise<Uint8Array> => serialiseLexicon(await pickLexicon(kept.store, hashes));
  for (let warm = 0; warm < 5; warm += 1) await pick();
  const before = kept.read();
  const started = performance.now();
  const answer = await pick();
  const took = performance.now() - started;
  return (
    `kept on disk ${megabytes(kept.bytes)} MB in ${kept.store.chunkCount} chunks; for a page of ${PAGE} characters, ` +
    `${hashes.size} hashes: ${megabytes(kept.read() - before)} MB of it read, ${took.toFixed(1)} ms, ` +
    `answer ${megabytes(answer.length)} MB`
  );
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);

/** Our engines, the whole table first. */
export const OUR_ENGINES: readonly Engine[] = [wholeTable, filtered, filterAlone];
