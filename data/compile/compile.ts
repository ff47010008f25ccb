/** Owns the order of the stages: documents and an overlay in, a cited pack out. Pure: no file, no clock, no network. */
import type { Pack } from '../pack.ts';
import { brief, indexStatements } from './brief.ts';
import { checkOverlay } from './check-overlay.ts';
import { emit } from './emit.ts';
import { extract } from './extract.ts';
import { errorAt, errorsOf, type Issue, warningAt } from './issue.ts';
import { LEXICON_VERSION } from './known-words.ts';
import { linkDocuments, type ReadDoc } from './link.ts';
import { type Evidence, evidenceOf, merge, NO_EVIDENCE, summarise } from './merge.ts';
import { type DocEvidence, mine } from './mine.ts';
import { withNominals } from './nominals.ts';
import { byText } from './normal-form.ts';
import { NO_OVERLAY, type Overlay, parseOverlay } from './overlay.ts';
import type { PackInfo } from './pack-info.ts';
import { type InputFile, parseSource, type SourceDoc } from './parse-source.ts';
import { type Report, reportOf } from './report.ts';
import { type ReviewRow, resolve } from './resolve.ts';
import { segment } from './segment.ts';
import { headingsOf, sentencesOf } from './tokenise.ts';
import { validate } from './validate.ts';

/** What compiling gives. Without a `pack` at least one issue is an error. */
export interface Compiled {
  readonly pack?: Pack;
  readonly report?: Report;
  readonly issues: readonly Issue[];
  /** Names the compiler was not sure of, with their sentences. */
  readonly review: readonly ReviewedName[];
}

/** A name for a person to decide, and where it stands. */
export interface ReviewedName extends ReviewRow {
  readonly sentences: readonly { readonly address: string; readonly text: string }[];
}

/** What compiling may be given besides the corpus. */
export interface CompileHelp {
  /** Evidence mined before, from these or other documents; what does not fit a document is mined anew. */
  readonly mined?: readonly DocEvidence[];
  /** Told after each document of a stage. */
  readonly onProgress?: (stage: 'reading' | 'mining', done: number, total: number) => void;
}

/**
 * Compiles documents. `overlay` is the text of `overlay.json`, if there is one. The order of `files` makes no
 * difference: the same documents give the same pack, byte for byte.
 */
export function compile(
  files: readonly InputFile[],
  overlay: InputFile | undefined,
  info: PackInfo,
  help: CompileHelp = {},
): Compiled {
  const read = readDocuments(files, help);
  const curated = overlay === undefined ? { overlay: NO_OVERLAY, issues: [] } : parseOverlay(overlay);
  const issues = [...read.issues, ...curated.issues];
  if (curated.overlay === undefined || errorsOf(issues).length > 0) return { issues, review: [] };
  return compileRead(read.docs, curated.overlay, info, { before: issues, help });
}

/** The evidence of `files`, one document each, as {@link CompileHelp} takes it. Documents with errors are passed over. */
export function mineFiles(files: readonly InputFile[]): DocEvidence[] {
  return readDocuments(files, {}).docs.map(mineRead);
}

interface Around {
  readonly before: readonly Issue[];
  readonly help: CompileHelp;
}

function compileRead(docs: readonly ReadDoc[], overlay: Overlay, info: PackInfo, { before, help }: Around): Compiled {
  const evidence = summarise(evidenceFrom(docs, help));
  const resolved = resolve(evidence, overlay);
  const { entities } = resolved;
  const review = resolved.review.map((row) => withSentences(row, docs));
  const links = withNominals(docs, linkDocuments(docs, entities), entities);
  const statements = extract(docs, links, entities);
  const index = indexStatements(statements);
  const briefed = entities.map((_, at) => brief(at, entities, index));
  const pack = emit(
    info,
    docs.map(({ doc }) => doc),
    briefed,
  );
  const lines = new Map(overlay.rows.map((row, at) => [row.id, overlay.lineOf(at)]));
  const issues = [
    ...before,
    ...checkOverlay(overlay, resolved, index),
    ...validate(pack, { file: overlay.file, lineOf: (id) => lines.get(id) }),
  ];
  if (errorsOf(issues).length > 0) return { issues, review };
  const mined = entities.filter((entity) => entity.row === undefined).map((entity) => entity.name);
  return { pack, report: reportOf(pack, statements, mined, issues, review), issues, review };
}

function withSentences(row: ReviewRow, docs: readonly ReadDoc[]): ReviewedName {
  const sentences = row.addresses.flatMap((address) => {
    const doc = docs.find(({ doc: { id } }) => address.startsWith(`${id}#`));
    const text = doc?.sentences.find((sentence) => sentence.address === address)?.text;
    return text === undefined ? [] : [{ address, text }];
  });
  return { ...row, sentences };
}

/** Parses, segments and splits every file, in the order of ids; a second copy of a text is left out with a warning. */
function readDocuments(
  files: readonly InputFile[],
  { onProgress }: CompileHelp,
): {
  readonly docs: readonly ReadDoc[];
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const byId = new Map<string, SourceDoc>();
  const byHash = new Map<string, SourceDoc>();
  for (const file of files.toSorted((a, b) => byText(a.name, b.name))) {
    const parsed = parseSource(file);
    issues.push(...parsed.issues);
    const { doc } = parsed;
    if (doc === undefined) continue;
    const namesake = byId.get(doc.id);
    const twin = byHash.get(doc.hash);
    if (namesake !== undefined)
      issues.push(errorAt(file.name, undefined, `duplicate id “${doc.id}”: ${namesake.file} has it too`));
    else if (twin !== undefined)
      issues.push(warningAt(file.name, undefined, `the same text as ${twin.file}; read once`));
    else {
      byId.set(doc.id, doc);
      byHash.set(doc.hash, doc);
    }
  }
  const docs = [...byId.values()].map((doc, at) => {
    const blocks = segment(doc);
    onProgress?.('reading', at + 1, byId.size);
    return { doc, blocks, sentences: sentencesOf(doc, blocks) };
  });
  for (const { doc, sentences } of docs) {
    if (sentences.length === 0)
      issues.push(errorAt(doc.file, undefined, 'the document holds no sentence that could be cited'));
  }
  if (files.length === 0) issues.push(errorAt('the folder', undefined, 'no .md, .txt or .html document to compile'));
  return { docs, issues };
}

function evidenceFrom(docs: readonly ReadDoc[], { mined = [], onProgress }: CompileHelp): Evidence {
  const known = new Map(mined.map((evidence) => [`${evidence.id} ${evidence.hash}`, evidence]));
  const parts = docs.map((read, at) => {
    const { doc } = read;
    onProgress?.('mining', at + 1, docs.length);
    const before = known.get(`${doc.id} ${doc.hash}`);
    return evidenceOf(before?.lexicon === LEXICON_VERSION ? before : mineRead(read));
  });
  return mergeAll(parts);
}

function mineRead({ doc, blocks, sentences }: ReadDoc): DocEvidence {
  return mine(doc, [...sentences, ...headingsOf(doc, blocks)]);
}

/** Merges by halves, so that a corpus of n documents costs n log n and not n². */
function mergeAll(parts: readonly Evidence[]): Evidence {
  const [first = NO_EVIDENCE] = parts;
  if (parts.length <= 1) return first;
  const middle = parts.length >> 1;
  return merge(mergeAll(parts.slice(0, middle)), mergeAll(parts.slice(middle)));
}
