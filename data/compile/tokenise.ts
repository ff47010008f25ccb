/** Owns sentences and tokens: where each stands in the stored text. */
import connectors from './lexicon/connectors.json' with { type: 'json' };
import type { SourceDoc } from './parse-source.ts';
import { type Block, isSentenceCase } from './segment.ts';

/** A sentence of a paragraph, the unit of citation. */
export interface Sentence {
  /** `document#paragraph.sentence`, both 1-based. */
  readonly address: string;
  /** UTF-16 offsets into the document's stored text; the edges hold no space. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A word, number or mark of punctuation. */
export interface Token {
  readonly text: string;
  /** UTF-16 offsets into the tokenised text. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'possessive' | 'mark';
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const ABBREVIATION = new RegExp(
  `(?:^|[\\s(“"‘'])(?:${[...connectors.abbreviations, ...connectors.states].map(escaped).join('|')}|\\p{Lu}|(?:\\p{L}\\.)+\\p{L})\\.\\s*$`,
  'u',
);

/** The sentences of every paragraph of `doc`, in order. */
export function sentencesOf(doc: Pick<SourceDoc, 'id' | 'text'>, blocks: readonly Block[]): Sentence[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? splitSentences(doc.text.slice(block.start, block.end)).map(([start, end], at) => ({
          address: `${doc.id}#${block.paragraph}.${at + 1}`,
          start: block.start + start,
          end: block.start + end,
          text: doc.text.slice(block.start + start, block.start + end),
        }))
      : [],
  );
}

const BYLINE = /^(?:by|words|text|story|reporting by|reported by|written by):?\s+\p{Lu}[^.!?]{3,60}$/iu;

/**
 * The titles and headlines of raw news that are written like sentences, and its bylines: names are mined from them, but
 * no statement is cited to them. They are numbered in paragraph 0.
 */
export function headingsOf(doc: Pick<SourceDoc, 'id' | 'text' | 'raw'>, blocks: readonly Block[]): Sentence[] {
  if (!doc.raw) return [];
  return blocks.flatMap(({ kind, start, end }, at) => {
    const text = doc.text.slice(start, end);
    const isRead = (kind === 'title' || kind === 'headline') && (isSentenceCase(text) || BYLINE.test(text));
    return isRead ? [{ address: `${doc.id}#0.${at + 1}`, start, end, text }] : [];
  });
}

/** Text without a stop is cut here, so that no later stage meets a sentence of a megabyte. */
const MAX_SENTENCE = 2_000;

/**
 * The [start, end) of every sentence of a paragraph: `Intl.Segmenter`, with "Mr.", "S." and "U.S." joined on again. What
 * runs on for over 2,000 characters is cut at a space.
 */
export function splitSentences(paragraph: string): (readonly [number, number])[] {
  return joinedSegments(paragraph).flatMap((span) => cutLong(paragraph, span));
}

function cutLong(paragraph: string, [start, end]: readonly [number, number]): (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let from = start;
  while (end - from > MAX_SENTENCE) {
    const space = paragraph.lastIndexOf(' ', from + MAX_SENTENCE);
    const to = space > from ? space : from + MAX_SENTENCE;
    parts.push([from, to]);
    from = to + (space > from ? 1 : 0);
  }
  return [...parts, [from, end]];
}

function joinedSegments(paragraph: string): (readonly [number, number])[] {
  const spans: [number, number][] = [];
  let open: number | undefined;
  for (const { segment, index } of segmenter.segment(paragraph)) {
    const from = open ?? index;
    const to = index + segment.length;
    const goesOn = ABBREVIATION.test(segment) && to < paragraph.length && !startsAnew(paragraph.slice(to));
    if (goesOn) open = from;
    else {
      open = undefined;
      const text = paragraph.slice(from, to);
      const lead = text.length - text.trimStart().length;
      if (text.trim() !== '') spans.push([from + lead, from + text.trimEnd().length]);
    }
  }
  if (open !== undefined) spans.push([open, paragraph.trimEnd().length]);
  return spans;
}

/** After "U.S." a word that only ever opens a sentence parts them after all. */
function startsAnew(rest: string): boolean {
  return /^(?:The|It|He|She|They|This|These|In|But|A|An|Officials)\b/.test(rest);
}

/** "Wis." and "Mr." are one token with their point. */
const POINTED = ['Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Maj|Brig|Col|Adm|Capt|Cdr|St|Smt', ...connectors.states].join('|');
const TOKEN = new RegExp(
  `(?:\\p{L}\\.){2,}|\\p{Lu}\\.(?=\\s?\\p{Lu})|\\b(?:${POINTED})\\.|[\\p{L}\\p{M}\\p{N}]+(?:[-‐‑–.&/](?=[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}]+|['’](?!s\\b)(?=\\p{L})[\\p{L}\\p{M}]+)*\\+?|['’]s?(?![\\p{L}])|[^\\s]`,
  'gu',
);

/** The tokens of `text`: words keep inner hyphens, a possessive 's is a token of its own. */
export function tokenise(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    kind: /^[\p{L}\p{N}]/u.test(match[0])
      ? 'word'
      : /^['’]s?$/.test(match[0]) && isGlued(text, match.index)
        ? 'possessive'
        : 'mark',
  }));
}

function isGlued(text: string, at: number): boolean {
  return at > 0 && /[\p{L}\p{N}+]/u.test(text.charAt(at - 1));
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
