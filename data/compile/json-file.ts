/** Owns reading a JSON file of a corpus so that every complaint about it can name a line. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import { errorAt, type Issue, lineOf } from './issue.ts';
import type { InputFile } from './parse-source.ts';

/** A JSON file: its value and where each part of it stands. */
export interface JsonFile {
  readonly value: unknown;
  /** 1-based line of the value at `path` (keys and indexes), or of its nearest parent. */
  lineAt(path: readonly (string | number)[]): number;
}

/** Parses `file`; where it is not JSON the result is the issue that says so, with the line. */
export function readJson(file: InputFile): { readonly json?: JsonFile; readonly issues: readonly Issue[] } {
  const text = file.text.replace(/^\uFEFF/, '');
  const wrong = jsonErrorAt(text);
  if (wrong !== undefined) {
    const end = text.trimEnd().length;
    const found = wrong < end ? `unexpected ${excerpt(text, wrong)}` : 'it ends too soon';
    return { issues: [errorAt(file.name, lineOf(text, Math.min(wrong, end)), `not JSON: ${found}`)] };
  }
  const value: unknown = JSON.parse(text);
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, schema: 'json', uniqueKeys: false });
  const lineAt = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
  return { json: { value, lineAt }, issues: [] };
}

function excerpt(text: string, at: number): string {
  return `“${/^(?:[\p{L}\p{N}]+|.)/u.exec(text.slice(at, at + 20))?.[0] ?? ''}”`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: a JSON string may hold none
const STRING = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/u;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\p{L}\p{N}])/u;
const TOKEN = new RegExp(`[ \\t\\n\\r]*(?:([{}[\\]:,])|(${STRING.source})|${SCALAR.source})`, 'uy');
const SPACE = /[ \t\n\r]*/y;

/** What may stand next: a value, a key, their end, or a mark between them. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or }' | ', or ]' | 'nothing';

const VALUE = { scalar: 'closed', string: 'closed', '{': 'key or }', '[': 'value or ]' } as const;
const NEXT: Readonly<Record<Expected, Readonly<Record<string, Expected | 'closed'>>>> = {
  value: VALUE,
  'value or ]': { ...VALUE, ']': 'closed' },
  key: { string: ':' },
  'key or }': { string: ':', '}': 'closed' },
  ':': { ':': 'value' },
  ', or }': { ',': 'key', '}': 'closed' },
  ', or ]': { ',': 'value', ']': 'closed' },
  nothing: {},
};

/**
 * Where `text` stops being JSON, as a UTF-16 offset; nothing if it is JSON. Engines name the place in some of their
 * messages and not in others, so the place is found here.
 */
export function jsonErrorAt(text: string): number | undefined {
  const open: string[] = [];
  let expected: Expected = 'value';
  let at = afterSpace(text, 0);
  while (at < text.length || expected !== 'nothing') {
    TOKEN.lastIndex = at;
    const token = tokenKind(TOKEN.exec(text));
    const next: Expected | 'closed' | undefined = NEXT[expected][token];
    if (next === undefined) return at;
    if (next === 'closed' && /[}\]]/.test(token)) open.pop();
    else if (/[{[]/.test(token)) open.push(token);
    expected = next === 'closed' ? around(open.at(-1)) : next;
    at = afterSpace(text, TOKEN.lastIndex);
  }
  return undefined;
}

/** A bracket or mark as it stands, else what kind of token it is. */
function tokenKind(match: RegExpExecArray | null): string {
  if (match === null) return 'none';
  return match[1] ?? (match[2] === undefined ? 'scalar' : 'string');
}

function around(bracket: string | undefined): Expected {
  if (bracket === undefined) return 'nothing';
  return bracket === '{' ? ', or }' : ', or ]';
}

function afterSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}
