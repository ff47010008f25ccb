/** Owns reading one document: front matter or what can be inferred without it, and the text that citations point into. */
import type { Source } from '../pack.ts';
import { isDate } from '../pack-schema.ts';
import { type FieldValue, readFrontMatter } from './front-matter.ts';
import { inferFields } from './infer-fields.ts';
import { errorAt, type Issue } from './issue.ts';
import { contentHash } from './normal-form.ts';
import { plainMarkdown } from './plain-markdown.ts';

/** One file as it was read. */
export interface InputFile {
  /** File name inside the folder, without a path. */
  readonly name: string;
  readonly text: string;
}

/** A document ready for compiling. */
export interface SourceDoc extends Source {
  readonly file: string;
  /** Hash of the whole file: the document's identity in the evidence. */
  readonly hash: string;
  /** BCP 47 tag, where the document names its language. */
  readonly language?: string;
  /** It is no prepared summary: its first line may be a title, and page furniture may stand in it. */
  readonly raw: boolean;
}

/** What became of a file: a document, or what is wrong with it. */
export interface ParsedSource {
  readonly doc?: SourceDoc;
  readonly issues: readonly Issue[];
}

const FIELDS = ['label', 'title', 'publisher', 'date', 'url', 'retrieved', 'language'] as const;
const KEYS = new Set<string>([...FIELDS, 'inferred', 'inferredWhy', 'summary']);

type Fields = Partial<Record<(typeof FIELDS)[number], string>>;
interface FrontMatter {
  readonly fields: Fields;
  readonly inferred: readonly string[];
  readonly summary: boolean;
}
const NO_FRONT_MATTER: FrontMatter = { fields: {}, inferred: [], summary: false };

/**
 * Reads one `.md` or `.txt` file. Its id is the file's name without the ending. Line ends become `\n`, a byte order
 * mark goes, and of a `.md` file the marks of Markdown; nothing else of the text changes.
 */
export function parseSource(file: InputFile): ParsedSource {
  const id = file.name.replace(/\.[^.]+$/, '');
  const whole = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues: Issue[] = [];
  const split = splitFrontMatter(file.name, whole, issues);
  const front = split.front === undefined ? undefined : frontMatterOf(file.name, split.front, issues);
  if (split.body.trim() === '') issues.push(errorAt(file.name, undefined, 'the document holds no text'));
  if (/[#\s]/.test(id)) issues.push(errorAt(file.name, undefined, 'a document’s file name may hold no space and no #'));
  if (issues.length > 0) return { issues };
  const hash = contentHash(whole);
  const text = /\.md$/i.test(file.name) ? plainMarkdown(split.body) : split.body;
  const rest = { id, file: file.name, hash, text };
  return { doc: { ...rest, ...knownOf(id, text, front) }, issues };
}

/** What is stated of a document, and of raw text what it shows itself where nothing is stated. */
function knownOf(id: string, text: string, front: FrontMatter = NO_FRONT_MATTER) {
  const { fields, summary } = front;
  const shown = summary ? {} : inferFields(text, fields);
  const inferred = [...front.inferred, ...Object.keys(shown)];
  const label = fields.label ?? fields.title ?? shown.title ?? id;
  return { ...fields, ...shown, label, inferred, summary, raw: !summary };
}

function splitFrontMatter(file: string, whole: string, issues: Issue[]): { front?: string; body: string } {
  if (!whole.startsWith('---\n')) return { body: whole };
  const end = /\n---[ \t]*(?:\n|$)/.exec(whole);
  if (end === null) {
    issues.push(errorAt(file, 1, 'the front matter opened by --- is never closed by another ---'));
    return { body: whole };
  }
  return { front: whole.slice(4, end.index + 1), body: whole.slice(end.index + end[0].length) };
}

function frontMatterOf(file: string, text: string, issues: Issue[]): FrontMatter {
  const read = readFrontMatter(text);
  // The first line of the front matter is the second of the file, after the opening ---.
  for (const { line, message } of read.problems) issues.push(errorAt(file, line + 1, message));
  const fields: Fields = {};
  let inferred: readonly string[] = [];
  let summary = false;
  for (const { key, value, line } of read.fields) {
    const wrong = problemWith(key, value);
    if (wrong !== undefined) issues.push(errorAt(file, line + 1, wrong));
    else if (isField(key) && typeof value === 'string') fields[key] = value;
    else if (key === 'inferred' && Array.isArray(value)) inferred = value;
    else if (key === 'summary') summary = value === true;
  }
  return { fields, inferred, summary };
}

function problemWith(key: string, value: FieldValue): string | undefined {
  if (!KEYS.has(key)) return `unknown front-matter key “${key}” (known: ${[...KEYS].join(', ')})`;
  if (value === null) return undefined;
  if (key === 'summary') return typeof value === 'boolean' ? undefined : '“summary” must be true or false';
  if (key === 'inferred') return inferredProblem(value);
  if (key === 'inferredWhy') return reasonsProblem(value);
  if (typeof value !== 'string') return `“${key}” must be plain text`;
  if (key === 'date' || key === 'retrieved') {
    return isDate(value) ? undefined : `“${key}” is not a date: ${value} (write 2026-01-27, 2026-01 or 2026)`;
  }
  if (key === 'url' && !/^https?:\/\/[^\s]+$/.test(value)) return `“url” is no http(s) address: ${value}`;
  return undefined;
}

function inferredProblem(value: FieldValue): string | undefined {
  if (!Array.isArray(value)) return '“inferred” must be a list of field names, such as [date]';
  const unknown = value.find((name) => !isField(name));
  return unknown === undefined ? undefined : `“inferred” names no known field: ${unknown}`;
}

/** One reason for all inferred fields, or one for each. */
function reasonsProblem(value: FieldValue): string | undefined {
  if (typeof value === 'string') return undefined;
  if (!(value instanceof Map)) return '“inferredWhy” must be a sentence, or one for each inferred field';
  const wrong = [...value.keys()].find((field) => !isField(field));
  return wrong === undefined ? undefined : `“inferredWhy” names no known field: ${wrong}`;
}

function isField(name: string): name is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === name);
}
