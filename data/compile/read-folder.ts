/** Owns reading the files of a corpus from a folder: which count, how large they may be, what is wrong with their bytes. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { htmlDocument } from './html-document.ts';
import { errorAt, type Issue } from './issue.ts';
import type { InputFile } from './parse-source.ts';

/** Bytes of one document: beyond this nobody reads it as one, and a pack with it could not be imported. */
const MAX_DOCUMENT = 20_000_000;

/** What became of a file. */
export interface ReadFile {
  readonly file?: InputFile;
  readonly issues: readonly Issue[];
}

/** Names of the documents in `dir`, sorted: `.md`, `.txt`, `.html`; `README.md` is none. */
export function documentNames(dir: string): string[] {
  const names = readdirSync(dir).filter((name) => /\.(?:md|txt|html?)$/i.test(name) && !/^readme\.md$/i.test(name));
  return names.sort();
}

/** Reads the text file `name` of `dir`; a web page is read as the document its main text makes. */
export function readDocument(dir: string, name: string): ReadFile {
  const read = readText(dir, name);
  if (read.file === undefined || !/\.html?$/i.test(name)) return read;
  try {
    return { file: htmlDocument(read.file), issues: [] };
  } catch (error) {
    return { issues: [errorAt(name, undefined, error instanceof Error ? error.message : String(error))] };
  }
}

/** Reads the text file `name` of `dir`. */
export function readText(dir: string, name: string): ReadFile {
  try {
    const { size } = statSync(join(dir, name));
    if (size > MAX_DOCUMENT) return { issues: [errorAt(name, undefined, tooLarge(size))] };
    const bytes = readFileSync(join(dir, name));
    const line = brokenLine(bytes);
    if (line !== undefined) return { issues: [errorAt(name, line, 'not valid UTF-8 text; save the file as UTF-8')] };
    return { file: { name, text: bytes.toString('utf8') }, issues: [] };
  } catch (error) {
    return { issues: [errorAt(name, undefined, `cannot be read (${String(error)})`)] };
  }
}

function tooLarge(size: number): string {
  const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
  return `${megabytes(size)} is more than one document may hold (${megabytes(MAX_DOCUMENT)}); cut it into parts`;
}

/** 1-based number of the first line that is no UTF-8; nothing if all are. */
function brokenLine(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes)) return undefined;
  let line = 1;
  let start = 0;
  for (let end = bytes.indexOf(10); end >= 0 && isUtf8(bytes.subarray(start, end)); end = bytes.indexOf(10, start)) {
    start = end + 1;
    line += 1;
  }
  return line;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
