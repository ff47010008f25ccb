/** Owns the lexicon: all surface forms compiled into flat typed arrays, ready to match. */
import { CATEGORIES, type Category, type Entity, type FormRule } from '../entity.ts';
import type { DoubleArray } from './double-array.ts';
import type { NameWords } from './name-words.ts';
import { type Rows, rowAt } from './rows.ts';
import type { StringTable } from './string-table.ts';

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
  /** Which beginnings forms have; see starts.ts. */
  readonly starts: Uint8Array;
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
  readonly nameWords: NameWords<StringTable>;
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
