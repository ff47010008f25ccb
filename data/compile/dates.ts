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

/** A month in full, in three letters, or in capitals; "Sept." too. */
const MONTH = connectors.months
  .flatMap((name) => [name, name.slice(0, 3)])
  .concat('Sept')
  .flatMap((name) => [name, name.toUpperCase()])
  .join('|');
const DAY = '(\\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?';
const YEAR = '((?:19|20)\\d{2})';
const TO = '\\s?(?:[-–—]|to|and|until|till)\\s?';
const WEEKDAY = connectors.weekdays.join('|');
const DAY_MS = 86_400_000;
const COUNTS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

type Reader = (groups: readonly (string | undefined)[], base: string | undefined) => string | undefined;
interface DateRule {
  readonly pattern: RegExp;
  readonly read: Reader;
  /** Always worked out from the document's date. */
  readonly relative?: true;
  /** What every text holds that the rule can find something in: cheaper to look for than the rule itself. */
  readonly sign: RegExp;
}
const NUMERIC = /\d[-/.]\d/;
const MONTHS = new RegExp(MONTH);
const DAYS = /day\b/i;
const UNITS = /day|week|month|year|tomorrow/i;
const YEARS = /(?:19|20)\d{2}/;

/** What is told from the document's own day: by days, weeks, months and years before or after it. */
const RELATIVES: readonly DateRule[] = [
  relative('(?:the )?same day|today', (_, base) => dayOf(base, 0)),
  relative('yesterday', (_, base) => dayOf(base, -1)),
  relative('tomorrow', (_, base) => dayOf(base, 1)),
  relative('last week', (_, base) => weekOf(base, -1)),
  relative('this week', (_, base) => weekOf(base, 0)),
  relative('next week', (_, base) => weekOf(base, 1)),
  relative('last month', (_, base) => monthOf(base, -1)),
  relative('this month', (_, base) => monthOf(base, 0)),
  relative('next month', (_, base) => monthOf(base, 1)),
  relative('last year', (_, base) => yearOf(base, -1)),
  relative('this year', (_, base) => yearOf(base, 0)),
  relative('next year', (_, base) => yearOf(base, 1)),
  relative(`(\\d{1,2}|${COUNTS.join('|')}) (day|week|month|year)s? ago`, ([count, unit], base) => {
    const back = -(COUNTS.indexOf(count?.toLowerCase() ?? '') + 1 || Number(count));
    if (unit?.toLowerCase() === 'day') return dayOf(base, back);
    if (unit?.toLowerCase() === 'week') return weekOf(base, back);
    return unit?.toLowerCase() === 'month' ? monthOf(base, back) : yearOf(base, back);
  }),
];

