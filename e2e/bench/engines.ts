/** Owns the engines that are compared: our scan, regular expressions, and automata from npm. */
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import { buildLexicon } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { foldText } from '../../data/match/fold.ts';
import type { LexiconEntity } from '../../data/match/lexicon.ts';
import { loadLexicon, serialiseLexicon } from '../../data/match/lexicon-bytes.ts';
import { createMatcher } from '../../data/match/matcher.ts';

/** Finds names in one paragraph: the words found, folded, in reading order, leftmost and longest. */
export type Find = (text: string) => readonly string[];

/** An engine ready to search, and what making it so took. */
interface ReadyEngine {
  readonly find: Find;
  /** Bytes of its tables where it knows them. */
  readonly bytes?: number;
  /** ms to take the tables into use on a page, where that is apart from building them. */
  readonly load?: number;
}

/** An engine that can be built over names. */
export interface Engine {
  readonly name: string;
  /** Whether it folds as we do and minds Unicode word edges, so that its answers must be ours. */
  readonly equal: boolean;
  /** More names than this it cannot take, or not in any bearable time. */
  readonly most: number;
  build(names: readonly string[]): ReadyEngine;
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
  name: 'ours',
  equal: true,
  most: Number.POSITIVE_INFINITY,
  build: (names) => {
    const bytes = serialiseLexicon(buildLexicon(entitiesOf(names), ENGLISH_NAME_WORDS));
    const started = performance.now();
    const matcher = createMatcher(loadLexicon(bytes));
    const load = performance.now() - started;
    return {
      load,
      bytes: bytes.length,
      find: (text) => leftmostLongest(matcher.hits(text)).map(({ start, end }) => text.slice(start, end)),
    };
  },
};

interface Span {
  readonly start: number;
  readonly end: number;
}

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

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Alternatives in falling order: the longer before the shorter that begins it, and common beginnings side by side. */
const alternatives = (names: readonly string[]): string => [...names].sort().reverse().map(escaped).join('|');

/** As letters are on the page after folding: case kept. */
const foldedNames = (names: readonly string[]): string[] => names.map((name) => foldText(name, true));

const regExpEqual: Engine = {
  name: 'RegExp, equal answers',
  equal: true,
  most: 200_000,
  build: (names) => {
    const edge = '[\\p{L}\\p{N}\\p{M}]';
    const pattern = new RegExp(`(?<!${edge})(?:${alternatives(foldedNames(names))})(?!${edge})`, 'gu');
    return { find: (text) => foldWhole(text).match(pattern) ?? [] };
  },
};

const regExpPlain: Engine = {
  name: 'RegExp, plain \\b',
  equal: false,
  most: 200_000,
  build: (names) => {
    const pattern = new RegExp(`\\b(?:${alternatives(names)})\\b`, 'g');
    return { find: (text) => text.match(pattern) ?? [] };
  },
};

const WORD = /[\p{L}\p{N}\p{M}]/u;
const isEdge = (text: string, { start, end }: Span): boolean =>
  !WORD.test(text[start - 1] ?? '') && !WORD.test(text[end] ?? '');

const fastAutomaton: Engine = {
  name: '@monyone/aho-corasick (fast)',
  equal: true,
  most: 20_000,
  build: (names) => {
    const automaton = new FastAhoCorasick(foldedNames(names));
    return {
      find: (text) => {
        const folded = foldWhole(text);
        const spans = automaton.matchInText(folded).map(({ begin, end }) => ({ start: begin, end }));
        return leftmostLongest(spans.filter((span) => isEdge(folded, span))).map(({ start, end }) =>
          folded.slice(start, end),
        );
      },
    };
  },
};

const automaton: Engine = {
  name: 'ahocorasick',
  equal: true,
  most: 200_000,
  build: (names) => {
    const machine = new AhoCorasick(foldedNames(names));
    return {
      find: (text) => {
        const folded = foldWhole(text);
        const spans = machine
          .search(folded)
          .flatMap(([last, found]) => found.map((name) => ({ start: last + 1 - name.length, end: last + 1 })));
        return leftmostLongest(spans.filter((span) => isEdge(folded, span))).map(({ start, end }) =>
          folded.slice(start, end),
        );
      },
    };
  },
};

/** All engines, ours first. */
export const ENGINES: readonly Engine[] = [ours, regExpEqual, regExpPlain, fastAutomaton, automaton];
