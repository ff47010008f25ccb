/** Owns what one document says about which names there are: candidates with features, no decision that needs the corpus. */
import type { Category } from '../entity.ts';
import { isInitials } from './acronym-letters.ts';
import { acronymDefinitions, isShort, unspelledAcronyms } from './acronyms.ts';
import { votesFor } from './category-votes.ts';
import { categoryOfHead, isGenericRole, knownName, LEXICON_VERSION, partyOf } from './known-words.ts';
import { type NameRun, nameRuns } from './name-runs.ts';
import { byText, normalForm } from './normal-form.ts';
import type { SourceDoc } from './parse-source.ts';
import { type NameSpan, quotedNames } from './quoted-names.ts';
import { isTitleCase } from './segment.ts';
import type { Sentence } from './tokenise.ts';

/** How strongly a document speaks for each category of a name. */
type Votes = Readonly<Partial<Record<Category, number>>>;

/** A name that a document uses. */
export interface Candidate {
  /** Normal form of the name: what candidates are counted under. */
  readonly key: string;
  /** Spellings seen, sorted. */
  readonly spellings: readonly string[];
  readonly count: number;
  /** How many of them opened a sentence. */
  readonly initial: number;
  readonly votes: Votes;
  /** Whole roles that stood before it, sorted, with the first sentence that shows each. */
  readonly roles: readonly { readonly role: string; readonly address: string }[];
  /** Pairs of parties that its sentences name beside it, sorted, "finland/india"; the first few. */
  readonly pairs: readonly string[];
  /** Numbers that stood before it, sorted: "15th", "16th" are two summits of one name. */
  readonly ordinals: readonly string[];
  /** Addresses of the first sentences that hold it. */
  readonly addresses: readonly string[];
}

/** An acronym that a document defines. */
export interface Definition {
  readonly short: string;
  /** The words that the letters stand for. */
  readonly long: string;
  /** The whole name that they end: "India-EU Free Trade Agreement", of which FTA stands for the last three words. */
  readonly name: string;
  readonly address: string;
}

/** All that one document adds to the evidence. Plain data, so that it can be cached under its hash and lexicon version. */
export interface DocEvidence {
  readonly hash: string;
  readonly id: string;
  readonly lexicon: number;
  /** Sorted by key. */
  readonly candidates: readonly Candidate[];
  readonly definitions: readonly Definition[];
  /** Acronyms used without a definition that are the initials of one name only. */
  readonly implied: readonly Definition[];
  /** Words seen in lower case that a candidate of one word also shows with a capital, sorted. */
  readonly lowered: readonly string[];
}

/** How many sentences a candidate remembers. */
export const KEPT_ADDRESSES = 5;

interface Draft {
  readonly spellings: Set<string>;
  readonly roles: Map<string, string>;
  readonly addresses: string[];
  readonly votes: Map<Category, number>;
  readonly pairs: Set<string>;
  readonly ordinals: Set<string>;
  count: number;
  initial: number;
}

/** Mines the names of `doc` from its sentences. */
export function mine(doc: Pick<SourceDoc, 'hash' | 'id'>, sentences: readonly Sentence[]): DocEvidence {
  const drafts = new Map<string, Draft>();
  const definitions: Definition[] = [];
  const lower = new Set<string>();
  const defined = sentences.map((sentence) => {
    const found = definitionsIn(sentence.text);
    for (const { short, long, name } of found) definitions.push({ short, long, name, address: sentence.address });
    return found.flatMap(({ spans }) => spans);
  });
  const redefined = redefinedIn(definitions);
  sentences.forEach(({ text, address }, at) => {
    for (const word of text.match(/(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]+/gu) ?? []) lower.add(word);
    if (isTitleCase(text)) return;
    const spans: NameSpan[] = [...(defined[at] ?? []), ...quotedNames(text)];
    const runs = nameRuns(text, spans);
    const pair = pairOf(runs);
    for (const run of runs) note(drafts, run, { address, pair }, redefined);
  });
  const implied = impliedDefinitions(drafts, definitions);
  voteForSurnames(drafts);
  const candidates = [...drafts].map(([key, draft]) => finished(key, draft)).sort((a, b) => byText(a.key, b.key));
  return {
    hash: doc.hash,
    id: doc.id,
    lexicon: LEXICON_VERSION,
    candidates,
    definitions,
    implied,
    lowered: candidates.map(({ key }) => key).filter((key) => lower.has(key)),
  };
}

/** The definitions in a sentence, and where the name and its acronym stand. */
function definitionsIn(text: string): (Omit<Definition, 'address'> & { readonly spans: readonly NameSpan[] })[] {
  if (!/\p{Lu}[^\s]*\p{Lu}/u.test(text)) return [];
  const spelled = acronymDefinitions(text);
  const bracketed = /[([][^()[\]]{3,20}[)\]]|, (?:also )?(?:known|abbreviated|shortened) /.test(text);
  const runs = spelled.length > 0 || bracketed ? nameRuns(text, quotedNames(text)) : [];
  const others = unspelledAcronyms(text, runs.filter(isBody)).filter(
    ({ short, shortStart }) =>
      knownName(short) === undefined && !spelled.some((each) => each.shortStart === shortStart),
  );
  return [...spelled, ...others].map(({ short, long, longStart, longEnd, shortStart }) => {
    const whole = runs.find(({ start, end }) => start < longStart && end === longEnd);
    const start = whole?.start ?? longStart;
    const isName = /^\p{Lu}/u.test(text.slice(start));
    const acronym = { start: shortStart, end: shortStart + short.length };
    const spans = isName ? [{ start, end: longEnd }, acronym] : [acronym];
    return { short, long, name: whole?.text ?? long, spans };
  });
}

