/** Owns the engines that are compared: our two ways, regular expressions, and automata from npm. */
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import { buildLexicon, formsOf } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { FilterScanner } from '../../data/match/filter-scan.ts';
import { foldText } from '../../data/match/fold.ts';
import { chunkForms, type FormRow, type FormStore, pickLexicon } from '../../data/match/form-chunks.ts';
import { buildFilter } from '../../data/match/form-filter.ts';
import type { LexiconEntity } from '../../data/match/lexicon.ts';
import { loadLexicon, serialiseLexicon } from '../../data/match/lexicon-bytes.ts';
import { createMatcher } from '../../data/match/matcher.ts';

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

const ours: Engine = {
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
      await pickLexicon(kept.store, new Set(paragraphs.flatMap((text) => [...scanner.scan(text)]))),
    );
    return {
      load,
      bytes: kept.filter.length,
      note,
      find: (text) => (scanner.scan(text).size === 0 ? [] : leftmostLongest(matcher.hits(text))),
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
    return { find: (text) => Array.from(scanner.scan(text), () => ({ start: 0, end: 0 })) };
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
  const hashes = new Set(page.flatMap((text) => [...scanner.scan(text)]));
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

/** Leftmost, then longest, of spans in any order. */
function leftmostLongest<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = [];
  let end = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.start < end) continue;
    kept.push(span);
    end = span.end;
  }
  return kept;
}

/** Folds as the lexicon does, by what the platform offers: what whoever folds before searching has to do. */
function foldWhole(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}

/** Where each unit of a folded text stands in the text, and last where the text ends. */
function offsetsOf(text: string): number[] {
  const offsets: number[] = [];
  for (let at = 0, wasSpace = false; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const isSpace = unit === 0x20 || unit === 0xa0 || (unit >= 0x09 && unit <= 0x0d);
    const isNothing =
      unit === 0xad || unit === 0xfeff || (unit >= 0x300 && unit <= 0x36f) || (unit >= 0x200b && unit <= 0x200f);
    if (!isNothing && !(isSpace && wasSpace)) offsets.push(at);
    wasSpace = isSpace;
  }
  return [...offsets, text.length];
}

/** Spans of a folded text as spans of the text it was folded from; accents of their own belong to the letter before. */
function unfolded(text: string, folded: string, spans: readonly Span[]): readonly Span[] {
  if (spans.length === 0 || folded.length === text.length) return spans;
  const offsets = offsetsOf(text);
  return spans.map(({ start, end }) => {
    const last = offsets[end - 1] ?? 0;
    let after = last + 1;
    while (/[\u0300-\u036f]/.test(text.charAt(after))) after += 1;
    return { start: offsets[start] ?? 0, end: after };
  });
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternatives in falling order: the longer before the shorter that begins it, and common beginnings side by side. */
const alternatives = (names: readonly string[]): string => [...names].sort().reverse().map(escaped).join('|');

/** As letters are on the page after folding: as written, and in capitals, as headlines have them. */
const foldedNames = (names: readonly string[]): string[] => [
  ...new Set(names.flatMap((name) => [foldText(name, true), foldText(name, true).toUpperCase()])),
];

/** By `replace`, the fastest way to offsets: `exec` and `matchAll` run large expressions a hundred times slower. */
function spansOf(text: string, pattern: RegExp): Span[] {
  const spans: Span[] = [];
  text.replace(pattern, (found, start: number) => {
    spans.push({ start, end: start + found.length });
    return '';
  });
  return spans;
}

const regExpEqual: Engine = {
  name: 'RegExp, equal answers',
  equal: true,
  most: 200_000,
  build: (names) => {
    const edge = '[\\p{L}\\p{N}\\p{M}]';
    const pattern = new RegExp(`(?<!${edge})(?:${alternatives(foldedNames(names))})(?!${edge})`, 'gu');
    return {
      find: (text) => {
        const folded = foldWhole(text);
        return unfolded(text, folded, spansOf(folded, pattern));
      },
    };
  },
};

const regExpPlain: Engine = {
  name: 'RegExp, plain \\b',
  equal: false,
  most: 200_000,
  build: (names) => {
    const pattern = new RegExp(`\\b(?:${alternatives(names)})\\b`, 'g');
    return { find: (text) => spansOf(text, pattern) };
  },
};

const WORD = /[\p{L}\p{N}\p{M}]/u;
const isEdge = (text: string, { start, end }: Span): boolean =>
  !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '');

/** A search for all names in a folded text, made into one that gives whole words, leftmost and longest. */
const wholeWords =
  (search: (folded: string) => Span[]): Find =>
  (text) => {
    const folded = foldWhole(text);
    const spans = search(folded).filter((span) => isEdge(folded, span));
    return unfolded(text, folded, leftmostLongest(spans));
  };

const fastAutomaton: Engine = {
  name: '@monyone/aho-corasick (fast)',
  equal: true,
  most: 20_000,
  build: (names) => {
    const machine = new FastAhoCorasick(foldedNames(names));
    return {
      find: wholeWords((folded) => machine.matchInText(folded).map(({ begin, end }) => ({ start: begin, end }))),
    };
  },
};

const automaton: Engine = {
  name: 'ahocorasick',
  equal: true,
  most: 20_000,
  build: (names) => {
    const machine = new AhoCorasick(foldedNames(names));
    return {
      find: wholeWords((folded) =>
        machine
          .search(folded)
          .flatMap(([last, found]) => found.map((name) => ({ start: last + 1 - name.length, end: last + 1 }))),
      ),
    };
  },
};

/** All engines, ours first. */
export const ENGINES: readonly Engine[] = [
  ours,
  filtered,
  filterAlone,
  regExpEqual,
  regExpPlain,
  fastAutomaton,
  automaton,
];
