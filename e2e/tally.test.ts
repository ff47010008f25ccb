/** Proves that a test run cannot look better than it was. */
import { expect, test } from 'vitest';
import { addTallies, tallyOf } from './tally.ts';

const report = (numPassedTests: number, numFailedTests: number, testResults: object[] = []): string =>
  JSON.stringify({ numPassedTests, numFailedTests, numPendingTests: 0, testResults });

test('counts what passed and what failed', () => {
  expect(tallyOf(report(7, 2), false)).toEqual({ passed: 7, failed: 2, skipped: 0 });
});

test('counts a test file that could not be loaded as a failure', () => {
  expect(tallyOf(report(7, 0, [{ status: 'failed', assertionResults: [] }]), false).failed).toBe(1);
});

test('does not count a file twice whose tests failed', () => {
  expect(tallyOf(report(7, 1, [{ status: 'failed', assertionResults: [{ status: 'failed' }] }]), false).failed).toBe(1);
});

test('counts a run without any result, without a report or with a bad end as a failure', () => {
  expect(tallyOf(report(0, 0), true).failed).toBe(1);
  expect(tallyOf(undefined, true).failed).toBe(1);
  expect(tallyOf(report(7, 0), false).failed).toBe(1);
});

test('adds runs up', () => {
  expect(addTallies([tallyOf(report(1, 2), false), tallyOf(report(3, 0), true)])).toEqual({
    passed: 4,
    failed: 2,
    skipped: 0,
  });
});