/** Whether a name of several words says by its last or first noun that it is a body or an undertaking. */
function isBody({ text }: NameRun): boolean {
  const words = text.split(' ');
  const kind = categoryOfHead(words.at(-1) ?? '') ?? categoryOfHead(words[0] ?? '');
  return words.length > 1 && kind !== undefined && kind !== 'place' && kind !== 'person';
}

/**
 * Acronyms that this document gives another meaning than the lexicon does. Five letters or more ("EUNAVFOR") mean one
 * thing only, however a document spells them out.
 */
function redefinedIn(definitions: readonly Definition[]): ReadonlySet<string> {
  const other = definitions.filter(({ short, long }) => {
    const known = knownName(short);
    return known !== undefined && short.length < 5 && known.name !== (knownName(long)?.name ?? long);
  });
  return new Set(other.map(({ short }) => short));
}

/** Acronyms of three letters or more that are used without a definition and are the initials of one name only. */
function impliedDefinitions(drafts: ReadonlyMap<string, Draft>, defined: readonly Definition[]): Definition[] {
  const known = new Set(defined.map(({ short }) => short));
  const full = [...drafts.values()].map(fullSpelling).filter((name) => name.includes(' '));
  return [...drafts.values()].flatMap((draft): Definition[] => {
    const short = fullSpelling(draft);
    if (short.length < 3 || !isShort(short) || known.has(short) || knownName(short) !== undefined) return [];
    const [long, ...others] = full.filter((name) => isInitials(short, name));
    return long === undefined || others.length > 0
      ? []
      : [{ short, long, name: long, address: draft.addresses[0] ?? '' }];
  });
}

function fullSpelling(draft: Draft): string {
  return [...draft.spellings].sort((a, b) => b.length - a.length || byText(a, b))[0] ?? '';
}

/** Somebody named in full and later by the last word alone is a person. */
function voteForSurnames(drafts: ReadonlyMap<string, Draft>): void {
  for (const [key, { votes }] of drafts) {
    const words = key.split(' ');
    const last = words.at(-1) ?? '';
    const isName = words.length >= 2 && words.length <= 4 && drafts.has(last) && !/\p{N}/u.test(key);
    const isThing = knownName(key) !== undefined || knownName(last) !== undefined || categoryOfHead(last) !== undefined;
    if (isName && !isThing) votes.set('person', (votes.get('person') ?? 0) + 2);
  }
}

/** Where a run stands. */
interface Place {
  readonly address: string;
  readonly pair: string | undefined;
}

/** The two parties that a sentence names; nothing where it names fewer or more. */
function pairOf(runs: readonly NameRun[]): string | undefined {
  const parties = new Set(runs.flatMap(({ text }) => partyOf(text) ?? []));
  return parties.size === 2 ? [...parties].sort(byText).join('/') : undefined;
}

function note(
  drafts: Map<string, Draft>,
  run: NameRun,
  { address, pair }: Place,
  redefined: ReadonlySet<string>,
): void {
  const known = redefined.has(run.text) ? undefined : knownName(run.text);
  const key = normalForm(known?.name ?? run.text);
  const draft: Draft = drafts.get(key) ?? {
    spellings: new Set(),
    roles: new Map(),
    addresses: [],
    votes: new Map(),
    pairs: new Set(),
    ordinals: new Set(),
    count: 0,
    initial: 0,
  };
  drafts.set(key, draft);
  draft.spellings.add(run.text);
  if (known !== undefined) draft.spellings.add(known.name);
  draft.count += 1;
  if (pair !== undefined && draft.pairs.size < KEPT_ADDRESSES) draft.pairs.add(pair);
  if (run.initial) draft.initial += 1;
  if (run.ordinal !== undefined) draft.ordinals.add(run.ordinal);
  if (draft.addresses.length < KEPT_ADDRESSES && draft.addresses.at(-1) !== address) draft.addresses.push(address);
  if (run.role !== undefined && !isGenericRole(run.role) && !draft.roles.has(run.role))
    draft.roles.set(run.role, address);
  for (const [category, weight] of votesFor(run, known?.category)) {
    draft.votes.set(category, (draft.votes.get(category) ?? 0) + weight);
  }
}

function finished(key: string, draft: Draft): Candidate {
  return {
    key,
    spellings: [...draft.spellings].sort(byText),
    count: draft.count,
    initial: draft.initial,
    votes: Object.fromEntries([...draft.votes].sort(([a], [b]) => byText(a, b))),
    roles: [...draft.roles].map(([role, address]) => ({ role, address })).sort((a, b) => byText(a.role, b.role)),
    pairs: [...draft.pairs].sort(byText),
    ordinals: [...draft.ordinals].sort(byText),
    addresses: draft.addresses,
  };
}
