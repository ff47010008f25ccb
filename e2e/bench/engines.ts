/** Owns the engines that are compared: ours, regular expressions, and automata from npm. */
import { AhoCorasick as FastAhoCorasick } from '@monyone/aho-corasick/fast';
import AhoCorasick from 'ahocorasick';
import { foldText } from '../../data/match/fold.ts';
import { type Engine, type Find, leftmostLongest, type Span } from './engine.ts';
import { OUR_ENGINES } from './our-engines.ts';

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
export const ENGINES: readonly Engine[] = [...OUR_ENGINES, regExpEqual, regExpPlain, fastAutomaton, automaton];
