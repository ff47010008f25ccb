/** Owns dates in text: what counts as a date, and which day an absolute or relative one means. */
import { isDate } from '../pack-schema.ts';
import connectors from './lexicon/connectors.json' with { type: 'json' };

/** A date found in a text. */
export interface FoundDate {
  /** UTF-16 offsets into the searched text. */
  readonly start: number;
  readonly end: number;
  /** ISO 8601 at the precision the text gives: 2026-01-27, 2026-01 or 2026. */
  readonly iso: string;
  /** It was worked out from the document's own date. */
  readonly inferred: boolean;
}

const MONTH = connectors.months
  .map((name) => `${name}|${name.slice(0, 3)}`)
  .join('|')
  .concat('|Sept');
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})';
const WEEKDAY = connectors.weekdays.join('|');
const DAY_MS = 86_400_000;

type Reader = (groups: readonly (string | undefined)[], base: string | undefined) => string | undefined;
interface DateRule {
  readonly pattern: RegExp;
  readonly read: Reader;
  /** Always worked out from the document's date. */
  readonly relative?: true;
}

/** In order of precedence: a text span belongs to the first rule that takes it. */
const RULES: readonly DateRule[] = [
  { pattern: /\b((?:19|20)\d{2})-(\d{2})-(\d{2})\b/g, read: ([year, month, day]) => iso(year, month, day) },
  {
    pattern: new RegExp(`\\b${DAY}(?: of)? (${MONTH})\\.?,? ${YEAR}\\b`, 'g'),
    read: ([day, month, year]) => iso(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.? ${DAY},? ${YEAR}\\b`, 'g'),
    read: ([month, day, year]) => iso(year, monthNumber(month), day),
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.?,? (?:of )?${YEAR}\\b`, 'g'),
    read: ([month, year]) => iso(year, monthNumber(month)),
  },
  {
    pattern: new RegExp(`\\b${DAY}(?: of)? (${MONTH})\\b`, 'g'),
    read: ([day, month], base) => nearestYear(base, monthNumber(month), day),
    relative: true,
  },
  {
    pattern: new RegExp(`\\b(${MONTH})\\.? ${DAY}\\b(?!,? ?\\d)`, 'g'),
    read: ([month, day], base) => nearestYear(base, monthNumber(month), day),
    relative: true,
  },
  {
    pattern: new RegExp(`\\b(?:on|last|this) (${WEEKDAY})\\b`, 'gi'),
    read: ([weekday], base) => lastWeekday(base, weekday),
    relative: true,
  },
  { pattern: /\b(?:the )?same day\b|\btoday\b/gi, read: (_, base) => dayOf(base, 0), relative: true },
  { pattern: /\byesterday\b/gi, read: (_, base) => dayOf(base, -1), relative: true },
  { pattern: /\btomorrow\b/gi, read: (_, base) => dayOf(base, 1), relative: true },
  { pattern: /\blast year\b/gi, read: (_, base) => yearOf(base, -1), relative: true },
  { pattern: /\bthis year\b/gi, read: (_, base) => yearOf(base, 0), relative: true },
  { pattern: /\bnext year\b/gi, read: (_, base) => yearOf(base, 1), relative: true },
  {
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|early|late|mid) ${YEAR}\\b(?![\\d-])`,
      'g',
    ),
    read: ([year]) => year,
  },
];

/**
 * The dates of `text`, in order. `base` is the document's own date (ISO, day precision): weekdays mean the last one up
 * to it, a day without a year the nearest one up to half a year on. Without `base` such dates stay unknown and are not given.
 */
export function findDates(text: string, base: string | undefined): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { pattern, read, relative } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const date = read(match.slice(1), base);
      if (date !== undefined && isDate(date)) found.push({ start, end, iso: date, inferred: relative === true });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function monthNumber(name: string | undefined): string {
  const at = connectors.months.findIndex((month) => month.slice(0, 3) === name?.slice(0, 3));
  return String(at + 1);
}

function iso(year: string | undefined, month: string | undefined, day?: string): string {
  const parts = [year ?? '', (month ?? '').padStart(2, '0')];
  return (day === undefined ? parts : [...parts, day.padStart(2, '0')]).join('-');
}

function dayOf(base: string | undefined, shift: number): string | undefined {
  if (base?.length !== 10) return undefined;
  return new Date(Date.parse(base) + shift * DAY_MS).toISOString().slice(0, 10);
}

function yearOf(base: string | undefined, shift: number): string | undefined {
  return base === undefined ? undefined : String(Number(base.slice(0, 4)) + shift);
}

function lastWeekday(base: string | undefined, name: string | undefined): string | undefined {
  const wanted = connectors.weekdays.findIndex((day) => day.toLowerCase() === name?.toLowerCase());
  if (base?.length !== 10 || wanted < 0) return undefined;
  return dayOf(base, -((new Date(base).getUTCDay() - wanted + 7) % 7));
}

function nearestYear(base: string | undefined, month: string, day: string | undefined): string | undefined {
  if (base?.length !== 10) return undefined;
  const year = Number(base.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((each) => iso(String(each), month, day)).filter(isDate);
  return candidates.filter((each) => Date.parse(each) <= Date.parse(base) + 183 * DAY_MS).at(-1);
}
