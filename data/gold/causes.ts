/** Owns why errors that are left are errors: written by a person, by article and place, for those who read the figures. */
import * as v from 'valibot';

const schema = v.record(v.string(), v.record(v.string(), v.string()));

/** Article id → offset of the first character (as text) → cause, in plain words. */
export type Causes = v.InferOutput<typeof schema>;

/** Reads `causes.json` of a half. @throws Error in plain words where it is no object of objects of sentences. */
export function readCauses(json: string): Causes {
  const result = v.safeParse(schema, JSON.parse(json));
  if (!result.success) throw new Error('causes.json: it is not {article: {offset: cause}}');
  return result.output;
}

/** The cause of an error at an offset of an article; says so where nobody wrote one. */
export function causeOf(causes: Causes, article: string, start: number): string {
  return causes[article]?.[String(start)] ?? 'no cause written';
}
