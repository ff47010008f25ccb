/** Owns the table of cases: texts with the marks they must and must not get. Every bug of matching becomes a row here. */
import { EVIDENCE_CASES } from './cases-evidence.ts';
import { GUARD_CASES } from './cases-guard.ts';
import { LETTER_CASES } from './cases-letters.ts';
import { PARTIES_CASES } from './cases-parties.ts';
import type { MatchCase } from './cases-row.ts';

/** All rows. */
export const CASES: readonly MatchCase[] = [...LETTER_CASES, ...EVIDENCE_CASES, ...PARTIES_CASES, ...GUARD_CASES];
