/** Owns what a row of the table of cases is. */

/** What a row pins down. */
type CaseGroup =
  | 'BASIC'
  | 'EDGE'
  | 'CASE'
  | 'DATELINE'
  | 'UNICODE'
  | 'DASH'
  | 'OVERLAP'
  | 'NEEDS'
  | 'PARTIES'
  | 'OWNER'
  | 'AMBIGUOUS'
  | 'GUARD'
  | 'PERSON'
  | 'KEEP'
  | 'EVIDENCE'
  | 'TITLE'
  | 'LANGUAGE'
  | 'BLOCK'
  | 'GATE';

/** A row: its lines are blocks; `expect` lists the marks in reading order as "written=entity", several as "a|b". */
export interface MatchCase {
  readonly group: CaseGroup;
  readonly name: string;
  readonly lines: readonly string[];
  readonly expect: readonly string[];
  /** With the topic gate; all other rows are decided without it. */
  readonly gated?: true;
  /** The first line is a title: marked as in a plain text, or only read as on a page. */
  readonly title?: 'marked' | 'read';
  /** The page is in another language than the pack. */
  readonly otherLanguage?: true;
}

/** A row decided without the gate, without a title, in the pack's language. */
export const row = (group: CaseGroup, name: string, text: string, ...expect: string[]): MatchCase => ({
  group,
  name,
  lines: text.split('\n'),
  expect,
});

/** The same row with the topic gate. */
export const gated = (given: MatchCase): MatchCase => ({ ...given, gated: true });

/** The same row, its first line being a title. */
export const titled = (title: 'marked' | 'read', given: MatchCase): MatchCase => ({ ...given, title });

/** The same row on a page in another language than the pack's. */
export const otherLanguage = (given: MatchCase): MatchCase => ({ ...given, otherLanguage: true });
