/** Owns what a raw text shows of itself: title, publisher, date and address, where nobody stated them. */
import { isDate } from '../pack-schema.ts';
import { findDates } from './dates.ts';

/** The fields that a text can show of itself. */
interface ShownFields {
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
}

const TITLE_LIMIT = 200;
/** UTF-16 units of a line in which a date of the document stands. */
const DATELINE_LIMIT = 100;
/** What stands around the date of a dateline: "Oslo, 27 January 2026 (AFP) — ". */
const AFTER_PLACE = /^(?:\p{Lu}[\p{L}.’' -]{1,30}, ?){1,2}$/u;
const BEFORE_STORY = /^\s*(?:\([\p{L} ]{2,20}\)|[—–:|]|- )/u;

/**
 * Reads in the head of `text` what is not `stated`: a first line without a final stop is the title; `date 2026-01-27`, a
 * dateline with its year or a line that is only a date gives the date; an agency in a dateline ("Jan 27 (UNI)") is the
 * publisher. Dates inside sentences tell of events, not of the document, and are left alone.
 */
export function inferFields(text: string, stated: ShownFields): ShownFields {
  const head = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6);
  const dated = /^date:?\s+(\d{4}-\d{2}-\d{2})\b\s*/i.exec(head[0] ?? '');
  const first = (head[0] ?? '').slice(dated?.[0].length ?? 0).replace(/^#+\s*/, '');
  const title = head.length > 1 && isTitle(first) ? first : undefined;
  const agency = /\((ANI|UNI|PTI|AP|AFP|IANS|Reuters|Xinhua|TASS)\)/.exec(head.slice(0, 3).join(' '))?.[1];
  const date = dated?.[1] !== undefined && isDate(dated[1]) ? dated[1] : dateLine(head);
  const url = head.find((line) => /^https?:\/\/\S+$/.test(line));
  return {
    ...(title === undefined || stated.title !== undefined ? {} : { title }),
    ...(agency === undefined || stated.publisher !== undefined ? {} : { publisher: agency }),
    ...(date === undefined || stated.date !== undefined ? {} : { date }),
    ...(url === undefined || stated.url !== undefined ? {} : { url }),
  };
}

function isTitle(line: string): boolean {
  return line.length <= TITLE_LIMIT && !/[.:;,”"]$/.test(line) && /\p{Lu}/u.test(line) && !isDateline(line);
}

function isDateline(line: string): boolean {
  return (
    /^[\p{Lu}][\p{L} ]{2,30}(?:, [^:()]{3,20})?(?:\([\p{L} ]+\))?:? /u.test(line) &&
    /\([A-Z]{2,8}\)|^[A-Z ]{4,}:/.test(line.slice(0, 50))
  );
}

function dateLine(head: readonly string[]): string | undefined {
  for (const line of head) {
    const start = line.slice(0, DATELINE_LIMIT);
    const [found] = findDates(start, undefined);
    if (found?.iso.length !== 10) continue;
    const [before, after] = [line.slice(0, found.start), line.slice(found.end)];
    const isAlone = /^(?:published|updated|date|on|[\s:,|–-])*$/i.test(before + after);
    if (isAlone || (AFTER_PLACE.test(before) && BEFORE_STORY.test(after))) return found.iso;
  }
  return undefined;
}
