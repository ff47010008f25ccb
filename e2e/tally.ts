/** Owns counting test results from Vitest's JSON report, so that nothing that went wrong counts as well. */

/** Results of a run. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** The part of Vitest's JSON report that is read. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/**
 * Counts `json`, Vitest's report, of a run that ended well (`ok`) or not. A file that could not be loaded, a missing
 * report, a run without any result and a run that ended badly for no counted reason are one failure each.
 */
export function tallyOf(json: string | undefined, ok: boolean): Tally {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const report: Report = JSON.parse(json);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + unloaded;
  const nothingRan = report.numPassedTests + failed === 0;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && (!ok || nothingRan) ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

/** The sum of several tallies. */
export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, next) => ({
    passed: sum.passed + next.passed,
    failed: sum.failed + next.failed,
    skipped: sum.skipped + next.skipped,
  }));
}
