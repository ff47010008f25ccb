/** Owns what can be known of a document that has no front matter: title, publisher and date as its own text gives them. */
import { isDate } from '../pack-schema.ts';
import { findDates } from './dates.ts';

/** The fields a document without front matter shows, each named in `inferred`. */
export interface InferredFields {
  readonly label: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly date?: string;
  readonly url?: string;
  readonly inferred: readonly string[];
  readonly summary: false;
}

const TITLE_LIMIT = 200;

/**
 * Reads the head of `text`: a first line without a final stop is the title, `date 2026-01-27` or a line that is only
 * a date gives the date, an agency in a dateline ("Jan 27 (UNI)") is the publisher. Dates inside sentences tell of
 * events, not of the document, and are left alone.
 */
export function inferFields(id: string, text: string): InferredFields {
  const head = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 6);
  const stated = /^date:?\s+(\d{4}-\d{2}-\d{2})\b\s*/i.exec(head[0] ?? '');
  const first = (head[0] ?? '').slice(stated?.[0].length ?? 0).replace(/^#+\s*/, '');
  const title = head.length > 1 && isTitle(first) ? first : undefined;
  const date = stated?.[1] !== undefined && isDate(stated[1]) ? stated[1] : dateLine(head);
  const publisher = /\((ANI|UNI|PTI|AP|AFP|IANS|Reuters|Xinhua|TASS)\)/.exec(head.slice(0, 3).join(' '))?.[1];
  const url = head.find((line) => /^https?:\/\/\S+$/.test(line));
  const known = {
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
  };
  return { label: title ?? id, ...known, inferred: Object.keys(known), summary: false };
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
    const [found] = findDates(line, undefined);
    const rest = found === undefined ? line : line.slice(0, found.start) + line.slice(found.end);
    if (found?.iso.length === 10 && /^(?:published|updated|date|on|[\s:,|–-])*$/i.test(rest)) return found.iso;
  }
  return undefined;
}
