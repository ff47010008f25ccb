/** Owns reading front matter: the small part of YAML that people write at the head of a document, with line numbers. */

/** What a key may hold. A number stays the text that was written. */
export type FieldValue = string | boolean | null | readonly string[] | ReadonlyMap<string, string>;

/** A key of the front matter. */
interface FrontField {
  readonly key: string;
  readonly value: FieldValue;
  /** 1-based line of the key, counted from the first line of the front matter. */
  readonly line: number;
}

/** Something that cannot be read, with its line. */
interface FrontProblem {
  readonly line: number;
  readonly message: string;
}

/** All that was read, or why it could not be. */
export interface FrontMatterText {
  readonly fields: readonly FrontField[];
  readonly problems: readonly FrontProblem[];
}

const KEY = /^([\p{L}_][\p{L}\p{N}_-]*):(?:\s+(.*))?$/u;

/**
 * Reads lines of `key: value`: plain or quoted text, true, false, `[a, b]`; under a key without a value an indented list
 * of `- a` or of `key: value`. Whole YAML is not read: what is outside of this is a problem, never guessed.
 */
export function readFrontMatter(text: string): FrontMatterText {
  const lines = text.split('\n');
  const fields: FrontField[] = [];
  const problems: FrontProblem[] = [];
  const seen = new Set<string>();
  let at = 0;
  while (at < lines.length) {
    const line = at + 1;
    const raw = lines[at] ?? '';
    at += 1;
    if (isBlank(raw)) continue;
    const [, key, rest = ''] = KEY.exec(raw) ?? [];
    const nested = isBlank(rest) ? indented(lines, at) : [];
    at += nested.length;
    const value = nested.length > 0 ? block(nested) : scalar(rest);
    const wrong = problemWith(key, seen, value, rest);
    if (wrong !== undefined) problems.push({ line, message: wrong });
    else if (key !== undefined && value !== undefined) fields.push({ key, value, line });
    seen.add(key ?? '');
  }
  return { fields, problems };
}

function problemWith(
  key: string | undefined,
  seen: ReadonlySet<string>,
  value: FieldValue | undefined,
  rest: string,
): string | undefined {
  if (key === undefined) return 'front matter must be lines of `key: value`';
  if (seen.has(key)) return `front matter: the key “${key}” is given twice`;
  return value === undefined ? `front matter: “${key}” cannot be read: ${rest.trim()}` : undefined;
}

function isBlank(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}

function indented(lines: readonly string[], from: number): string[] {
  let end = from;
  while (end < lines.length && (/^\s+\S/.test(lines[end] ?? '') || /^- /.test(lines[end] ?? ''))) end += 1;
  return lines.slice(from, end);
}

function block(lines: readonly string[]): readonly string[] | ReadonlyMap<string, string> | undefined {
  const items: string[] = [];
  const pairs = new Map<string, string>();
  for (const line of lines.filter((each) => !isBlank(each))) {
    const item = /^\s*- (.*)$/.exec(line)?.[1];
    const [, key, rest = ''] = KEY.exec(line.trim()) ?? [];
    const value = scalar(item ?? rest);
    if (typeof value !== 'string' || (item === undefined && (key === undefined || pairs.has(key)))) return undefined;
    if (item !== undefined) items.push(value);
    else pairs.set(key ?? '', value);
  }
  if (items.length > 0 && pairs.size > 0) return undefined;
  return items.length > 0 ? items : pairs;
}

/** One value on one line; nothing where it opens what the line does not close, or is YAML of another kind. */
function scalar(text: string): string | boolean | null | readonly string[] | undefined {
  const quoted = quotedText(text.trim());
  if (quoted !== undefined) return quoted;
  const plain = text.replace(/(?:^|\s)#.*$/, '').trim();
  if (plain === '' || plain === 'null' || plain === '~') return null;
  if (plain === 'true' || plain === 'false') return plain === 'true';
  if (plain.startsWith('[')) return list(plain);
  return /^["'{|>&*!%@`]/.test(plain) ? undefined : plain;
}

function list(text: string): string[] | undefined {
  if (!/^\[[^[\]{}]*\]$/.test(text)) return undefined;
  const inner = text.slice(1, -1).trim();
  const items = inner === '' ? [] : inner.split(',').map((item) => scalar(item));
  return items.every((item) => typeof item === 'string') ? items : undefined;
}

function quotedText(text: string): string | undefined {
  const [, single, double] = /^(?:'((?:[^']|'')*)'|("(?:[^"\\]|\\.)*"))\s*(?:#.*)?$/.exec(text) ?? [];
  if (single !== undefined) return single.replaceAll("''", "'");
  if (double === undefined) return undefined;
  try {
    return String(JSON.parse(double));
  } catch {
    return undefined;
  }
}
