/** Owns the lexicon: all surface forms compiled into flat typed arrays, ready to match. */
import { CATEGORIES, type Category, type Entity, type FormRule, type SurfaceForm } from '../entity.ts';
import { buildDoubleArray, type DoubleArray } from './double-array.ts';
import { foldText } from './fold.ts';
import { buildRows, type Rows, rowAt } from './rows.ts';
import { buildStrings, type StringTable } from './string-table.ts';

/** As much of an entity as the lexicon needs. */
export type LexiconEntity = Pick<Entity, 'id' | 'name' | 'category' | 'prominence' | 'forms' | 'never'>;

/** The form rules in the order of their stored numbers. */
export const RULES: readonly FormRule[] = ['exact', 'caseless', 'upper'];

/** Stands where a form belongs to no entity: a longer name that is not ours, or a form that is evidence only. */
export const NO_ENTITY = 0xffffffff;

/** Bits of `formFlags`. */
export const FORM_BLOCKS = 1;
export const FORM_IS_EVIDENCE_ONLY = 2;

/**
 * All forms of the enabled packs. Forms that fold to the same key make a *group*; a trie key's number is its group.
 * Everything is a typed array, so a serialised lexicon loads by wrapping its bytes.
 */
export interface Lexicon {
  readonly trie: DoubleArray;
  /** The folded units that occur in forms, ascending; a unit's code in the trie is its index + 1. */
  readonly units: Uint16Array;
  /** Group → its forms, which are numbered in group order. */
  readonly groupStart: Uint32Array;
  readonly formEntity: Uint32Array;
  /** Index into {@link RULES}. */
  readonly formRule: Uint8Array;
  readonly formFlags: Uint8Array;
  /** The form as written, folded but for its case. */
  readonly formText: StringTable;
  /** Form → groups, one of which must stand on the page. Empty: no condition. */
  readonly formNeeds: Rows;
  /** Form → entities, each of which must be named close by. */
  readonly formParties: Rows;
  readonly entityId: StringTable;
  readonly entityName: StringTable;
  /** Index into CATEGORIES. */
  readonly entityCategory: Uint8Array;
  readonly entityProminence: Uint8Array;
}

interface PendingForm {
  readonly key: string;
  readonly text: string;
  readonly entity: number;
  readonly rule: FormRule;
  readonly flags: number;
  readonly needs: readonly string[];
  readonly parties: readonly string[];
}

/**
 * Compiles entities into a lexicon. Forms that fold to nothing are left out. `never` names become forms that block;
 * a `needs` text that is nobody's form becomes a form that is evidence only.
 */
export function buildLexicon(entities: readonly LexiconEntity[]): Lexicon {
  const forms = entities.flatMap((entity, index) => formsOf(entity, index));
  const owned = new Set(forms.map((form) => form.key));
  const needed = new Set(forms.flatMap((form) => form.needs.map((text) => foldText(text))));
  for (const key of needed) if (!owned.has(key)) forms.push(evidenceForm(key));
  forms.sort(byKeyThenContent);
  return layOut(forms, entities);
}

function formsOf(entity: LexiconEntity, index: number): PendingForm[] {
  const ours = entity.forms.map((form) => pendingForm(form, index));
  const never = entity.never.map((text) => pendingForm({ text, rule: 'exact' }, NO_ENTITY, FORM_BLOCKS));
  return [...ours, ...never].filter((form) => form.key !== '');
}

function pendingForm(form: SurfaceForm, index: number, flags = 0): PendingForm {
  return {
    key: foldText(form.text),
    text: foldText(form.text, true),
    entity: index,
    rule: form.rule,
    flags: form.evidenceOnly ? flags | FORM_IS_EVIDENCE_ONLY : flags,
    needs: form.needs ?? [],
    parties: form.parties ?? [],
  };
}

function evidenceForm(key: string): PendingForm {
  const flags = FORM_IS_EVIDENCE_ONLY;
  return { key, text: key, entity: NO_ENTITY, rule: 'caseless', flags, needs: [], parties: [] };
}

function byKeyThenContent(a: PendingForm, b: PendingForm): number {
  return compareText(a.key, b.key) || a.entity - b.entity || compareText(a.text, b.text) || compareText(a.rule, b.rule);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function layOut(forms: readonly PendingForm[], entities: readonly LexiconEntity[]): Lexicon {
  const groups = new Map<string, number>();
  const groupStart: number[] = [];
  forms.forEach((form, index) => {
    if (groups.has(form.key)) return;
    groups.set(form.key, groups.size);
    groupStart.push(index);
  });
  const entityNumbers = new Map(entities.map((entity, index) => [entity.id, index]));
  const units = unitsOf(groups.keys());
  return {
    trie: buildDoubleArray(encodeAll([...groups.keys()], units)),
    units,
    groupStart: Uint32Array.from([...groupStart, forms.length]),
    formEntity: Uint32Array.from(forms, (form) => form.entity),
    formRule: Uint8Array.from(forms, (form) => RULES.indexOf(form.rule)),
    formFlags: Uint8Array.from(forms, (form) => form.flags),
    formText: buildStrings(forms.map((form) => form.text)),
    formNeeds: buildRows(forms.map((form) => form.needs.map((text) => groups.get(foldText(text))))),
    formParties: buildRows(forms.map((form) => form.parties.map((id) => entityNumbers.get(id)))),
    entityId: buildStrings(entities.map((entity) => entity.id)),
    entityName: buildStrings(entities.map((entity) => entity.name)),
    entityCategory: Uint8Array.from(entities, (entity) => CATEGORIES.indexOf(entity.category)),
    entityProminence: Uint8Array.from(entities, (entity) => entity.prominence),
  };
}

function unitsOf(keys: Iterable<string>): Uint16Array {
  const seen = new Set<number>();
  for (const key of keys) for (let at = 0; at < key.length; at += 1) seen.add(key.charCodeAt(at));
  return Uint16Array.from(seen).sort();
}

/** Ascending units give ascending codes, so sorted keys stay sorted. */
function encodeAll(keys: readonly string[], units: Uint16Array): Uint16Array[] {
  const codes = new Map(Array.from(units, (unit, index) => [unit, index + 1]));
  return keys.map((key) => Uint16Array.from({ length: key.length }, (_, at) => codes.get(key.charCodeAt(at)) ?? 0));
}

/** The category of an entity, by its number. */
export function categoryOf(lexicon: Lexicon, entity: number): Category {
  return CATEGORIES[lexicon.entityCategory[entity] ?? 0] ?? 'concept';
}

/** The forms of a group, as a half-open range of form numbers. */
export function formsOfGroup(lexicon: Lexicon, group: number): readonly [from: number, to: number] {
  return [lexicon.groupStart[group] ?? 0, lexicon.groupStart[group + 1] ?? 0];
}

/** The groups of which one must stand on the page for `form` to count. */
export function needsOf(lexicon: Lexicon, form: number): Uint32Array {
  return rowAt(lexicon.formNeeds, form);
}

/** The entities that must each be named close by for `form` to count. */
export function partiesOf(lexicon: Lexicon, form: number): Uint32Array {
  return rowAt(lexicon.formParties, form);
}
