/** Owns whether a value is a pack: shape, sizes and the links inside it. What it lets through is safe to store. */
import * as v from 'valibot';
import { CATEGORIES, type Category, type Citation, type Entity, type SurfaceForm } from './entity.ts';
import { PACK_SCHEMA, type Pack, type Source } from './pack.ts';

/** A pack, or plain sentences that say why the value is none. */
export type ParsedPack =
  | { readonly ok: true; readonly pack: Pack }
  | { readonly ok: false; readonly errors: readonly string[] };

const MAX_SOURCE_TEXT = 20_000_000;
const MAX_SOURCES = 100_000;
const MAX_ENTITIES = 500_000;
const MAX_FORMS = 1_000_000;
const MAX_NAME = 300;
const MAX_TEXT = 5_000;
const MAX_ERRORS = 20;

/** Controls, bidi overrides and piled-up marks can make text show as what it is not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is the point
const DECEPTIVE = /[\u0000-\u0008\u000B-\u001F\u007F\u202A-\u202E\u2066-\u2069]|\p{M}{8}/u;
const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/gu;

const words = (max: number) =>
  v.pipe(
    v.string(),
    v.maxLength(max, `is longer than ${max} characters`),
    v.check((text) => text.replace(INVISIBLE, '') !== '', 'is empty'),
    v.check((text) => text.isWellFormed() && !DECEPTIVE.test(text), 'holds control characters or broken letters'),
  );
const name = words(MAX_NAME);
const text = words(MAX_TEXT);
const date = v.pipe(v.string(), v.check(isDate, 'is not a date such as 2026-01-27'));
const offset = v.pipe(v.number(), v.safeInteger('is not a whole number'), v.minValue(0, 'is negative'));

const citation = v.object({
  source: name,
  start: offset,
  end: offset,
  kind: v.picklist(['text', 'summary', 'quotation', 'worked-out']),
});
const cites = v.pipe(v.array(citation), v.nonEmpty('has no citation'));

const form = v.object({
  text: words(MAX_NAME),
  rule: v.picklist(['exact', 'caseless', 'upper']),
  needs: v.exactOptional(v.array(name)),
  parties: v.exactOptional(v.array(name)),
  evidenceOnly: v.exactOptional(v.literal(true)),
  variant: v.exactOptional(v.literal(true)),
});

const entity = v.object({
  id: name,
  name,
  category: v.pipe(
    v.string(),
    v.transform((given): Category => CATEGORIES.find((category) => category === given) ?? 'concept'),
  ),
  post: v.exactOptional(v.literal(true)),
  prominence: v.picklist([1, 2, 3]),
  oneLine: v.exactOptional(
    v.pipe(
      v.object({ text, cites: v.array(citation), general: v.exactOptional(v.literal(true)) }),
      v.check(
        (line) => (line.general === true) === (line.cites.length === 0),
        'must either be cited or be marked as general knowledge',
      ),
    ),
  ),
  forms: v.array(form),
  never: v.array(name),
  facts: v.array(v.object({ text, cites })),
  figures: v.array(v.object({ value: name, label: name, cites })),
  dates: v.array(v.object({ date, text, cites, inferred: v.exactOptional(v.literal(true)) })),
  related: v.array(v.object({ label: name, entity: name, cites })),
  differs: v.array(
    v.object({
      property: name,
      relation: v.picklist(['variant', 'complement', 'sequence', 'conflict']),
      values: v.array(v.object({ value: text, cites })),
    }),
  ),
});

const source = v.object({
  id: name,
  label: name,
  title: v.exactOptional(words(MAX_TEXT)),
  publisher: v.exactOptional(name),
  date: v.exactOptional(date),
  url: v.exactOptional(
    v.pipe(v.string(), v.maxLength(2_000, 'is too long'), v.check(isWebAddress, 'is no public web address')),
  ),
  retrieved: v.exactOptional(date),
  inferred: v.array(name),
  summary: v.boolean(),
  text: v.pipe(
    v.string(),
    v.maxLength(MAX_SOURCE_TEXT, 'is too long'),
    v.check((whole) => whole.isWellFormed() && !whole.includes('\0'), 'holds broken letters'),
  ),
});

/** The shape of a pack, without the links inside it; {@link parsePack} checks those too. */
export const packSchema = v.object({
  schema: v.literal(PACK_SCHEMA),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'must be lower-case letters, digits and hyphens')),
  title: name,
  version: v.pipe(v.string(), v.regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, 'must be a version such as 1.0.0')),
  language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/, 'must be a language tag such as en')),
  licence: name,
  newestSource: v.exactOptional(date),
  sources: v.pipe(v.array(source), v.maxLength(MAX_SOURCES, `more than ${MAX_SOURCES} sources`)),
  entities: v.pipe(v.array(entity), v.maxLength(MAX_ENTITIES, `more than ${MAX_ENTITIES} entities`)),
});

/**
 * Checks that `value` (the result of `JSON.parse`, from anywhere) is a pack. Unknown fields are left out, an unknown
 * category becomes `concept`; relations to entities of other packs are let through. Stops at the first wrong shape.
 */
