/** Owns reading a JSON file of a corpus so that every complaint about it can name a line. */
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
  const { error: wrong, places } = scanJson(text);
  if (wrong !== undefined) {
    const end = text.trimEnd().length;
    const found = wrong < end ? `unexpected ${excerpt(text, wrong)}` : 'it ends too soon';
    return { issues: [errorAt(file.name, lineOf(text, Math.min(wrong, end)), `not JSON: ${found}`)] };
  }
  const value: unknown = JSON.parse(text);
  const lineAt = (path: readonly (string | number)[]): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = places.get(JSON.stringify(path.slice(0, length)));
      if (place !== undefined) return lineOf(text, place);
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

/** An object or list that is open, and what of it is being read. */
interface Frame {
  readonly bracket: string;
  step: string | number;
}

/** Parts nested deeper than this have the line of the part around them. */
const MAX_DEPTH = 8;

interface ScannedJson {
  /** UTF-16 offset at which the text stops being JSON; nothing if it is JSON. */
  readonly error?: number;
  /** Where each value starts, by its path written as JSON. */
  readonly places: ReadonlyMap<string, number>;
}

/**
 * Where each value of `text` stands, and where it stops being JSON. Engines name the place of an error in some of their
 * messages and not in others, so it is found here.
 */
export function scanJson(text: string): ScannedJson {
  const open: Frame[] = [];
  const places = new Map<string, number>();
  let expected: Expected = 'value';
  let at = afterSpace(text, 0);
  while (at < text.length || expected !== 'nothing') {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    const token = tokenKind(match);
    const next: Expected | 'closed' | undefined = NEXT[expected][token];
    if (next === undefined) return { error: at, places };
    if (expected.startsWith('value') && token !== ']') notePlace(places, open, at);
    follow(open, expected, token, match?.[2]);
    expected = next === 'closed' ? around(open.at(-1)?.bracket) : next;
    at = afterSpace(text, TOKEN.lastIndex);
  }
  return { places };
}

function notePlace(places: Map<string, number>, open: readonly Frame[], at: number): void {
  if (open.length <= MAX_DEPTH) places.set(JSON.stringify(open.map((frame) => frame.step)), at);
}

/** Keeps `open` in step with a token that was read where `expected` might stand. */
function follow(open: Frame[], expected: Expected, token: string, string: string | undefined): void {
  const frame = open.at(-1);
  if (token === '{' || token === '[') open.push({ bracket: token, step: token === '[' ? 0 : '' });
  else if (token === '}' || token === ']') open.pop();
  else if (frame === undefined) return;
  else if (token === ',' && typeof frame.step === 'number') frame.step += 1;
  else if (expected.startsWith('key') && string !== undefined) frame.step = String(JSON.parse(string));
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
