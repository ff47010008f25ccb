/** Owns hits: the forms of a block whose letters are written as their rules ask, conditions on the page not yet weighed. */
import type { Candidate, Scanner } from './candidates.ts';
import { isAllCapitals, matchesExact, matchesUpper } from './case-rules.ts';
import { FORM_BLOCKS, FORM_IS_EVIDENCE_ONLY, formsOfGroup, type Lexicon, RULES } from './lexicon.ts';
import { isAsciiString, stringAt } from './string-table.ts';

/** One form at UTF-16 offsets [start, end) of its block. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly group: number;
  readonly form: number;
  /** Index of the entity, or NO_ENTITY. */
  readonly entity: number;
  /** A longer name that is not ours: takes its place so that nothing inside it is marked. */
  readonly blocks: boolean;
  /** Tells that its entity is spoken of, but is never marked. */
  readonly evidenceOnly: boolean;
}

/** An address, handle or path: letters there name no one ("@India", "india.gov.in", "/india/"). */
const BEFORE_ADDRESS = /(?:[@#\\/_]|[\p{L}\p{N}]\.)$/u;
const AFTER_ADDRESS = /^(?:[@\\_]|\/\w+\/|\.\p{Ll})/u;

const ADDRESS_UNITS = new Set(Array.from('@#\\/_.', (char) => char.charCodeAt(0)));

/** The hits of a block's text, in order of start, shorter before longer. */
export function findHits(text: string, scanner: Scanner, lexicon: Lexicon): readonly Hit[] {
  const candidates = scanner.scan(text);
  if (candidates.length === 0) return [];
  return candidates.flatMap((candidate) => hitsOf(text, candidate, lexicon));
}

function hitsOf(text: string, candidate: Candidate, lexicon: Lexicon): Hit[] {
  const { start, end, group } = candidate;
  if (isInAddress(text, start, end)) return [];
  const [from, to] = formsOfGroup(lexicon, group);
  const hits: Hit[] = [];
  for (let form = from; form < to; form += 1) {
    if (!isWrittenAs(lexicon, form, text, candidate)) continue;
    const flags = lexicon.formFlags[form] ?? 0;
    hits.push({
      start,
      end,
      group,
      form,
      entity: lexicon.formEntity[form] ?? 0,
      blocks: (flags & FORM_BLOCKS) !== 0,
      evidenceOnly: (flags & FORM_IS_EVIDENCE_ONLY) !== 0,
    });
  }
  return hits;
}

function isWrittenAs(lexicon: Lexicon, form: number, line: string, { start, end }: Candidate): boolean {
  const rule = RULES[lexicon.formRule[form] ?? 0];
  if (rule === 'caseless') return true;
  // Most hits are written letter for letter; only the others are worth folding.
  if (rule === 'exact' && isAsciiString(lexicon.formText, form, line, start, end)) return true;
  const written = line.slice(start, end);
  if (rule === 'upper') return matchesUpper(written) && !isAllCapitals(line);
  return matchesExact(written, stringAt(lexicon.formText, form));
}

function isInAddress(text: string, start: number, end: number): boolean {
  return (
    (mayAdjoinAddress(text, start - 1) && BEFORE_ADDRESS.test(text.slice(Math.max(0, start - 2), start))) ||
    (mayAdjoinAddress(text, end) && AFTER_ADDRESS.test(text.slice(end, end + 24)))
  );
}

/** Whether the unit at an offset is one that addresses have there: nearly all hits stand beside a space. */
function mayAdjoinAddress(text: string, at: number): boolean {
  return ADDRESS_UNITS.has(text.charCodeAt(at));
}
