/** Owns the parts of a document: title, headlines, paragraphs and page furniture, with their places in the stored text. */
import boilerplate from './lexicon/boilerplate.json' with { type: 'json' };
import { holdsWords } from './normal-form.ts';
import type { SourceDoc } from './parse-source.ts';

/** A part of a document. */
export interface Block {
  readonly kind: 'title' | 'headline' | 'paragraph' | 'boilerplate';
  /** UTF-16 offsets into the document's stored text; the edges hold no space. */
  readonly start: number;
  readonly end: number;
  /** 1-based number among the paragraphs; 0 for other kinds. */
  readonly paragraph: number;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** An empty line stands before it. */
  readonly parted: boolean;
}

const HEADLINE_LIMIT = 160;
const WRAP_LIMIT = 110;
/** The title stands among the first so many lines, behind a section's name or a date. */
const HEAD_LINES = 4;

/** The blocks of `doc` in order. Every line is a block of its own, unless the text is wrapped at a fixed width. */
export function segment(doc: Pick<SourceDoc, 'text' | 'raw' | 'title'>): Block[] {
  const lines = unwrap(doc, linesOf(doc.text));
  const furnitureFrom = doc.raw ? footerStart(lines) : lines.length;
  let paragraph = 0;
  return lines.map((line, at) => {
    const kind = at >= furnitureFrom ? 'boilerplate' : kindOf(line, at, lines.length, doc);
    if (kind === 'paragraph') paragraph += 1;
    return { kind, start: line.start, end: line.end, paragraph: kind === 'paragraph' ? paragraph : 0 };
  });
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let parted = false;
  for (const match of text.matchAll(/[^\n]*\n?/g)) {
    const trimmed = match[0].trim();
    if (trimmed === '') {
      parted = true;
      continue;
    }
    const start = match.index + match[0].indexOf(trimmed);
    lines.push({ start, end: start + trimmed.length, text: trimmed, parted });
    parted = false;
  }
  return lines;
}

/** Joins lines that a fixed width broke: no line of the text is long, and the one before ends without a stop. */
function unwrap({ text, title }: Pick<SourceDoc, 'text' | 'title'>, lines: readonly Line[]): Line[] {
  if (lines.some((line) => line.text.length > WRAP_LIMIT)) return [...lines];
  const joined: Line[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const goesOn =
      last !== undefined &&
      !line.parted &&
      last.text.length > 40 &&
      !isComplete(last.text) &&
      !(title !== undefined && isTold(title, last.text)) &&
      !/^[-*#>•]/.test(line.text);
    if (!goesOn) joined.push(line);
    else joined[joined.length - 1] = { ...last, end: line.end, text: text.slice(last.start, line.end) };
  }
  return joined;
}

function isComplete(text: string): boolean {
  return /[.!?:”"’)]$/.test(text);
}

function kindOf(line: Line, at: number, count: number, doc: Pick<SourceDoc, 'raw' | 'title'>): Block['kind'] {
  const isTitle = doc.raw && count > 1 && isTitleLine(line.text, at, doc.title);
  if (/^#{1,6}\s/.test(line.text)) return isTitle ? 'title' : 'headline';
  if (!doc.raw) return 'paragraph';
  if (isTitle && doc.title !== undefined) return 'title';
  const lower = line.text.toLowerCase();
  if (/^[-–—*_=•]+$/.test(line.text) || boilerplate.some((phrase) => lower.startsWith(phrase))) return 'boilerplate';
  // Two sentences on a line, or a question of an interview, are no headline.
  if (/[.!?]\s+\p{Lu}|^[QA]: /u.test(line.text) && at > 0) return 'paragraph';
  if (line.text.length > HEADLINE_LIMIT || /[.!”"’:;)]$/.test(line.text)) return 'paragraph';
  if (isTitle) return 'title';
  return line.text.split(/\s+/).length <= 16 ? 'headline' : 'paragraph';
}

function isTitleLine(line: string, at: number, title: string | undefined): boolean {
  return title === undefined ? at === 0 : at < HEAD_LINES && isTold(title, line);
}

/** Whether a line is the title, but for a date before the line or the publisher behind the title. */
function isTold(title: string, line: string): boolean {
  const [short, long] = title.length < line.length ? [title, line] : [line, title];
  const isSentence = line.endsWith('.') && !title.endsWith('.');
  return !isSentence && short.length > long.length / 2 && holdsWords(long, short);
}

/** Where a closing list of unrelated headlines starts: at least two lines after the last full sentence, each set off by a bullet line. */
function footerStart(lines: readonly Line[]): number {
  let last = lines.length;
  while (last > 0 && !/[.!”"’]$/.test(lines[last - 1]?.text ?? '')) last -= 1;
  const tail = lines.slice(last);
  const bullets = tail.filter((line) => /^[-–—*•]/.test(line.text)).length;
  return bullets >= 2 ? last : lines.length;
}

/** Whether `text` is set in title case: nearly every longer word has a capital, no stop at the end. Such lines give no names. */
export function isTitleCase(text: string): boolean {
  if (/[.!?”"]$/.test(text)) return false;
  const words = text.match(/[\p{L}][\p{L}’'-]*/gu)?.filter((word) => word.length > 3) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= 4 && capitals / words.length > 0.8;
}

/** Whether a heading is written like a sentence, so that its capitals are those of names: "US army eyes second radar". */
export function isSentenceCase(text: string): boolean {
  const [, ...words] = text.match(/[\p{L}][\p{L}’'-]*/gu) ?? [];
  const long = words.filter((word) => word.length > 3);
  const small = long.filter((word) => /^\p{Ll}/u.test(word)).length;
  return small >= 2 && small / long.length >= 0.4;
}
