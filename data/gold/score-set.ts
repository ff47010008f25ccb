/** Owns scoring a set of articles: every question over all of them, as lines a person reads. */
import type { Lexicon } from '../match/lexicon.ts';
import type { Article } from './article.ts';
import { type Causes, causeOf } from './causes.ts';
import { densityLine } from './density.ts';
import { markText } from './marking.ts';
import { compileRaw, type RawPack, scoreFindings, scoreMined, WITHHELD } from './mining.ts';
import { type Count, type Score, type ScoreError, scoreMarks } from './score.ts';
import { errorLine, LABEL_WIDTH, perLine, rateLine, total, wordsIn } from './tally.ts';

/** What a set printed: lines of figures and lines of errors. */
export interface SetReport {
  readonly figures: readonly string[];
  readonly errors: readonly string[];
}

/** Scores `articles`: mining from their raw text, marking with `lexicon`, the first pack's. */
export function scoreSet(articles: readonly Article[], lexicon: Lexicon, causes: Causes): SetReport {
  const defence = articles.filter(({ kind }) => kind === 'defence');
  const unrelated = articles.filter(({ kind }) => kind === 'unrelated');
  const mining = scoreMining(defence);
  const marking = [marks(defence, lexicon, causes), unrelatedMarks(unrelated, lexicon, causes)];
  // Errors of marks are few and are what a reader meets: they come before the first that are cut off.
  return { figures: together([mining, ...marking]).figures, errors: together([...marking, mining]).errors };
}

/** Scores mining alone, from the raw text of `articles`. */
export function scoreMining(articles: readonly Article[]): SetReport {
  const corpus = compileRaw(articles);
  return together([
    mined('each article alone', articles, (article) => compileRaw([article])),
    mined('the set as one corpus', articles, () => corpus),
    findings(articles),
  ]);
}

function together(parts: readonly SetReport[]): SetReport {
  return { figures: parts.flatMap(({ figures }) => figures), errors: parts.flatMap(({ errors }) => errors) };
}

function mined(how: string, articles: readonly Article[], packFor: (article: Article) => RawPack): SetReport {
  const scores = articles.map((article) => scoreMined(article, packFor(article)));
  const withheld = scores.flatMap(({ errors }) => errors).filter(({ kind }) => kind === WITHHELD).length;
  return {
    figures: [
      `  Names mined, ${how} (${articles.length} articles)`,
      rateLine('strict span', sumOf(scores, 'strict')),
      rateLine('typed (span and category)', sumOf(scores, 'typed')),
      rateLine('canonical (span and entity)', sumOf(scores, 'canonical')),
      `  ${'missed, but kept back for review'.padEnd(LABEL_WIDTH)}${withheld} of ${sumOf(scores, 'strict').missed}`,
    ],
    errors: listed(how, articles, scores),
  };
}

const VALUES = [
  ['acronyms', 'acronym definitions'],
  ['dates', 'explicit dates'],
  ['money', 'money'],
] as const;

/** A kind of value that nobody annotated in any of the articles is left out. */
function findings(articles: readonly Article[]): SetReport {
  const scores = articles.map(scoreFindings);
  const questions = VALUES.filter(([key]) => articles.some((article) => article[key].length > 0));
  if (questions.length === 0) return { figures: [], errors: [] };
  return {
    figures: [
      '  Values',
      ...questions.map(([key, label]) =>
        rateLine(
          label,
          sumOf(
            scores.map((score) => score[key]),
            'values',
          ),
        ),
      ),
    ],
    errors: questions.flatMap(([key, label]) =>
      listed(
        label,
        articles,
        scores.map((score) => score[key]),
      ),
    ),
  };
}

function marks(articles: readonly Article[], lexicon: Lexicon, causes: Causes): SetReport {
  const scores = articles.map((article) => scoreMarks(article, markText(article.text, lexicon, true)));
  const exact = sumOf(scores, 'exact');
  const entity = sumOf(scores, 'entity');
  return {
    figures: [
      `  Marks of the first pack (${articles.length} articles)`,
      rateLine('exact span and entity', exact),
      perLine('wrong entity per 1,000 marks', entity.wrong, entity.hits + entity.wrong, 1_000),
      densityLine(
        articles.filter((article) => article.marks.length > 0).map(({ text }) => text),
        lexicon,
      ),
    ],
    errors: withCauses('first pack', articles, scores, causes),
  };
}

function unrelatedMarks(articles: readonly Article[], lexicon: Lexicon, causes: Causes): SetReport {
  const words = articles.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const nothing = { names: [], marks: [], optionalMarks: [] };
  const gated = articles.map((article) => scoreMarks(nothing, markText(article.text, lexicon, true)));
  const ungated = articles.map((article) => scoreMarks(article, markText(article.text, lexicon, false)));
  return {
    figures: [
      `  Marks on unrelated texts (${articles.length} texts)`,
      perLine('marks of any kind per 10,000 words', sumOf(gated, 'exact').wrong, words, 10_000),
      perLine('wrong things, no gate, per 10,000', sumOf(ungated, 'exact').wrong, words, 10_000),
    ],
    errors: [
      ...withCauses('unrelated, gate', articles, gated, causes),
      ...withCauses('unrelated, no gate', articles, ungated, causes),
    ],
  };
}

/** The errors of marks, each with the cause that a person wrote down for it. */
function withCauses(
  part: string,
  articles: readonly Article[],
  scores: readonly { readonly errors: readonly ScoreError[] }[],
  causes: Causes,
): string[] {
  return articles.flatMap((article, at) =>
    (scores[at]?.errors ?? []).map(
      (error) => `  ${part}, ${errorLine(article, error)}\n      cause: ${causeOf(causes, article.id, error.start)}`,
    ),
  );
}

function sumOf<Question extends string>(scores: readonly Score<Question>[], question: Question): Count {
  return total(scores.map(({ counts }) => counts[question]));
}

function listed(
  part: string,
  articles: readonly Article[],
  scores: readonly { readonly errors: readonly ScoreError[] }[],
): string[] {
  return articles.flatMap((article, at) =>
    (scores[at]?.errors ?? []).map((error) => `  ${part}, ${errorLine(article, error)}`),
  );
}
