/** Owns every call one context may make of another: names, request and reply shapes, the reply envelope. */
import type { Category, EntityHeading } from './entity.ts';
import type { Briefing, SearchEntry } from './pack.ts';
import type { Adjustment, CardChoice, NoiseStep, OpenSpeed, Settings, SettingsChange } from './settings.ts';
import type { Unwanted } from './wrong-match.ts';

/** What a content script needs to start on a page. */
export interface PageStart extends Unwanted {
  /** False where the reader switched this site off: the script then removes what it made and goes quiet. */
  readonly on: boolean;
  readonly categories: readonly Category[];
  readonly noise: NoiseStep;
  readonly openSpeed: OpenSpeed;
  readonly card: CardChoice;
  /** Tells one lexicon from another. Absent where `on` is false. */
  readonly lexiconId?: string;
  /** The serialised lexicon: bytes, or base64 where messages cannot carry bytes. Absent where the page has it. */
  readonly lexicon?: Uint8Array | string;
  /** The filter of a large lexicon, sent likewise; `lexicon` then holds no form yet. */
  readonly filter?: Uint8Array | string;
}

/** Forms that a page can ask for: a page that may name more of them is marked no further. */
export const MOST_HASHES = 20_000;

/** What a lookup ranks. */
interface Candidates {
  readonly entries: readonly SearchEntry[];
  /** These are all there are, for any query: no need to ask again. */
  readonly isAll: boolean;
}

/** What the options page says of an installed pack. */
export interface PackSummary {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly newestSource?: string;
  readonly sourceCount: number;
  readonly counts: Readonly<Record<Category, number>>;
  /** A plain sentence where the pack had to be rebuilt or is read from memory. Said once. */
  readonly note?: string;
}

/** Calls that the background answers. */
export interface Calls {
  /**
   * A content script starts, or asks again after a change. `probe` tells whether messages can carry bytes; the lexicon
   * whose id is `has` is not sent again.
   */
  pageStart: { request: { probe: unknown; has?: string | undefined }; reply: PageStart };
  /**
   * The part of the large lexicon `lexiconId` that holds the forms with these 32-bit hashes, and whatever their
   * conditions speak of: serialised as `pageStart` sends it. `null` where that is no longer the lexicon.
   */
  forms: {
    request: { probe: unknown; lexiconId: string; hashes: readonly number[] };
    reply: Uint8Array | string | null;
  };
  /** Insert the highlight rules of this page load; `prefix` is the random start of its highlight names. */
  paintRules: { request: { prefix: string }; reply: null };
  /** Load one more part of the content script into the frame that asks. */
  loadPart: { request: { part: 'marks' | 'hover' }; reply: null };
  briefing: { request: { entity: string }; reply: Briefing | null };
  headings: { request: { entities: readonly string[] }; reply: readonly EntityHeading[] };
  /** The entities worth ranking for a query. */
  candidates: { request: { query: string }; reply: Candidates };
  packs: { request: Record<string, never>; reply: readonly PackSummary[] };
  /** The reader has seen a pack's note: it is not said again. */
  noteSeen: { request: Record<string, never>; reply: null };
  settings: { request: Record<string, never>; reply: Settings };
  changeSettings: { request: { change: SettingsChange }; reply: Settings };
  /** Mutes something, or undoes it: all that a card may change. `site` names the page's site where it has one. */
  adjust: { request: { adjustment: Adjustment }; reply: { readonly site?: string } };
}

/** Calls that the content script of a page answers. */
export interface PageCalls {
  /** The entities mentioned on the page and how often, most mentioned first. */
  pageTerms: {
    request: Record<string, never>;
    reply: readonly { readonly entity: string; readonly mentions: number }[];
  };
  /** Settings or packs changed: ask `pageStart` again. */
  refresh: { request: Record<string, never>; reply: null };
}

/** Why a call was refused or failed. */
export type CallErrorName = 'unknown-call' | 'bad-request' | 'not-allowed' | 'failed' | 'no-answer';

/** Every reply travels in this envelope; anything else counts as no answer. */
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: { readonly name: CallErrorName; readonly message: string } };

/** A call as it travels. */
export interface CallMessage {
  readonly call: string;
  readonly request: unknown;
}

/** A refused or failed call, as the caller sees it. */
export class CallError extends Error {
  override readonly name: CallErrorName;
  constructor(call: string, name: CallErrorName, message: string) {
    super(`${call}: ${message}`);
    this.name = name;
  }
}

type Send = (message: CallMessage) => Promise<unknown>;

/** A typed caller over a transport such as `runtime.sendMessage`. */
export type Caller<C> = <K extends keyof C & string>(
  name: K,
  request: C[K] extends { request: infer R } ? R : never,
) => Promise<C[K] extends { reply: infer R } ? R : never>;

/**
 * Makes a caller over `send`. An answer without the envelope (a service worker stopped in mid-answer resolves
 * `undefined`) is asked for once more, then rejects with `no-answer`; a refusal rejects with its {@link CallError}.
 */
export function callerOver<C>(send: Send): Caller<C> {
  const ask = async (name: string, request: unknown): Promise<unknown> => {
    const message: CallMessage = { call: name, request };
    let reply = await send(message);
    if (!isReply(reply)) reply = await send(message);
    if (!isReply(reply)) throw new CallError(name, 'no-answer', 'the extension did not answer');
    if (!reply.ok) throw new CallError(name, reply.error.name, reply.error.message);
    return reply.value;
  };
  return ask as Caller<C>;
}

/** Whether `value` is a reply envelope. */
function isReply(value: unknown): value is Reply<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'ok' in value &&
    (value.ok === true ? 'value' in value : 'error' in value)
  );
}

/** Whether `value` has the shape of a call; says nothing of its name or request. */
export function isCallMessage(value: unknown): value is CallMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    'call' in value &&
    typeof value.call === 'string' &&
    'request' in value
  );
}

/** Handlers for every call of `C`, so that a missing one does not compile. `S` is what they are told of the sender. */
export type Handlers<C, S> = {
  [K in keyof C]: (
    request: C[K] extends { request: infer R } ? R : never,
    sender: S,
  ) => Promise<C[K] extends { reply: infer R } ? R : never>;
};