/** In order of precedence: a text span belongs to the first rule that takes it. */
const RULES: readonly DateRule[] = [
  {
    sign: NUMERIC,
    pattern: /\b((?:19|20)\d{2})([-/])(\d{2})\2(\d{2})\b/g,
    read: ([year, , month, day]) => iso(year, month, day),
  },
  {
    sign: NUMERIC,
    pattern: /\b(\d{1,2})\.(\d{1,2})\.((?:19|20)\d{2})\b/g,
    read: ([day, month, year]) => iso(year, month, day),
  },
  // Which of two small numbers is the month cannot be told: left out.
  {
    sign: NUMERIC,
    pattern: /\b(\d{1,2})\/(\d{1,2})\/((?:19|20)\d{2})\b/g,
    read: ([a, b, year]) => (Number(a) > 12 ? iso(year, b, a) : Number(b) > 12 ? iso(year, a, b) : undefined),
  },
  // Of a stretch of days the first one: "12–14 March 2026", "30 January–2 February 2026", "March 12–14, 2026".
  {
    sign: MONTHS,
    pattern: rule(`${DAY}${TO}${DAY}(?:\\s+of)?\\s+(${MONTH})\\.?,?\\s+${YEAR}`),
    read: ([day, , month, year]) => iso(year, monthNumber(month), day),
  },
  {
    sign: MONTHS,
    pattern: rule(`${DAY}\\s+(${MONTH})\\.?${TO}${DAY}\\s+(${MONTH})\\.?,?\\s+${YEAR}`),
    read: ([day, month, , , year]) => iso(year, monthNumber(month), day),
  },
  {
    sign: MONTHS,
    pattern: rule(`(${MONTH})\\.?\\s+${DAY}${TO}(?:(?:${MONTH})\\.?\\s+)?${DAY},?\\s+${YEAR}`),
    read: ([month, day, , year]) => iso(year, monthNumber(month), day),
  },
  {
    sign: MONTHS,
    pattern: rule(`${DAY}(?:\\s+of\\s+|[\\s-]+)(${MONTH})\\.?,?[\\s-]+${YEAR}`),
    read: ([day, month, year]) => iso(year, monthNumber(month), day),
  },
  {
    sign: MONTHS,
    pattern: rule(`(${MONTH})\\.?\\s+${DAY},?\\s+${YEAR}`),
    read: ([month, day, year]) => iso(year, monthNumber(month), day),
  },
  {
    sign: MONTHS,
    pattern: rule(`(${MONTH})\\.?,?\\s+(?:of\\s+)?${YEAR}`),
    read: ([month, year]) => iso(year, monthNumber(month)),
  },
  {
    sign: MONTHS,
    pattern: rule(`${DAY}(?:\\s+of)?\\s+(${MONTH})`),
    read: ([day, month], base) => nearestYear(base, monthNumber(month), day),
    relative: true,
  },
  {
    sign: MONTHS,
    pattern: rule(`(${MONTH})\\.?\\s+${DAY}(?!,?\\s?\\d)`),
    read: ([month, day], base) => nearestYear(base, monthNumber(month), day),
    relative: true,
  },
  {
    sign: DAYS,
    pattern: new RegExp(`\\b(?:on|last|this)\\s+(${WEEKDAY})\\b`, 'gi'),
    read: ([weekday], base) => lastWeekday(base, weekday),
    relative: true,
  },
  ...RELATIVES,
  {
    sign: YEARS,
    pattern: new RegExp(
      `\\b(?:[Ii]n|[Bb]y|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|[Oo]f|[Ee]arly|[Ll]ate|[Mm]id|[Ee]nd|Q[1-4]|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)[ -]${YEAR}\\b(?![\\d-])`,
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
  const signs = new Set([NUMERIC, MONTHS, DAYS, UNITS, YEARS].filter((sign) => sign.test(text)));
  for (const { sign, pattern, read, relative } of RULES) {
    if (!signs.has(sign)) continue;
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

function rule(source: string): RegExp {
  return new RegExp(`\\b${source}\\b`, 'g');
}

function relative(words: string, read: Reader): DateRule {
  return { sign: UNITS, pattern: new RegExp(`\\b(?:${words})\\b`, 'gi'), read, relative: true };
}

function monthNumber(name: string | undefined): string {
  const at = connectors.months.findIndex(
    (month) => month.slice(0, 3).toUpperCase() === name?.slice(0, 3).toUpperCase(),
  );
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

/** The month of the week so many weeks on, where all of it lies in one: the year alone would say nothing of a week. */
function weekOf(base: string | undefined, shift: number): string | undefined {
  const monday = lastWeekday(base, 'Monday');
  const first = dayOf(monday, shift * 7);
  const last = dayOf(monday, shift * 7 + 6);
  if (first === undefined || last === undefined) return undefined;
  return first.slice(0, 7) === last.slice(0, 7) ? first.slice(0, 7) : undefined;
}

function monthOf(base: string | undefined, shift: number): string | undefined {
  if (base === undefined || base.length < 7) return undefined;
  const [year = 0, month = 1] = base.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + shift, 1)).toISOString().slice(0, 7);
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
