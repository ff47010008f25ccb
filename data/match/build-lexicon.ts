/** Owns compiling entities into a lexicon. Runs where packs are installed, never in a page. */
import { CATEGORIES, type SurfaceForm } from '../entity.ts';
import { buildDoubleArray } from './double-array.ts';
import { foldText } from './fold.ts';
import { FORM_BLOCKS, FORM_IS_EVIDENCE_ONLY, type Lexicon, type LexiconEntity, NO_ENTITY, RULES } from './lexicon.ts';
import { mapNameWords, type NameWords } from './name-words.ts';
import { buildRows } from './rows.ts';
import { buildStarts } from './starts.ts';
import { buildStrings } from './string-table.ts';

/** A form before it is laid out. */
export interface LexiconForm {
  /** Folded. */
  readonly key: string;
  /** Folded but for its case. */
  readonly text: string;
  /** Number of the entity, or NO_ENTITY. */
  readonly entity: number;
  /** Index into RULES. */
  readonly rule: number;
  readonly flags: number;
  /** Keys. */
  readonly needs: readonly string[];
  /** Numbers of entities. */
  readonly parties: readonly number[];
}

/** As much of an entity as the lexicon keeps. */
export type EntityHead = Pick<LexiconEntity, 'id' | 'name' | 'category' | 'prominence'>;

/** Compiles entities into a lexicon. `nameWords` are those of the language the forms are in. */
export function buildLexicon(entities: readonly LexiconEntity[], nameWords: NameWords): Lexicon {
  return layOutLexicon(formsOf(entities), entities, nameWords);
}

/**
 * The forms of entities. Those that fold to nothing are left out. `never` names become forms that block; a `needs` text
 * that is nobody's form becomes a form that is evidence only.
 */
export function formsOf(entities: readonly LexiconEntity[]): LexiconForm[] {
  const numbers = new Map(entities.map((entity, index) => [entity.id, index]));
  const forms = entities.flatMap((entity, index) => formsOfEntity(entity, index, numbers));
  const owned = new Set(forms.map((form) => form.key));
  const needed = new Set(forms.flatMap((form) => form.needs));
  for (const text of needed)
    if (!owned.has(text)) forms.push(lexiconForm({ text, rule: 'caseless', evidenceOnly: true }, NO_ENTITY, numbers));
  return forms;
}

function formsOfEntity(entity: LexiconEntity, index: number, numbers: ReadonlyMap<string, number>): LexiconForm[] {
  const ours = entity.forms.map((form) => lexiconForm(form, index, numbers));
  const never = entity.never.map((text) => lexiconForm({ text, rule: 'exact' }, NO_ENTITY, numbers, FORM_BLOCKS));
  return [...ours, ...never].filter((form) => form.key !== '');
}

function lexiconForm(form: SurfaceForm, entity: number, numbers: ReadonlyMap<string, number>, flags = 0): LexiconForm {
  return {
    key: foldText(form.text),
    text: foldText(form.text, true),
    entity,
    rule: RULES.indexOf(form.rule),
    flags: form.evidenceOnly ? flags | FORM_IS_EVIDENCE_ONLY : flags,
    needs: form.needs?.map((text) => foldText(text)) ?? [],
    parties: form.parties?.flatMap((id) => numbers.get(id) ?? []) ?? [],
  };
}

function byKeyThenContent(a: LexiconForm, b: LexiconForm): number {
  return compareText(a.key, b.key) || a.entity - b.entity || compareText(a.text, b.text) || a.rule - b.rule;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Lays forms out, in any order given, with the entities their numbers refer to. */
export function layOutLexicon(
  given: readonly LexiconForm[],
  entities: readonly EntityHead[],
  nameWords: NameWords,
): Lexicon {
  const forms = [...given].sort(byKeyThenContent);
  const groups = new Map<string, number>();
  const groupStart: number[] = [];
  forms.forEach((form, index) => {
    if (groups.has(form.key)) return;
    groups.set(form.key, groups.size);
    groupStart.push(index);
  });
  const units = unitsOf(groups.keys());
  return {
    trie: buildDoubleArray([...groups.keys()], units),
    units,
    starts: buildStarts(forms),
    groupStart: Uint32Array.from([...groupStart, forms.length]),
    formEntity: Uint32Array.from(forms, (form) => form.entity),
    formRule: Uint8Array.from(forms, (form) => form.rule),
    formFlags: Uint8Array.from(forms, (form) => form.flags),
    formText: buildStrings(forms.map((form) => form.text)),
    formNeeds: buildRows(forms.map((form) => form.needs.map((key) => groups.get(key)))),
    formParties: buildRows(forms.map((form) => form.parties)),
    entityId: buildStrings(entities.map((entity) => entity.id)),
    entityName: buildStrings(entities.map((entity) => entity.name)),
    entityCategory: Uint8Array.from(entities, (entity) => CATEGORIES.indexOf(entity.category)),
    entityProminence: Uint8Array.from(entities, (entity) => entity.prominence),
    nameWords: mapNameWords(nameWords, buildStrings),
  };
}

function unitsOf(keys: Iterable<string>): Uint16Array {
  const seen = new Set<number>();
  for (const key of keys) for (let at = 0; at < key.length; at += 1) seen.add(key.charCodeAt(at));
  return Uint16Array.from(seen).sort();
}