export function parsePack(value: unknown): ParsedPack {
  const refusal = schemaRefusal(value);
  if (refusal !== undefined) return { ok: false, errors: [refusal] };
  const result = v.safeParse(packSchema, value, { abortEarly: true });
  if (!result.success) return { ok: false, errors: result.issues.map(sentence) };
  const errors = linkErrors(result.output);
  return errors.length > 0 ? { ok: false, errors } : { ok: true, pack: result.output };
}

function schemaRefusal(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return 'This is not a Sidelight pack.';
  if (typeof value.schema === 'number' && value.schema > PACK_SCHEMA) {
    return `This pack was made for a newer Sidelight (pack format ${value.schema}; this one reads ${PACK_SCHEMA}).`;
  }
  return value.schema === PACK_SCHEMA ? undefined : 'This is not a Sidelight pack: its format number is unknown.';
}

function sentence(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((step) => String(step.key)).join('.');
  const reason =
    issue.received === 'undefined' ? 'is missing' : issue.message.replace(/^Invalid type: Expected/, 'must be');
  return path === '' ? reason : `${path} ${reason}`;
}

function linkErrors(pack: Pack): string[] {
  const sources = new Map(pack.sources.map((each) => [each.id, each]));
  const forms = pack.entities.reduce((all, each) => all + each.forms.length, 0);
  const errors: string[] = forms > MAX_FORMS ? [`more than ${MAX_FORMS} surface forms`] : [];
  errors.push(...repeated(pack.sources).map((id) => `two sources have the id “${id}”`));
  errors.push(...repeated(pack.entities).map((id) => `two entities have the id “${id}”`));
  for (const each of pack.entities) {
    if (errors.length >= MAX_ERRORS) break;
    errors.push(...entityErrors(each, sources));
  }
  return errors.slice(0, MAX_ERRORS);
}

function repeated(items: readonly { readonly id: string }[]): string[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }) => (seen.size === seen.add(id).size ? [id] : []));
}

function entityErrors(each: Entity, sources: ReadonlyMap<string, Source>): string[] {
  const citing = citationsOf(each).flatMap((cite) => citationProblem(cite, sources) ?? []);
  const forms = each.forms.flatMap((surface) => {
    const problem = formProblem(surface);
    return problem === undefined ? [] : [`has a form that ${problem}: “${surface.text}”`];
  });
  return [...citing, ...forms].map((problem) => `entity “${each.id}” ${problem}`);
}

/** Every citation of an entity, in the order of its card. */
export function citationsOf(each: Entity): Citation[] {
  const statements = [...each.facts, ...each.figures, ...each.dates, ...each.related];
  const values = each.differs.flatMap((differ) => differ.values);
  return [...(each.oneLine?.cites ?? []), ...[...statements, ...values].flatMap((statement) => statement.cites)];
}

/** What is wrong with a citation, as the end of a sentence that starts with who cites; nothing if it is sound. */
export function citationProblem(
  cite: Citation,
  sources: ReadonlyMap<string, Pick<Source, 'text'>>,
): string | undefined {
  const cited = sources.get(cite.source);
  if (cited === undefined) return `cites a source the pack does not hold: ${cite.source}`;
  const inside = cite.start >= 0 && cite.start < cite.end && cite.end <= cited.text.length;
  if (!inside) return `cites a place outside source “${cite.source}” (${cite.start}–${cite.end})`;
  return cited.text.slice(cite.start, cite.end).trim() === ''
    ? `cites an empty place in source “${cite.source}”`
    : undefined;
}

/** English function words: as a surface form each would mark what nobody means. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `
  a about above across after again against all almost along already also although always am among an and another
  any are around as at away back be because been before being below between both but by can could did do does down
  during each either else even ever every few first for from further had has have he her here hers him his how
  however i if in into is it its just last later least less like made make many may me meanwhile might more most
  much must my near never new next no nor not now of off often on once one only or other others our out over own
  per rather said same say says she should since so some still such than that the their them then there these they
  this those three through thus to today together too two under until up upon us very was we well were what when
  where whether which while who whom whose why will with within without would yes yet you your yours
`
    .trim()
    .split(/\s+/),
);

/** Why a surface form would mark what nobody means; nothing if it is fit for matching. */
export function formProblem(surface: SurfaceForm): string | undefined {
  const bare = surface.text.replace(INVISIBLE, '');
  if (bare === '') return 'is empty';
  if (!/[\p{L}\p{N}]/u.test(bare)) return 'holds no letter and no digit';
  if (bare.length === 1 && (surface.needs ?? []).length === 0)
    return 'is one letter and needs no other form on the page';
  if (
    surface.rule !== 'upper' &&
    STOP_WORDS.has(surface.text.trim().toLowerCase()) &&
    !/^\p{Lu}{2}/u.test(surface.text)
  ) {
    return 'is a stop word';
  }
  return undefined;
}

/** Whether `given` is a calendar date of ISO 8601 at day, month or year precision, 1800 to 2199. */
export function isDate(given: string): boolean {
  if (!/^(?:1[89]|2[01])\d{2}(?:-\d{2}(?:-\d{2})?)?$/.test(given)) return false;
  const [year = 0, month = 1, day = 1] = given.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function isWebAddress(given: string): boolean {
  if (!/^https?:\/\//.test(given) || !URL.canParse(given)) return false;
  const host = new URL(given).hostname;
  return !/^(?:localhost|.*\.localhost|127\..*|0\.0\.0\.0|\[::1\])$/.test(host);
}
