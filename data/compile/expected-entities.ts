/**
 * Owns the measure of a pack's coverage: `expected-entities.json` of a folder, where a person listed what a reader of its
 * sources may want explained.
 *
 * The file is a list of rows `{name, category}`; `name` is a name as a page may write it. An entity covers a row where it
 * has that name or form, and no two rows are covered by one entity.
 */
import * as v from 'valibot';
import { CATEGORIES, type Entity } from '../entity.ts';
import type { Pack } from '../pack.ts';
import { errorAt, type Issue } from './issue.ts';
import { readJson } from './json-file.ts';
import { normalForm } from './normal-form.ts';
import { schemaIssue } from './pack-info.ts';
import type { InputFile } from './parse-source.ts';

const expectation = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty')),
  category: v.picklist(CATEGORIES),
});
type Expectation = v.InferOutput<typeof expectation>;

/** How far a pack covers what was expected of it. */
export interface ExpectedEntities {
  readonly expected: number;
  readonly present: number;
  /** Present with the category expected. */
  readonly right: number;
  readonly missing: readonly Expectation[];
  /** Present with another category. */
  readonly miscast: readonly Expectation[];
  /** What is wrong with the list itself: no JSON, an unknown category, two rows for one entity. */
  readonly issues: readonly Issue[];
}

/** Looks for every row of the list in `file` among the entities of `pack`. */
export function expectedEntities(file: InputFile, pack: Pack): ExpectedEntities {
  const { json, issues } = readJson(file);
  const nothing = { expected: 0, present: 0, right: 0, missing: [], miscast: [] };
  if (json === undefined) return { ...nothing, issues };
  const parsed = v.safeParse(v.array(expectation), json.value);
  if (!parsed.success)
    return { ...nothing, issues: parsed.issues.map((issue) => schemaIssue(file.name, issue, json.lineAt)) };
  const byName = entitiesByName(pack);
  const taken = new Map<Entity, Expectation>();
  const found: Issue[] = [];
  const missing: Expectation[] = [];
  const miscast: Expectation[] = [];
  for (const [at, row] of parsed.output.entries()) {
    const entity = byName.get(normalForm(row.name));
    const other = entity === undefined ? undefined : taken.get(entity);
    if (entity === undefined) missing.push(row);
    else if (other !== undefined)
      found.push(errorAt(file.name, json.lineAt([at]), `“${row.name}” is the same entity as “${other.name}”`));
    else {
      taken.set(entity, row);
      if (entity.category !== row.category) miscast.push(row);
    }
  }
  const present = taken.size;
  return {
    expected: parsed.output.length,
    present,
    right: present - miscast.length,
    missing,
    miscast,
    issues: found,
  };
}

/** Names go before forms, so that a form which two entities share finds the one that is called so. */
function entitiesByName({ entities }: Pack): ReadonlyMap<string, Entity> {
  const byName = new Map<string, Entity>();
  const learn = (name: string, entity: Entity) => {
    const key = normalForm(name);
    if (!byName.has(key)) byName.set(key, entity);
  };
  for (const entity of entities) learn(entity.name, entity);
  for (const entity of entities) for (const form of entity.forms) if (!form.evidenceOnly) learn(form.text, entity);
  return byName;
}
