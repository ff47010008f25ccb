/** Owns what the compiler finds in articles when it gets them raw, with nothing curated. */
import { compile } from '../compile/compile.ts';
import { findDates } from '../compile/dates.ts';
import { figuresIn } from '../compile/figures.ts';
import { issueLine } from '../compile/issue.ts';
import { mine } from '../compile/mine.ts';
import { moneyValues } from '../compile/money.ts';
import { packInfoFor } from '../compile/pack-info.ts';
import { parseSource } from '../compile/parse-source.ts';
import { segment } from '../compile/segment.ts';
import { sentencesOf } from '../compile/tokenise.ts';
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import type { Pack } from '../pack.ts';
import type { Article, Span } from './article.ts';
import { markText } from './marking.ts';
import { type FoundName, foldName, type Score, scoreNames, scoreValues } from './score.ts';

/** The kind of error where a name was mined but not let into the pack. */
export const WITHHELD = 'name withheld';

/** A corpus compiled with nothing curated. */
export interface RawPack {
  readonly pack: Pack;
  /** Folded names that the compiler saw and kept back for a person to decide. */
  readonly withheld: ReadonlySet<string>;
}

/** Compiles `articles` as one corpus without overlay. @throws Error with the compiler's own reasons. */
export function compileRaw(articles: readonly Article[]): RawPack {
  const files = articles.map(({ id, text }) => ({ name: `${id}.txt`, text }));
  const { pack, issues, review } = compile(files, undefined, packInfoFor('gold'));
  if (pack === undefined) throw new Error(issues.map(issueLine).join('\n'));
  return { pack, withheld: new Set(review.map(({ name }) => foldName(name))) };
}

/**
 * The names that the mined entities have in `article`, scored. A miss that the compiler saw but kept back is told as
 * "name withheld".
 */
export function scoreMined(article: Article, { pack, withheld }: RawPack): Score<'strict' | 'typed' | 'canonical'> {
  const entities = new Map(pack.entities.map((entity) => [entity.id, entity]));
  const found = markText(article.text, buildLexicon(pack.entities, ENGLISH_NAME_WORDS), false).map(
    ({ start, end, entities: ids }): FoundName => {
      const entity = ids.length === 1 ? entities.get(ids[0] ?? '') : undefined;
      return entity === undefined ? { start, end } : { start, end, category: entity.category, name: entity.name };
    },
  );
  const { counts, errors } = scoreNames(article, found);
  const isWithheld = ({ start, end }: Span) => withheld.has(foldName(article.text.slice(start, end)));
  const told = errors.map((error) =>
    error.kind === 'name missed' && isWithheld(error) ? { ...error, kind: WITHHELD } : error,
  );
  return { counts, errors: told };
}

/** Acronym definitions, explicit dates and money of `article`, scored. */
export function scoreFindings(article: Article): Readonly<Record<'acronyms' | 'dates' | 'money', Score<'values'>>> {
  const { doc } = parseSource({ name: `${article.id}.txt`, text: article.text });
  if (doc === undefined) throw new Error(`${article.id}.txt: the compiler cannot read it`);
  const blocks = segment(doc);
  const sentences = sentencesOf(doc, blocks);
  // Values are read in titles and datelines too: a document is dated by them.
  const lines = blocks
    .filter(({ kind }) => kind !== 'paragraph' && kind !== 'boilerplate')
    .map(({ start, end }) => ({ start, end, text: article.text.slice(start, end) }));
  const whole = { start: 0, end: article.text.length };
  const definition = ({ long, short }: { long: string; short: string }) => ({
    ...whole,
    value: `${short} = ${foldName(long)}`,
  });
  const dates = [...sentences, ...lines].flatMap(({ text, start }) =>
    findDates(text, undefined)
      .filter(({ iso }) => iso.length > '2026'.length)
      .map((date) => ({ start: start + date.start, end: start + date.end, value: date.iso })),
  );
  const money = [...sentences, ...lines].flatMap(({ text, start, end }) =>
    figuresIn(text).flatMap(({ value }) => moneyValues(value).map((amount) => ({ start, end, value: amount }))),
  );
  return {
    acronyms: scoreValues(
      'acronym',
      article.acronyms.map(definition),
      mine(doc, sentences).definitions.map(definition),
    ),
    dates: scoreValues(
      'date',
      article.dates.map((date) => ({ ...date, value: date.iso })),
      dates,
      article.optionalDates,
    ),
    money: scoreValues('money', article.money, money),
  };
}
