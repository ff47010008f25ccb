/** Owns what one document says about which names there are: candidates with features, no decision that needs the corpus. */
import type { Category } from '../entity.ts';
import { acronymDefinitions, isShort } from './acronyms.ts';
import { categoryOfHead, isGenericRole, knownName, LEXICON_VERSION } from './known-words.ts';
import verbs from './lexicon/verbs.json' with { type: 'json' };
import { type NameRun, nameRuns } from './name-runs.ts';
import { byText, normalForm } from './normal-form.ts';
import type { SourceDoc } from './parse-source.ts';
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
  /** Addresses of the first sentences that hold it. */
  readonly addresses: readonly string[];
}

/** An acronym that a document defines. */
export interface Definition {
  readonly short: string;
  readonly long: string;
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
  /** Words seen in lower case that a candidate of one word also shows with a capital, sorted. */
  readonly lowered: readonly string[];
}

/** How many sentences a candidate remembers. */
export const KEPT_ADDRESSES = 5;

const SPEECH = new Set(verbs.speech);

interface Draft {
  readonly spellings: Set<string>;
  readonly roles: Map<string, string>;
  readonly addresses: string[];
  readonly votes: Map<Category, number>;
  count: number;
  initial: number;
}

/** Mines the names of `doc` from its sentences. */
export function mine(doc: Pick<SourceDoc, 'hash' | 'id'>, sentences: readonly Sentence[]): DocEvidence {
  const drafts = new Map<string, Draft>();
  const definitions: Definition[] = [];
  const lower = new Set<string>();
  for (const { text, address } of sentences) {
    for (const { short, long } of acronymDefinitions(text)) definitions.push({ short, long, address });
  }
  const redefined = redefinedIn(definitions);
  for (const { text, address } of sentences) {
    for (const word of text.match(/(?<![\p{L}\p{N}-])\p{Ll}[\p{L}-]+/gu) ?? []) lower.add(word);
    if (isTitleCase(text)) continue;
    for (const run of nameRuns(text)) note(drafts, run, address, redefined);
  }
  const candidates = [...drafts].map(([key, draft]) => finished(key, draft)).sort((a, b) => byText(a.key, b.key));
  return {
    hash: doc.hash,
    id: doc.id,
    lexicon: LEXICON_VERSION,
    candidates,
    definitions,
    lowered: candidates.map(({ key }) => key).filter((key) => lower.has(key)),
  };
}

/** Acronyms that this document gives another meaning than the lexicon does. */
function redefinedIn(definitions: readonly Definition[]): ReadonlySet<string> {
  const other = definitions.filter(({ short, long }) => {
    const known = knownName(short);
    return known !== undefined && normalForm(known.name) !== normalForm(knownName(long)?.name ?? long);
  });
  return new Set(other.map(({ short }) => short));
}

function note(drafts: Map<string, Draft>, run: NameRun, address: string, redefined: ReadonlySet<string>): void {
  const known = redefined.has(run.text) ? undefined : knownName(run.text);
  const key = normalForm(known?.name ?? run.text);
  const draft: Draft = drafts.get(key) ?? {
    spellings: new Set(),
    roles: new Map(),
    addresses: [],
    votes: new Map(),
    count: 0,
    initial: 0,
  };
  drafts.set(key, draft);
  draft.spellings.add(run.text);
  if (known !== undefined) draft.spellings.add(known.name);
  draft.count += 1;
  if (run.initial) draft.initial += 1;
  if (draft.addresses.length < KEPT_ADDRESSES && draft.addresses.at(-1) !== address) draft.addresses.push(address);
  if (run.role !== undefined && !isGenericRole(run.role) && !draft.roles.has(run.role))
    draft.roles.set(run.role, address);
  for (const [category, weight] of votesFor(run, known?.category)) {
    draft.votes.set(category, (draft.votes.get(category) ?? 0) + weight);
  }
}

/** Weights as the features proved to carry: gazetteer and role words most, the word after least. */
function* votesFor(run: NameRun, known: Category | undefined): Generator<readonly [Category, number]> {
  if (known !== undefined) yield [known, 4];
  if (run.role !== undefined) yield ['person', 3];
  const last = run.text.split(' ').at(-1) ?? '';
  const head = run.text.includes(' ') ? (categoryOfHead(last) ?? headBeforeOf(run.text)) : undefined;
  if (head !== undefined) yield [head, 3];
  if (run.next !== undefined && SPEECH.has(run.next) && head === undefined && !isShort(run.text)) yield ['person', 1];
  const following = run.next === undefined || !/^\p{Ll}/u.test(run.next) ? undefined : categoryOfHead(run.next);
  if (following !== undefined && following !== 'place' && following !== 'organisation' && head === undefined) {
    yield [following, 1];
  }
}

/** "Ministry" in "Ministry for Foreign Affairs", "Society" in "Society of Indian Defence Manufacturers". */
function headBeforeOf(name: string): Category | undefined {
  const before = /^(.*?) (?:of|for) /.exec(name)?.[1]?.split(' ').at(-1);
  return before === undefined ? undefined : categoryOfHead(before);
}

function finished(key: string, draft: Draft): Candidate {
  return {
    key,
    spellings: [...draft.spellings].sort(byText),
    count: draft.count,
    initial: draft.initial,
    votes: Object.fromEntries([...draft.votes].sort(([a], [b]) => byText(a, b))),
    roles: [...draft.roles].map(([role, address]) => ({ role, address })).sort((a, b) => byText(a.role, b.role)),
    addresses: draft.addresses,
  };
}
