/** Owns compiling a folder: reads its files, and fails with every error named when anything is wrong. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Pack } from '../pack.ts';
import { compile } from './compile.ts';
import { errorAt, errorsOf, type Issue, issueLine } from './issue.ts';
import { type PackInfo, packInfoFor, parsePackInfo } from './pack-info.ts';
import type { InputFile } from './parse-source.ts';
import type { Report } from './report.ts';
import type { ReviewRow } from './resolve.ts';
import { checkStatements } from './statements.ts';

/** A compiled folder. */
export interface BuiltPack {
  readonly pack: Pack;
  readonly report: Report;
  readonly review: readonly ReviewRow[];
}

/** The folder could not be compiled: one line `file:line: reason` for each error. */
export class CompileError extends Error {
  override readonly name = 'CompileError';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(issueLine).join('\n'));
    this.issues = issues;
  }
}

/**
 * Compiles the `.md` and `.txt` documents of `dir` with its `pack.json`, `overlay.json` and `statements.json`, each of
 * which may be missing. `README.md` is no document. Throws {@link CompileError}; warnings are in the report.
 */
export function compileFolder(dir: string): BuiltPack {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CompileError([errorAt(dir, undefined, 'there is no such folder')]);
  const issues: Issue[] = [];
  const names = readdirSync(dir).filter((name) => /\.(?:md|txt)$/i.test(name) && !/^readme\.md$/i.test(name));
  const documents = names.sort().flatMap((name) => readText(dir, name, issues) ?? []);
  const optional = (name: string) => (existsSync(join(dir, name)) ? readText(dir, name, issues) : undefined);
  const info = infoOf(dir, optional('pack.json'), issues);
  const overlay = optional('overlay.json');
  const statements = optional('statements.json');
  if (statements !== undefined) issues.push(...checkStatements(statements, documents));
  const compiled = compile(documents, overlay, info);
  const errors = [...issues, ...errorsOf(compiled.issues)];
  if (compiled.pack === undefined || compiled.report === undefined || errors.length > 0) throw new CompileError(errors);
  return { pack: compiled.pack, report: compiled.report, review: compiled.review };
}

function infoOf(dir: string, file: InputFile | undefined, issues: Issue[]): PackInfo {
  const usual = packInfoFor(basename(resolve(dir)));
  if (file === undefined) return usual;
  const parsed = parsePackInfo(file);
  issues.push(...parsed.issues);
  return parsed.info ?? usual;
}

function readText(dir: string, name: string, issues: Issue[]): InputFile | undefined {
  try {
    return {
      name,
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(readFileSync(join(dir, name))),
    };
  } catch (error) {
    const reason = error instanceof TypeError ? 'not valid UTF-8 text' : `cannot be read (${String(error)})`;
    issues.push(errorAt(name, undefined, reason));
    return undefined;
  }
}
