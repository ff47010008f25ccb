/** Owns what is copied from a card: statements with numbered sources under them, as plain text and as HTML. */
import type { Citation } from '../data/entity.ts';
import type { Briefing, SourceHeading } from '../data/pack.ts';
import type { CardContent } from './card-content.ts';
import { differHeading } from './card-content.ts';
import { citedSources, dateWords, webAddress } from './citation-words.ts';
import { CARD, NOTES } from './wording.ts';

/** The same text for a clipboard in two forms. */
export interface CopiedText {
  readonly plain: string;
  readonly html: string;
  /** How many sources stand under it. */
  readonly sourceCount: number;
}

/** One statement; a label stands before it in bold. */
interface Statement {
  readonly label?: string;
  readonly text: string;
  readonly cites: readonly Citation[];
}

/** Everything a card shows now: its one line and each statement on view. */
export function copiedCard(briefing: Briefing, content: CardContent): CopiedText {
  const { entity } = briefing;
  const line = entity.oneLine ?? { text: '', cites: [] };
  return copied(briefing, { label: entity.name, text: stopped(line.text), cites: line.cites }, [
    ...content.figures.map(({ value, label, cites }) => ({ text: stopped(`${value} ${label}`), cites })),
    ...content.facts.map(({ text, cites }) => ({ text: stopped(text), cites })),
    ...content.differs.flatMap((differ) =>
      differ.values.map(({ value, cites }) => ({ text: stopped(`${differHeading(differ, entity)}: ${value}`), cites })),
    ),
    ...content.dates.map(({ date, text, cites }) => ({ text: stopped(`${dateWords(date)}: ${text}`), cites })),
  ]);
}

/** One fact, named by what it is about. */
export function copiedFact(briefing: Briefing, { text, cites }: Statement): CopiedText {
  return copied(briefing, { label: briefing.entity.name, text: stopped(text), cites }, []);
}

function copied(briefing: Briefing, head: Statement, statements: readonly Statement[]): CopiedText {
  const cited = citedSources(
    [head, ...statements].flatMap(({ cites }) => cites),
    briefing.sources,
  ).map(({ source }) => source);
  const marked = ({ cites, text }: Statement): string => text + markers(cites, cited, briefing);
  const title = head.text === '' ? head.label : `${head.label}: ${marked(head)}`;
  const foot = footLine(briefing);
  const sourceLines = cited.map((source, index) => `${index + 1}. ${sourceLine(source)}`);
  const plain = [
    title,
    ...statements.map((statement) => `- ${marked(statement)}`),
    ...(cited.length > 0 ? [CARD.sourceList, ...sourceLines] : [CARD.sources(0)]),
    foot,
  ].join('\n');
  const html = [
    `<p><b>${escaped(head.label ?? '')}</b>${head.text === '' ? '' : `: ${escaped(marked(head))}`}</p>`,
    list(
      'ul',
      statements.map((statement) => escaped(marked(statement))),
    ),
    cited.length > 0 ? `<p>${CARD.sourceList}</p>` : `<p>${CARD.sources(0)}</p>`,
    list('ol', cited.map(sourceHtml)),
    `<p>${escaped(foot)}</p>`,
  ].join('');
  return { plain, html, sourceCount: cited.length };
}

/** " [1]", " [1, 3]"; what was worked out from a source says so, since its words do not. */
function markers(cites: readonly Citation[], cited: readonly SourceHeading[], { sources }: Briefing): string {
  const numbers = citedSources(cites, sources).map(({ source, kind }) => {
    const number = cited.indexOf(source) + 1;
    return kind === 'worked-out' ? `${number}, ${NOTES.workedOut}` : `${number}`;
  });
  return numbers.map((number) => ` [${number}]`).join('');
}

function sourceParts({ publisher, label, title, date, summary }: SourceHeading): string {
  return [
    publisher ?? label,
    ...(title === undefined ? [] : [`"${title}"`]),
    date === undefined ? NOTES.noDate : dateWords(date),
    ...(summary ? [NOTES.summary] : []),
  ].join(', ');
}

/** A source in one line of plain text. */
export function sourceLine(source: SourceHeading): string {
  const address = webAddress(source.url);
  return sourceParts(source) + (address === undefined ? '' : `, ${address}`);
}

/** The same as HTML, its address a link. */
export function sourceHtml(source: SourceHeading): string {
  const address = webAddress(source.url);
  const link = address === undefined ? '' : `, <a href="${escaped(address)}">${escaped(address)}</a>`;
  return escaped(sourceParts(source)) + link;
}

function footLine({ pack }: Briefing): string {
  const newest = pack.newestSource === undefined ? '' : `, newest source ${dateWords(pack.newestSource)}`;
  return `Sidelight, pack "${pack.title}"${newest}.`;
}

function list(tag: 'ul' | 'ol', items: readonly string[]): string {
  return items.length === 0 ? '' : `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

function stopped(text: string): string {
  return text === '' || /[.!?…]["”’)]?$/u.test(text) ? text : `${text}.`;
}

/** Text of a pack is text: what looks like markup in it stays what it looks like. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
