/** Owns what a request must look like: one schema a call, checked before a handler sees it. */
import * as v from 'valibot';
import { CATEGORIES } from './entity.ts';
import { type Calls, MOST_HASHES } from './messages.ts';
import { CARD_LOOKS, CARD_SIZES, NOISE_STEPS, OPEN_SPEEDS } from './settings.ts';

const ID = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const WORDS = ID;
const SITE = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

const SETTINGS_CHANGE = v.strictObject({
  categories: v.optional(v.partial(v.strictObject(v.entriesFromList(CATEGORIES, v.boolean())))),
  sitesOff: v.optional(v.pipe(v.array(SITE), v.maxLength(10_000))),
  noise: v.optional(v.picklist(NOISE_STEPS)),
  openSpeed: v.optional(v.picklist(OPEN_SPEEDS)),
  card: v.optional(
    v.partial(
      v.strictObject({
        opensAs: v.picklist(CARD_SIZES),
        look: v.picklist(CARD_LOOKS),
        letterKeys: v.boolean(),
      }),
    ),
  ),
  mutedEntities: v.optional(v.pipe(v.array(ID), v.maxLength(10_000))),
  wrongMatches: v.optional(v.pipe(v.array(v.strictObject({ words: WORDS, entity: ID })), v.maxLength(10_000))),
});

const ON = v.boolean();
const ADJUSTMENT = v.union([
  v.strictObject({ kind: v.literal('mute'), entity: ID, on: ON }),
  v.strictObject({ kind: v.literal('category'), category: v.picklist(CATEGORIES), on: ON }),
  v.strictObject({ kind: v.literal('site'), on: ON }),
  v.strictObject({ kind: v.literal('wrong-match'), words: WORDS, entity: ID, on: ON }),
]);

/** The schema of every call's request. */
export const REQUESTS: { readonly [K in keyof Calls]: v.GenericSchema } = {
  pageStart: v.strictObject({ probe: v.unknown(), has: v.optional(v.string()) }),
  forms: v.strictObject({
    probe: v.unknown(),
    lexiconId: v.string(),
    hashes: v.pipe(v.array(v.number()), v.maxLength(MOST_HASHES)),
  }),
  // The prefix goes into a style sheet: letters only, so that no page can write rules through it.
  paintRules: v.strictObject({ prefix: v.pipe(v.string(), v.regex(/^[a-z]{8,16}$/)) }),
  loadPart: v.strictObject({ part: v.picklist(['marks', 'hover']) }),
  briefing: v.strictObject({ entity: ID }),
  headings: v.strictObject({ entities: v.pipe(v.array(ID), v.maxLength(1000)) }),
  candidates: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)) }),
  packs: v.strictObject({}),
  noteSeen: v.strictObject({}),
  settings: v.strictObject({}),
  changeSettings: v.strictObject({ change: SETTINGS_CHANGE }),
  adjust: v.strictObject({ adjustment: ADJUSTMENT }),
};

/** Why a request is not of its call's shape, in plain words; `undefined` where it is. */
export function requestProblem(call: keyof Calls, request: unknown): string | undefined {
  const result = v.safeParse(REQUESTS[call], request);
  if (result.success) return undefined;
  const issue = result.issues[0];
  return `${v.getDotPath(issue) ?? 'request'}: ${issue.message}`;
}
