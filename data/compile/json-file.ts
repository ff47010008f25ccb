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
  let value: unknown;
  try {
    value = JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { issues: [errorAt(file.name, errorLine(file.text, error), `not JSON: ${reasonOf(error)}`)] };
  }
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

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/,? ?(?:in JSON )?at position.*$/s, '').replace(/, "?\.{3}.*is not valid JSON$/s, '');
}

function errorLine(text: string, error: unknown): number {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return lineOf(text, position === undefined ? text.length : Number(position));
}
