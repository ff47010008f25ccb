/** Owns compiling a folder: reads its files, and fails with every error named when anything is wrong. */
import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Pack } from '../pack.ts';
import { type Compiled, type CompileHelp, compile, type ReviewedName } from './compile.ts';
import { errorAt, errorsOf, type Issue, issueLine } from './issue.ts';
import { type PackInfo, packInfoFor, parsePackInfo } from './pack-info.ts';
import type { InputFile } from './parse-source.ts';
import { documentNames, readDocument, readText } from './read-folder.ts';
import type { Report } from './report.ts';
import { checkStatements, type SourceCoverage, sourceCoverage } from './statements.ts';

/** A compiled folder. */
export interface BuiltPack {
  readonly pack: Pack;
  readonly report: Report;
  readonly review: readonly ReviewedName[];
  /** For each source in `statements.json`, how much of it the documents carry. */
  readonly coverage: readonly SourceCoverage[];
  /** Why documents were left out; empty unless broken ones were to be skipped. */
  readonly skipped: readonly Issue[];
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

/** The files of a corpus as they were read. */
export interface Folder {
  readonly documents: readonly InputFile[];
  readonly info: PackInfo;
  readonly overlay: InputFile | undefined;
  readonly statements: InputFile | undefined;
  /** What is wrong with documents. */
  readonly broken: readonly Issue[];
  /** What is wrong with the other files. */
  readonly issues: readonly Issue[];
}

/**
 * Compiles the `.md`, `.txt` and `.html` documents of `dir` with its `pack.json`, `overlay.json` and `statements.json`,
 * each of which may be missing. Throws {@link CompileError}; warnings are in the report.
 */
export function compileFolder(dir: string): BuiltPack {
  return buildPack(readFolder(dir), {});
}

/** Reads the files of `dir`. Throws {@link CompileError} where there is no such folder. */
export function readFolder(dir: string): Folder {
  if (!existsSync(dir) || !statSync(dir).isDirectory())
    throw new CompileError([errorAt(dir, undefined, 'there is no such folder')]);
  const read = documentNames(dir).map((name) => readDocument(dir, name));
  const issues: Issue[] = [];
  const optional = (name: string) => {
    if (!existsSync(join(dir, name))) return undefined;
    const found = readText(dir, name);
    issues.push(...found.issues);
    return found.file;
  };
  const packFile = optional('pack.json');
  const parsed = packFile === undefined ? undefined : parsePackInfo(packFile);
  issues.push(...(parsed?.issues ?? []));
  return {
    documents: read.flatMap(({ file }) => file ?? []),
    info: parsed?.info ?? packInfoFor(basename(resolve(dir))),
    overlay: optional('overlay.json'),
    statements: optional('statements.json'),
    broken: read.flatMap((each) => each.issues),
    issues,
  };
}

/** Compiles a folder that was read. With `keepGoing` broken documents are left out and named in the result. */
export function buildPack(
  folder: Folder,
  { keepGoing = false, ...help }: CompileHelp & { keepGoing?: boolean },
): BuiltPack {
  const { info, overlay, statements, issues } = folder;
  const first = compile(folder.documents, overlay, info, help);
  const names = new Set(folder.documents.map(({ name }) => name));
  const skipped = keepGoing ? [...folder.broken, ...errorsOf(first.issues).filter(({ file }) => names.has(file))] : [];
  const without = new Set(skipped.map(({ file }) => file));
  const documents = folder.documents.filter(({ name }) => !without.has(name));
  const again = documents.length < folder.documents.length && documents.length > 0;
  const compiled: Compiled = again ? compile(documents, overlay, info, help) : first;
  const listed = statements === undefined ? [] : checkStatements(statements, documents);
  const broken = keepGoing ? [] : folder.broken;
  const errors = [...broken, ...issues, ...listed, ...errorsOf(compiled.issues)];
  const { pack, report, review } = compiled;
  if (pack === undefined || report === undefined || errors.length > 0)
    throw new CompileError([...new Set([...skipped, ...errors])]);
  return { pack, report, review, coverage: statements === undefined ? [] : sourceCoverage(statements), skipped };
}
