/** Owns adding up counts over articles and wording figures and errors. */
import type { Article } from './article.ts';
import type { Count, ScoreError } from './score.ts';

/** Characters that a label fills before its figure. */
export const LABEL_WIDTH = 36;

/** Precision, recall and their harmonic mean; 1 where nothing was asked or found. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** The sum of counts. */
export function total(counts: readonly Count[]): Count {
  const sum = (key: keyof Count) => counts.reduce((all, count) => all + count[key], 0);
  return { hits: sum('hits'), missed: sum('missed'), wrong: sum('wrong') };
}

/** The rates of a count. */
export function ratesOf({ hits, missed, wrong }: Count): Rates {
  const precision = hits + wrong === 0 ? 1 : hits / (hits + wrong);
  const recall = hits + missed === 0 ? 1 : hits / (hits + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** One line of figures: "strict span      P 0.950  R 0.940  F1 0.945   (hits 94, missed 6, wrong 5)". */
export function rateLine(label: string, count: Count): string {
  const { precision, recall, f1 } = ratesOf(count);
  const rates = `P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`;
  return `  ${label.padEnd(LABEL_WIDTH)}${rates}   (hits ${count.hits}, missed ${count.missed}, wrong ${count.wrong})`;
}

/** One line with a count per so many units: "false marks per 10,000 words   0.0   (0 in 2,194)". */
export function perLine(label: string, wrong: number, units: number, per: number): string {
  const figure = units === 0 ? 0 : (wrong / units) * per;
  return `  ${label.padEnd(LABEL_WIDTH)}${figure.toFixed(1)}   (${wrong} in ${units.toLocaleString('en-GB')})`;
}

/** How many words a text has. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:[-'’.,]?[\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

const AROUND = 30;

/** An error with its place: the words in brackets, a few more on both sides, all on one line. */
export function errorLine(
  { id, text }: Pick<Article, 'id' | 'text'>,
  { start, end, kind, detail }: ScoreError,
): string {
  const isWhole = start === 0 && end === text.length;
  const place = `…${text.slice(Math.max(0, start - AROUND), start)}[${text.slice(start, end)}]${text.slice(end, end + AROUND)}…`;
  return `${id}: ${kind}: ${detail}${isWhole ? '' : `  ${place.replace(/\s+/g, ' ')}`}`;
}
