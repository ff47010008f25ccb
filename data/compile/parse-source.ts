/** Owns reading one document: front matter or what can be inferred without it, and the text that citations point into. */
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Source } from '../pack.ts';
import { isDate } from '../pack-schema.ts';
import { inferFields } from './infer-fields.ts';
import { errorAt, type Issue } from './issue.ts';
import { contentHash } from './normal-form.ts';

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
  /** It had no front matter: its first line may be a title, and page furniture may stand in it. */
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

/**
 * Reads one `.md` or `.txt` file. Its id is the file's name without the ending. Line ends become `\n`, a byte order
 * mark goes; nothing else of the text changes.
 */
export function parseSource(file: InputFile): ParsedSource {
  const id = file.name.replace(/\.[^.]+$/, '');
  const whole = file.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const issues: Issue[] = [];
  const split = splitFrontMatter(file.name, whole, issues);
  const front = split.yaml === undefined ? undefined : readFrontMatter(file.name, split.yaml, issues);
  if (split.body.trim() === '') issues.push(errorAt(file.name, undefined, 'the document holds no text'));
  if (/[#\s]/.test(id)) issues.push(errorAt(file.name, undefined, 'a document’s file name may hold no space and no #'));
  if (issues.length > 0) return { issues };
  const hash = contentHash(whole);
  const rest = { id, file: file.name, hash, text: split.body };
  if (front === undefined) return { doc: { ...rest, ...inferFields(id, whole), raw: true }, issues };
  const label = front.fields.label ?? front.fields.title ?? id;
  const doc = { ...rest, ...front.fields, label, inferred: front.inferred, summary: front.summary, raw: false };
  return { doc, issues };
}

function splitFrontMatter(file: string, whole: string, issues: Issue[]): { yaml?: string; body: string } {
  if (!whole.startsWith('---\n')) return { body: whole };
  const end = /\n---[ \t]*(?:\n|$)/.exec(whole);
  if (end === null) {
    issues.push(errorAt(file, 1, 'the front matter opened by --- is never closed by another ---'));
    return { body: whole };
  }
  return { yaml: whole.slice(4, end.index + 1), body: whole.slice(end.index + end[0].length) };
}

function readFrontMatter(file: string, yaml: string, issues: Issue[]): FrontMatter {
  const lines = new LineCounter();
  const parsed = parseDocument(yaml, { lineCounter: lines, schema: 'core' });
  // The first line of the YAML is the second of the file, after the opening ---.
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line + 1);
  for (const error of parsed.errors) {
    issues.push(
      errorAt(file, lineAt(error.pos[0]), `front matter: ${error.message.split('\n')[0]?.replace(/:$/, '')}`),
    );
  }
  const fields: Fields = {};
  if (parsed.errors.length > 0 || !isMap(parsed.contents)) {
    const isEmpty = parsed.errors.length > 0 || parsed.contents === null;
    if (!isEmpty) issues.push(errorAt(file, 2, 'front matter must be lines of `key: value`'));
    return { fields, inferred: [], summary: false };
  }
  const keys = parsed.contents.items.map((item) => item.key).filter((key) => isScalar(key));
  const given = parsed.toJS() as Record<string, unknown>;
  for (const [key, value] of Object.entries(given)) {
    const wrong = problemWith(key, value);
    const at = keys.find((each) => each.value === key)?.range?.[0];
    if (wrong !== undefined) issues.push(errorAt(file, lineAt(at), wrong));
    else if (value !== null && isField(key)) fields[key] = String(value).trim();
  }
  const inferred = Array.isArray(given['inferred']) ? given['inferred'].map(String) : [];
  return { fields, inferred, summary: given['summary'] === true };
}

function problemWith(key: string, value: unknown): string | undefined {
  if (!KEYS.has(key)) return `unknown front-matter key “${key}” (known: ${[...KEYS].join(', ')})`;
  if (value === null) return undefined;
  if (key === 'summary') return typeof value === 'boolean' ? undefined : '“summary” must be true or false';
  if (key === 'inferred') return inferredProblem(value);
  if (key === 'inferredWhy') return reasonsProblem(value);
  if (typeof value !== 'string' && typeof value !== 'number') return `“${key}” must be plain text`;
  if (key === 'date' || key === 'retrieved') {
    return isDate(String(value)) ? undefined : `“${key}” is not a date: ${value} (write 2026-01-27, 2026-01 or 2026)`;
  }
  if (key === 'url' && !/^https?:\/\/[^\s]+$/.test(String(value))) return `“url” is no http(s) address: ${value}`;
  return undefined;
}

function inferredProblem(value: unknown): string | undefined {
  if (!Array.isArray(value)) return '“inferred” must be a list of field names, such as [date]';
  const unknown = value.find((name) => typeof name !== 'string' || !isField(name));
  return unknown === undefined ? undefined : `“inferred” names no known field: ${String(unknown)}`;
}

/** One reason for all inferred fields, or one for each. */
function reasonsProblem(value: unknown): string | undefined {
  if (typeof value === 'string') return undefined;
  const perField =
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  if (perField === undefined) return '“inferredWhy” must be a sentence, or one for each inferred field';
  const wrong = perField.find(([field, why]) => !isField(field) || typeof why !== 'string');
  return wrong === undefined ? undefined : `“inferredWhy” names no known field: ${wrong[0]}`;
}

function isField(name: string): name is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === name);
}
