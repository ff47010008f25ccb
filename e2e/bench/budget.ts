/** Owns the table of budgets: each figure beside its bar, and what it is compared with in the same run. */
import { printTable } from './table.ts';

/** One line of the table. */
export interface BudgetLine {
  readonly figure: string;
  readonly bar: string;
  readonly measured: string;
  /** What the figure is a ratio to, with its own figure; absent where the bar is a figure of its own. */
  readonly against?: string;
}

/** Prints the lines under a title. */
export function printBudget(lines: readonly BudgetLine[]): void {
  console.log('\nReading, painting, hovering and memory against their bars');
  printTable(
    ['figure', 'bar', 'measured', 'against'],
    lines.map(({ figure, bar, measured, against = '' }) => [figure, bar, measured, against]),
  );
}

/** The value in the middle. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which a part of the values lie. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** A number with one digit behind the point. */
export const short = (value: number): string => value.toFixed(1);
