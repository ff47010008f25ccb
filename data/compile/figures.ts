/** Owns money, percentages and shares in a sentence. */
import { LEAD, MONEY, mayHoldMoney } from './money.ts';

/** An amount and the words of its sentence that say what it is. */
export interface FoundFigure {
  /** UTF-16 offsets of the amount in the sentence. */
  readonly start: number;
  readonly end: number;
  /** As written: "€150 billion". */
  readonly value: string;
  readonly label: string;
}

const SHARE = `${LEAD}\\b\\d+(?:\\.\\d+)? ?(?:per cent|percent|%)|\\b(?:[Aa]|[Oo]ne|[Tt]wo|[Tt]hree)[ -](?:third|quarter|fifth|half)s?(?= of)`;
const SHARES = new RegExp(SHARE, 'gu');
const FIGURES = new RegExp(`${MONEY}|${SHARE}`, 'gu');
const LABEL_LIMIT = 60;

/** The figures of `sentence`, labelled by the words after them up to the next mark, else by those before. */
export function figuresIn(sentence: string): FoundFigure[] {
  const pattern = mayHoldMoney(sentence) ? FIGURES : SHARES;
  return Array.from(sentence.matchAll(pattern), (match) => {
    const after = clause(sentence.slice(match.index + match[0].length));
    const before = sentence.slice(0, match.index).trim();
    const label = after.length >= 4 ? after : lastWords(before);
    return { start: match.index, end: match.index + match[0].length, value: match[0].trim(), label };
  }).filter((figure) => figure.label !== '');
}

function clause(rest: string): string {
  const text = /^[^,;:.!?()“”"]*/.exec(rest)?.[0].replace(/^-/, '').trim() ?? '';
  return text.length <= LABEL_LIMIT ? text : text.slice(0, text.lastIndexOf(' ', LABEL_LIMIT));
}

function lastWords(before: string): string {
  return (
    before
      .replace(/[,;:()“”"\s]+$/, '')
      .split(/[,;:()“”"]/)
      .at(-1) ?? ''
  )
    .trim()
    .split(/\s+/)
    .slice(-7)
    .join(' ');
}

const NUMBER_WORDS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** Whether every number of `value` stands in `sentence`, in digits or in words; a value without digits must stand there itself. */
export function numberStandsIn(
  value: string,
  sentence: string,
  holdsWords: (whole: string, part: string) => boolean,
): boolean {
  const numbers = numbersOf(value);
  if (numbers.length === 0) return holdsWords(sentence, value);
  const present = new Set(numbersOf(sentence));
  return numbers.every((number) => {
    const word = NUMBER_WORDS[Number(number)];
    return present.has(number) || (word !== undefined && holdsWords(sentence, word));
  });
}

function numbersOf(text: string): string[] {
  return (text.match(/\d[\d,]*(?:\.\d+)?/g) ?? []).map((number) => number.replace(/,/g, ''));
}
