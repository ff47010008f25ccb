/** Owns what an annotated article is, and reads one from its text and its annotations. */
import * as v from 'valibot';
import { CATEGORIES } from '../entity.ts';

const span = { start: v.number(), end: v.number(), surface: v.string() };
const category = v.picklist(CATEGORIES);

const annotations = v.strictObject({
  kind: v.picklist(['defence', 'unrelated']),
  names: v.array(v.strictObject({ ...span, category, alsoCategory: v.optional(category), canonical: v.string() })),
  optionalNames: v.array(v.strictObject(span)),
  canonicalAlso: v.record(v.string(), v.array(v.string())),
  acronyms: v.array(v.strictObject({ long: v.string(), short: v.string() })),
  dates: v.array(v.strictObject({ ...span, iso: v.string() })),
  optionalDates: v.array(v.strictObject(span)),
  money: v.array(v.strictObject({ ...span, value: v.string() })),
  marks: v.array(v.strictObject({ ...span, entity: v.string() })),
  optionalMarks: v.array(v.strictObject({ ...span, entity: v.string() })),
});

/** What a person found in an article. The README of `seeds/gold` says by which rules. */
type Annotations = v.InferOutput<typeof annotations>;

/** A piece of an article: UTF-16 offsets into its text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An annotated article. */
export interface Article extends Annotations {
  readonly id: string;
  /** The text without its front matter, as a reader of raw news has it. */
  readonly text: string;
}

/**
 * Reads `<id>.txt` of our own gold and the `<id>.json` beside it. @throws Error as {@link annotatedArticle} does, and where
 * the front matter is missing that says the article is invented.
 */
export function readArticle(id: string, file: string, json: string): Article {
  const head = /^---\n(?:.*\n)*?---\n/.exec(file);
  if (head === null) throw new Error(`${id}.txt: the front matter that says it is a test article is missing`);
  return annotatedArticle(id, file.slice(head[0].length), json);
}

/**
 * A raw `text` with the annotations in `json`, whose offsets count from its start. @throws Error that names the file and
 * says in plain words what is wrong: unknown keys, a span whose surface does not stand where its offsets say.
 */
export function annotatedArticle(id: string, text: string, json: string): Article {
  const given = readAnnotations(id, json);
  const { names, optionalNames, dates, optionalDates, money, marks, optionalMarks } = given;
  for (const { start, end, surface } of [
    ...[names, optionalNames, dates, optionalDates, money, marks, optionalMarks].flat(),
  ]) {
    if (text.slice(start, end) !== surface)
      throw new Error(`${id}.json: “${surface}” does not stand at ${start}–${end}, but “${text.slice(start, end)}”`);
  }
  return { ...given, id, text };
}

function readAnnotations(id: string, json: string): Annotations {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    throw new Error(`${id}.json: is no JSON: ${String(error)}`);
  }
  const result = v.safeParse(annotations, value);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new Error(`${id}.json: ${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}
