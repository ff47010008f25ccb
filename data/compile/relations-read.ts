/**
 * Owns the measure of true relations: `relations-read.json` of a folder, where a person who read a shown relation against
 * the sentence it cites says whether the sentence states it.
 *
 * The file is a list of rows `{subject, relation, object, source, verdict, why?}`. `subject` is the id of the entity whose
 * card shows the relation, `relation` its label there ("Signed by"), `object` the id of the other entity, `source` the
 * address of the cited sentence (`document#paragraph.sentence`), `verdict` "true" or "false"; a false row says `why`. A
 * relation that cites two sentences has two rows; what both cards show is read on each. `npm run compile:figures` prints
 * the rows that are still missing, ready to be filled in.
 */
import * as v from 'valibot';
import type { Pack } from '../pack.ts';
import { errorAt, type Issue } from './issue.ts';
import { readJson } from './json-file.ts';
import { byText } from './normal-form.ts';
import { schemaIssue } from './pack-info.ts';
import { type InputFile, parseSource } from './parse-source.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const rows = v.array(
  v.strictObject({
    subject: text,
    relation: text,
    object: text,
    source: text,
    verdict: v.picklist(['true', 'false'], 'must be “true” or “false”'),
    why: v.optional(text),
  }),
);

/** A relation as one card shows it, with one of the sentences it cites. */
interface ShownRelation {
  readonly subject: string;
  readonly relation: string;
  readonly object: string;
  /** Address of the cited sentence. */
  readonly source: string;
  readonly sentence: string;
}

/** What of a pack's relations a person has read. */
export interface RelationsRead {
  readonly shown: number;
  readonly right: number;
  readonly wrong: readonly (ShownRelation & { readonly why: string })[];
  readonly unread: readonly ShownRelation[];
  /** What is wrong with the list itself: a row that is no relation of the pack, one listed twice, one without its reason. */
  readonly issues: readonly Issue[];
}

/** Compares the list in `file`, if there is one, with the relations of `pack`, which was compiled from `documents`. */
export function relationsRead(file: InputFile | undefined, pack: Pack, documents: readonly InputFile[]): RelationsRead {
  const shown = new Map(shownRelations(pack, documents).map((relation) => [keyOf(relation), relation]));
  const nothing = { shown: shown.size, right: 0, wrong: [], unread: [...shown.values()] };
  if (file === undefined) return { ...nothing, issues: [] };
  const { json, issues } = readJson(file);
  if (json === undefined) return { ...nothing, issues };
  const parsed = v.safeParse(rows, json.value);
  if (!parsed.success)
    return { ...nothing, issues: parsed.issues.map((issue) => schemaIssue(file.name, issue, json.lineAt)) };
  const unread = new Map(shown);
  const wrong: (ShownRelation & { readonly why: string })[] = [];
  const found: Issue[] = [];
  for (const [at, row] of parsed.output.entries()) {
    const relation = unread.get(keyOf(row));
    const complaint = complaintOf(row, relation, shown);
    if (complaint !== undefined) found.push(errorAt(file.name, json.lineAt([at]), complaint));
    if (relation === undefined) continue;
    unread.delete(keyOf(row));
    if (row.verdict === 'false') wrong.push({ ...relation, why: row.why ?? '' });
  }
  const right = shown.size - unread.size - wrong.length;
  return { shown: shown.size, right, wrong, unread: [...unread.values()], issues: found };
}

type Row = v.InferOutput<typeof rows>[number];

function complaintOf(
  row: Row,
  relation: ShownRelation | undefined,
  shown: ReadonlyMap<string, ShownRelation>,
): string | undefined {
  const told = `${row.subject} “${row.relation}” ${row.object} by ${row.source}`;
  if (relation === undefined)
    return shown.has(keyOf(row)) ? `listed twice: ${told}` : `no card shows this relation: ${told}`;
  return row.verdict === 'false' && row.why === undefined ? `false without a reason: ${told}` : undefined;
}

function shownRelations(pack: Pack, documents: readonly InputFile[]): ShownRelation[] {
  const addresses = new Map<string, { readonly address: string; readonly text: string }>();
  for (const file of documents) {
    const { doc } = parseSource(file);
    if (doc === undefined) continue;
    for (const { address, start, text } of sentencesOf(doc, segment(doc)))
      addresses.set(`${doc.id} ${start}`, { address, text });
  }
  const all = pack.entities.flatMap(({ id, related }) =>
    related.flatMap(({ label, entity, cites }) =>
      cites.map(({ source, start }) => {
        const place = addresses.get(`${source} ${start}`);
        return {
          subject: id,
          relation: label,
          object: entity,
          source: place?.address ?? source,
          sentence: place?.text ?? '',
        };
      }),
    ),
  );
  return all.sort((a, b) => byText(keyOf(a), keyOf(b)));
}

function keyOf({ subject, relation, object, source }: Row | ShownRelation): string {
  return JSON.stringify([subject, relation, object, source]);
}
