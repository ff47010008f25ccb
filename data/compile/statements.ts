/** Owns the measure of completeness: every statement of a source has a sentence of ours, and every sentence of ours one of theirs. */
import * as v from 'valibot';
import { errorAt, type Issue } from './issue.ts';
import { readJson } from './json-file.ts';
import { schemaIssue } from './pack-info.ts';
import { type InputFile, parseSource } from './parse-source.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const statementLists = v.record(
  v.string(),
  v.array(
    v.strictObject({
      /** Number of the statement in the source: paragraph.sentence and a letter for its part. */
      raw: v.string(),
      /** Our sentences that carry it, as paragraph.sentence. */
      ours: v.optional(v.pipe(v.array(v.string()), v.nonEmpty('must name a sentence'))),
      /** Why no sentence of ours carries it. */
      why: v.optional(v.pipe(v.string(), v.nonEmpty('must give a reason'))),
    }),
  ),
);

/**
 * Checks the list of statements of a folder against its documents: each statement has sentences of ours that exist, or a
 * reason why not; each sentence of ours is named by a statement; no statement is listed twice.
 */
export function checkStatements(file: InputFile, documents: readonly InputFile[]): Issue[] {
  const { json, issues } = readJson(file);
  if (json === undefined) return [...issues];
  const parsed = v.safeParse(statementLists, json.value);
  if (!parsed.success) return parsed.issues.map((issue) => schemaIssue(file.name, issue, json.lineAt));
  return Object.entries(parsed.output).flatMap(([id, rows]) => {
    const document = documents.find(({ name }) => name.replace(/\.[^.]+$/, '') === id);
    const { doc } = document === undefined ? {} : parseSource(document);
    if (doc === undefined)
      return [errorAt(file.name, json.lineAt([id]), `“${id}” is no readable document of this folder`)];
    const unnamed = new Set(sentencesOf(doc, segment(doc)).map(({ address }) => address.slice(id.length + 1)));
    const ours = new Set(unnamed);
    const seen = new Set<string>();
    const wrong = rows.flatMap((row, at) => {
      const found: string[] = [];
      if (seen.has(row.raw)) found.push(`statement ${row.raw} is listed twice`);
      seen.add(row.raw);
      if (row.ours === undefined && row.why === undefined)
        found.push(`statement ${row.raw} has neither a sentence of ours nor a reason`);
      for (const address of row.ours ?? []) {
        if (!ours.has(address)) found.push(`statement ${row.raw} names a sentence that does not exist: ${address}`);
        unnamed.delete(address);
      }
      return found.map((message) => errorAt(file.name, json.lineAt([id, at]), `${id}: ${message}`));
    });
    const left = [...unnamed].map((address) =>
      errorAt(file.name, json.lineAt([id]), `${id}: no statement names our sentence ${address}`),
    );
    return [...wrong, ...left];
  });
}

/** How much of one source the documents carry. */
export interface SourceCoverage {
  readonly id: string;
  readonly statements: number;
  /** Statements without a sentence of ours, and why. */
  readonly left: readonly { readonly raw: string; readonly why: string }[];
}

/** The coverage of every source in a list that {@link checkStatements} found sound. */
export function sourceCoverage(file: InputFile): SourceCoverage[] {
  const parsed = v.safeParse(statementLists, readJson(file).json?.value);
  if (!parsed.success) return [];
  return Object.entries(parsed.output).map(([id, rows]) => ({
    id,
    statements: rows.length,
    left: rows.flatMap(({ raw, ours, why }) => (ours === undefined ? [{ raw, why: why ?? '' }] : [])),
  }));
}
