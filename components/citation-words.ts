/** Owns how a source and its date are written on a card: publisher, fallbacks, precision, kind of citation. */
import type { Citation, CitationKind } from '../data/entity.ts';
import type { Briefing, SourceHeading } from '../data/pack.ts';
import { INTERFACE_LANGUAGE } from './count-words.ts';
import { NOTES } from './wording.ts';

const KIND_WORDS: Readonly<Record<CitationKind, string>> = {
  text: '',
  summary: `, ${NOTES.summary}`,
  quotation: `, ${NOTES.quotation}`,
  'worked-out': `, ${NOTES.workedOut}`,
};

/** Longest label that stands in a citation uncut, in characters. */
const LABEL_LIMIT = 40;
/** How many words of a headline or long label name a source without a publisher. */
const WORD_LIMIT = 4;

/** A source that supports a statement, with the kind of its first citation there. */
export interface CitedSource {
  readonly source: SourceHeading;
  readonly kind: CitationKind;
}

/** The sources behind a statement, each once, in order of citation. A source the briefing lacks is left out. */
export function citedSources(cites: readonly Citation[], sources: Briefing['sources']): CitedSource[] {
  const cited = new Map<string, CitedSource>();
  for (const { source: id, kind } of cites) {
    const source = sources[id];
    if (source && !cited.has(id)) cited.set(id, { source, kind });
  }
  return [...cited.values()];
}

/** One citation in words: "UNI, 27 Jan 2026, direct quotation". */
export function citationWords({ source, kind }: CitedSource): string {
  return `${sourceName(source)}, ${sourceDate(source)}${KIND_WORDS[kind]}`;
}

/** Who says so: the publisher, else the site, else the start of the headline in quotation marks, else the label. */
export function sourceName(source: SourceHeading): string {
  if (source.publisher) return source.publisher;
  const host = hostOf(source.url);
  if (host) return host;
  if (source.title) return `“${firstWords(source.title)}”`;
  return source.label.length > LABEL_LIMIT ? firstWords(source.label) : source.label;
}

/** When the source appeared, at its known precision, or "no date". */
function sourceDate(source: SourceHeading): string {
  return source.date === undefined ? NOTES.noDate : dateWords(source.date);
}

/**
 * The line under a source's title. It begins as a citation of the source does, so that the two are seen to be one; then
 * it says what of it was worked out.
 */
export function sourceDetail(source: SourceHeading): string {
  const who = source.publisher ?? hostOf(source.url) ?? NOTES.noPublisher;
  const words = `${who}, ${sourceDate(source)}${KIND_WORDS[source.summary ? 'summary' : 'text']}`;
  return [words, ...workedOutNotes(source)].join('. ');
}

/** What of a source a person or the compiler worked out: "Date worked out". */
export function workedOutNotes(source: SourceHeading): string[] {
  return WORKED_OUT_FIELDS.flatMap((field) =>
    source[field] !== undefined && source.inferred.includes(field) ? [NOTES.workedOutFields[field]] : [],
  );
}

const WORKED_OUT_FIELDS = ['title', 'publisher', 'date'] as const;

/** The address if it is one a reader may open: http or https. */
export function webAddress(url: string | undefined): string | undefined {
  const protocol = url === undefined ? undefined : URL.parse(url)?.protocol;
  return protocol === 'https:' || protocol === 'http:' ? url : undefined;
}

/** An ISO 8601 date at its precision: "27 Jan 2026", "Jan 2026" or "2026". What is no date stays as written. */
export function dateWords(iso: string): string {
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  return new Intl.DateTimeFormat(INTERFACE_LANGUAGE, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(iso.length > 4 && { month: 'short' }),
    ...(iso.length > 7 && { day: 'numeric' }),
  }).format(moment);
}

function hostOf(url: string | undefined): string | undefined {
  const address = webAddress(url);
  return address && URL.parse(address)?.hostname.replace(/^www\./u, '');
}

function firstWords(text: string): string {
  const words = text.split(/\s+/u);
  return words.length > WORD_LIMIT
    ? `${words
        .slice(0, WORD_LIMIT)
        .join(' ')
        .replace(/[,;:.–-]+$/u, '')}…`
    : text;
}
