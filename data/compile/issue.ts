/** Owns how the compiler says what is wrong: one plain sentence with its file and line. */

/** Something wrong with the input. An `error` stops the build, a `warning` is reported. */
export interface Issue {
  readonly severity: 'error' | 'warning';
  /** File name inside the folder. */
  readonly file: string;
  /** 1-based line, where one can be named. */
  readonly line?: number;
  /** One plain sentence without the file's name. */
  readonly message: string;
}

/** An error at a place in the input. */
export function errorAt(file: string, line: number | undefined, message: string): Issue {
  return issueAt('error', file, line, message);
}

/** A warning at a place in the input. */
export function warningAt(file: string, line: number | undefined, message: string): Issue {
  return issueAt('warning', file, line, message);
}

function issueAt(severity: Issue['severity'], file: string, line: number | undefined, message: string): Issue {
  return line === undefined ? { severity, file, message } : { severity, file, line, message };
}

/** The issue as one line: `file:line: reason`. */
export function issueLine(issue: Issue): string {
  const place = issue.line === undefined ? issue.file : `${issue.file}:${issue.line}`;
  return `${place}: ${issue.message}`;
}

/** The errors among `issues`. */
export function errorsOf(issues: readonly Issue[]): Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}

/** 1-based number of the line that holds `offset` (UTF-16). */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
