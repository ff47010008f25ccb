/** Owns what each UTF-16 unit means to a scan, worked out as units are met. */
import { foldUnit, isWordUnit, LIGATURE } from './fold.ts';
import { UnitTable } from './unit-table.ts';

/** The bits of a meaning that hold what the unit folds to, `IGNORED` or `LIGATURE`. */
export const FOLDED = 0xffff;
/** It folds to a letter, and so is one. */
export const LETTER = 1 << 16;
/** It is a small letter. */
export const SMALL = 1 << 17;
/** It is half of a pair, which alone tells nothing. */
export const HALF = 1 << 18;
const KNOWN = 1 << 19;

/** The meaning of a unit. */
export function meaningOf(unit: number): number {
  return meanings.at(unit);
}

const meanings = new UnitTable((unit) => {
  const folded = foldUnit(unit);
  if (unit >= 0xd800 && unit <= 0xdfff) return KNOWN | HALF | folded;
  const char = String.fromCharCode(unit);
  const isSmall = char !== char.toUpperCase() && char === char.toLowerCase();
  return KNOWN | folded | (folded === LIGATURE || isWordUnit(folded) ? LETTER : 0) | (isSmall ? SMALL : 0);
});
