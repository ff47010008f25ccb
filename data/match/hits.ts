/** Owns hits: the forms of a block whose letters are written as their rules ask, conditions on the page not yet weighed. */
import type { Candidate, Scanner } from './candidates.ts';
import { isAllCapitals, matchesExact } from './case-rules.ts';
import { isFoldedString } from './folded-string.ts';
import { FORM_BLOCKS, FORM_IS_EVIDENCE_ONLY, formsOfGroup, type Lexicon, RULES } from './lexicon.ts';
import { DATELINE_END, find } from './name-patterns.ts';
import { stringAt } from './string-table.ts';

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
  /** In capitals only because its whole line is: counts where the page names the entity in another way, too. */
  readonly shouted: boolean;
}

/** An address, handle or path: letters there name no one ("@India", "india.gov.in", "/india/"). */
const BEFORE_ADDRESS = /(?:[@#\\_]|(?<!\p{Lu})\/|[\p{L}\p{N}]\.)$/u;
const AFTER_ADDRESS = /^(?:[@\\_]|\/\w+\/|\.\p{Ll})/u;

const ADDRESS_CHARS = '@#\\/_.';

/** The hits of a block's text, in order of start, shorter before longer; `only` as the scanner takes it. */
export function findHits(text: string, scanner: Scanner, lexicon: Lexicon, only?: readonly number[]): readonly Hit[] {
  const hits: Hit[] = [];
  for (const candidate of scanner.scan(text, only)) addHits(hits, text, candidate, lexicon);
  return hits;
}

function addHits(hits: Hit[], text: string, candidate: Candidate, lexicon: Lexicon): void {
  const { start, end, group } = candidate;
  if (isInAddress(text, start, end) || isClockTime(text, start, end)) return;
  const [from, to] = formsOfGroup(lexicon, group);
  for (let form = from; form < to; form += 1) {
    const shouted = isShouted(lexicon, form, text, candidate);
    if (shouted === undefined) continue;
    const flags = lexicon.formFlags[form] ?? 0;
    hits.push({
      start,
      end,
      group,
      form,
      entity: lexicon.formEntity[form] ?? 0,
      blocks: (flags & FORM_BLOCKS) !== 0,
      evidenceOnly: (flags & FORM_IS_EVIDENCE_ONLY) !== 0,
      shouted,
    });
  }
}

/** How a form is written: as its rule asks (false), in a line of capitals that tells nothing (true), or otherwise. */
function isShouted(lexicon: Lexicon, form: number, line: string, { start, end }: Candidate): boolean | undefined {
  const rule = RULES[lexicon.formRule[form] ?? 0];
  if (rule === 'caseless') return false;
  // Most hits are written letter for letter but for dashes, spaces and accents: nothing is decoded for them.
  if (rule === 'exact' && isFoldedString(lexicon.formText, form, line, start, end)) return false;
  const written = line.slice(start, end);
  if (rule === 'exact' && matchesExact(written, stringAt(lexicon.formText, form))) return false;
  if (!isAllCapitals(written)) return undefined;
  if (isAllCapitals(line)) return true;
  return rule === 'upper' || isInDateline(line, end, lexicon) ? false : undefined;
}

/** Whether a name in capitals stands in the dateline of a report ("BRUSSELS, Jan 27 —"), where capitals are the custom. */
function isInDateline(line: string, end: number, lexicon: Lexicon): boolean {
  return end < LONGEST_DATELINE && isAllCapitals(line.slice(0, end)) && find(lexicon, DATELINE_END, line, end) != null;
}

const LONGEST_DATELINE = 120;
const CLOCK_WORD = /^[AP]M$/i;
const HOUR_BEFORE = /\d[ \u00a0\u202f]$/;

/** "9 PM" is a time of day. */
function isClockTime(text: string, start: number, end: number): boolean {
  return (
    end - start === 2 &&
    HOUR_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
    CLOCK_WORD.test(text.slice(start, end))
  );
}

function isInAddress(text: string, start: number, end: number): boolean {
  return (
    (mayAdjoinAddress(text, start - 1) && BEFORE_ADDRESS.test(text.slice(Math.max(0, start - 2), start))) ||
    (mayAdjoinAddress(text, end) && AFTER_ADDRESS.test(text.slice(end, end + 24)))
  );
}

/** Whether the unit at an offset is one that addresses have there: nearly all hits stand beside a space. */
function mayAdjoinAddress(text: string, at: number): boolean {
  return ADDRESS_CHARS.includes(text.charAt(at));
}
