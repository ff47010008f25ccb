/** Owns `overlay.json`: what a person decided about entities, read and checked for shape before anything uses it. */
import * as v from 'valibot';
import { CATEGORIES } from '../entity.ts';
import { errorAt, type Issue } from './issue.ts';
import { readJson } from './json-file.ts';
import { schemaIssue } from './pack-info.ts';
import type { InputFile } from './parse-source.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const cites = v.array(v.pipe(v.string(), v.regex(/^[^#\s]+#\d+\.\d+$/, 'must be an address such as report#2.1')));
const someCites = v.pipe(cites, v.nonEmpty('must name at least one sentence'));

const overlayForm = v.strictObject({
  text: v.string(),
  rule: v.optional(v.picklist(['exact', 'caseless', 'upper'])),
  needs: v.optional(v.array(text)),
  parties: v.optional(v.array(text)),
  evidenceOnly: v.optional(v.literal(true)),
});

const overlayRow = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens')),
  name: text,
  category: v.picklist(CATEGORIES),
  post: v.optional(v.boolean()),
  prominence: v.picklist([1, 2, 3]),
  oneLine: v.optional(
    v.union([v.strictObject({ text, cites: someCites }), v.strictObject({ text, general: v.literal(true) })]),
  ),
  forms: v.optional(v.array(overlayForm)),
  never: v.optional(v.array(text)),
  notSameAs: v.optional(v.array(text)),
  pin: v.optional(cites),
  hide: v.optional(cites),
  figures: v.optional(v.array(v.strictObject({ value: text, label: text, cites: someCites }))),
  related: v.optional(v.array(v.strictObject({ label: text, entity: text, cites: someCites }))),
  differs: v.optional(
    v.array(
      v.strictObject({
        property: text,
        relation: v.picklist(['variant', 'complement', 'sequence', 'conflict']),
        values: v.pipe(
          v.array(v.strictObject({ value: text, cites: someCites })),
          v.minLength(2, 'needs at least two values to set side by side'),
        ),
      }),
    ),
  ),
  was: v.optional(v.array(text)),
});

/** The shape of `overlay.json`. */
export const overlaySchema = v.strictObject({
  /** For editors: where the JSON Schema of this file lies. */
  $schema: v.optional(v.string()),
  entities: v.array(overlayRow),
  /** Mined names that a person judged not worth an entity. */
  drop: v.optional(v.array(text)),
});

/** One curated entity. Addresses are `document#paragraph.sentence`. */
export type OverlayRow = v.InferOutput<typeof overlayRow>;

/** A curated overlay and where its rows stand. */
export interface Overlay {
  readonly file: string;
  readonly rows: readonly OverlayRow[];
  readonly drop: readonly string[];
  /** 1-based line of a row, by its place in `rows`. */
  lineOf(row: number): number;
  /** 1-based line of a dropped name, by its place in `drop`. */
  dropLine(at: number): number;
}

/** The overlay of a folder that has none. */
export const NO_OVERLAY: Overlay = { file: 'overlay.json', rows: [], drop: [], lineOf: () => 1, dropLine: () => 1 };

/** Reads `overlay.json`: shape, unique ids, and links to ids that exist. */
export function parseOverlay(file: InputFile): { readonly overlay?: Overlay; readonly issues: readonly Issue[] } {
  const { json, issues } = readJson(file);
  if (json === undefined) return { issues };
  const result = v.safeParse(overlaySchema, json.value);
  if (!result.success) return { issues: result.issues.map((issue) => schemaIssue(file.name, issue, json.lineAt)) };
  const overlay: Overlay = {
    file: file.name,
    rows: result.output.entities,
    drop: result.output.drop ?? [],
    lineOf: (row) => json.lineAt(['entities', row]),
    dropLine: (at) => json.lineAt(['drop', at]),
  };
  const wrong = idIssues(overlay);
  return wrong.length > 0 ? { issues: wrong } : { overlay, issues: [] };
}

function idIssues(overlay: Overlay): Issue[] {
  const firstRow = new Map<string, number>();
  const issues: Issue[] = [];
  const wrong = (row: number, message: string) => issues.push(errorAt(overlay.file, overlay.lineOf(row), message));
  overlay.rows.forEach((row, at) => {
    const first = firstRow.get(row.id);
    if (first !== undefined) wrong(at, `duplicate id “${row.id}” (first on line ${overlay.lineOf(first)})`);
    else firstRow.set(row.id, at);
  });
  overlay.rows.forEach((row, at) => {
    const named = [
      ...(row.related ?? []).map((relation) => relation.entity),
      ...(row.notSameAs ?? []),
      ...(row.forms ?? []).flatMap((form) => form.parties ?? []),
    ];
    for (const id of named)
      if (!firstRow.has(id)) wrong(at, `“${row.id}” names an entity the overlay does not hold: ${id}`);
  });
  return issues;
}
