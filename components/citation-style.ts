/** Owns how one source is cited by itself: plain, in APA style, as a BibTeX entry. What is not known is left out. */
import type { SourceHeading } from '../data/pack.ts';
import { CITE } from './aside-wording.ts';
import { webAddress, workedOutNotes } from './citation-words.ts';
import { type CopiedText, escaped, sourceHtml, sourceLine } from './copy-text.ts';
import { INTERFACE_LANGUAGE } from './count-words.ts';

/** The styles, in the order in which they are offered. */
export const CITE_STYLES = ['plain', 'apa', 'bibtex'] as const;
export type CiteStyle = (typeof CITE_STYLES)[number];

/** A source in a style, for the clipboard. */
export function citation(source: SourceHeading, style: CiteStyle): CopiedText {
  if (style === 'plain') return { plain: sourceLine(source), html: `<p>${sourceHtml(source)}</p>`, sourceCount: 1 };
  if (style === 'apa') return apa(source);
  const entry = bibtex(source);
  return { plain: entry, html: `<pre>${escaped(entry)}</pre>`, sourceCount: 1 };
}

/**
 * A web page without a named author, as the seventh edition has it: title, date, site, address. A source without a
 * title is described in square brackets, one without a date is "n.d."; what was worked out says so at the end.
 */
function apa(source: SourceHeading): CopiedText {
  const { publisher, url } = source;
  const address = webAddress(url);
  const title = stopped(titleOf(source));
  const rest = [
    `(${apaDate(source.date)}).`,
    ...(publisher === undefined ? [] : [stopped(publisher)]),
    ...workedOutNotes(source).map((note) => `[${note}.]`),
  ].join(' ');
  return {
    plain: [title, rest, ...(address === undefined ? [] : [address])].join(' '),
    html: `<p><i>${escaped(title)}</i> ${escaped(rest)}${
      address === undefined ? '' : ` <a href="${escaped(address)}">${escaped(address)}</a>`
    }</p>`,
    sourceCount: 1,
  };
}

/** "2026, January 27", "2026, January", "2026" or "n.d."; what is no date stays as written. */
function apaDate(iso: string | undefined): string {
  if (iso === undefined) return CITE.noDate;
  const moment = Date.parse(iso);
  if (Number.isNaN(moment)) return iso;
  const month = new Intl.DateTimeFormat(INTERFACE_LANGUAGE, { timeZone: 'UTC', month: 'long' }).format(moment);
  const day = iso.length > 7 ? ` ${Number(iso.slice(8, 10))}` : '';
  return iso.length > 4 ? `${iso.slice(0, 4)}, ${month}${day}` : iso;
}

/** An entry of the type `misc`, which every BibTeX knows; its key is the source's id. */
function bibtex(source: SourceHeading): string {
  const { publisher, date, url, id } = source;
  const notes = workedOutNotes(source);
  const isDate = date !== undefined && !Number.isNaN(Date.parse(date));
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['title', `{{${tex(titleOf(source))}}}`],
    ['howpublished', publisher && `{${tex(publisher)}}`],
    ['year', isDate ? `{${date.slice(0, 4)}}` : undefined],
    ['month', isDate && date.length > 4 ? MONTHS[Number(date.slice(5, 7)) - 1] : undefined],
    ['day', isDate && date.length > 7 ? `{${Number(date.slice(8, 10))}}` : undefined],
    ['url', webAddress(url) && `{${webAddress(url)?.replace(/[{}\\]/g, encodeURIComponent)}}`],
    ['note', notes.length === 0 ? undefined : `{${notes.join('. ')}}`],
  ];
  const known = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@misc{${id.replace(/[^\w:.-]/g, '-')},\n${known.join(',\n')}\n}`;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The title; without one, the pack's own label in square brackets, which say that it is a description. */
function titleOf({ title, label }: SourceHeading): string {
  return title ?? `[${label}]`;
}

function stopped(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

/** Signs that mean something to TeX, as text. */
function tex(text: string): string {
  return text.replace(/[\\{}#$%&_~^]/g, (sign) => TEX_SIGNS[sign] ?? `\\${sign}`);
}

const TEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
