/** Owns the evidence of a corpus: joining what documents say, in any order, any split, any number of times. */
import type { Category } from '../entity.ts';
import { type Candidate, type Definition, type DocEvidence, KEPT_ADDRESSES } from './mine.ts';
import { byText } from './normal-form.ts';

/** What a set of documents says, by document hash: a set that only grows, so that merging twice changes nothing. */
export type Evidence = ReadonlyMap<string, DocEvidence>;

/** The neutral element of {@link merge}. */
export const NO_EVIDENCE: Evidence = new Map();

/** The evidence of one document. */
export function evidenceOf(doc: DocEvidence): Evidence {
  return new Map([[doc.hash, doc]]);
}

/**
 * Joins two bodies of evidence: commutative, associative, idempotent per document hash. Of two documents with the same
 * text the one with the smaller id stays.
 */
export function merge(a: Evidence, b: Evidence): Evidence {
  const joined = new Map(a);
  for (const [hash, doc] of b) {
    const other = joined.get(hash);
    if (other === undefined || doc.id < other.id) joined.set(hash, doc);
  }
  return new Map([...joined].sort(([x], [y]) => byText(x, y)));
}

/** A candidate over the whole corpus: sums, unions and the smallest few addresses. */
export interface CorpusCandidate extends Candidate {
  /** How many documents use it. */
  readonly documents: number;
}

/** The corpus as {@link resolve} reads it. */
export interface CorpusEvidence {
  /** Sorted by key. */
  readonly candidates: readonly CorpusCandidate[];
  /** Stated and implied ones, sorted by short form, then long form, then address. */
  readonly definitions: readonly Definition[];
  /** Words that the corpus also writes in lower case. */
  readonly lowered: ReadonlySet<string>;
}

/** Adds up the documents of `evidence`. */
export function summarise(evidence: Evidence): CorpusEvidence {
  const docs = [...evidence.values()];
  const byKey = Map.groupBy(
    docs.flatMap((doc) => doc.candidates),
    (candidate) => candidate.key,
  );
  return {
    candidates: [...byKey.values()].map(total).sort((a, b) => byText(a.key, b.key)),
    definitions: docs
      .flatMap((doc) => [...doc.definitions, ...doc.implied])
      .sort((a, b) => byText(a.short, b.short) || byText(a.long, b.long) || byText(a.address, b.address)),
    lowered: new Set(docs.flatMap((doc) => doc.lowered)),
  };
}

function total(parts: readonly Candidate[]): CorpusCandidate {
  const votes = new Map<Category, number>();
  for (const part of parts) {
    for (const [category, weight] of Object.entries(part.votes) as [Category, number][]) {
      votes.set(category, (votes.get(category) ?? 0) + weight);
    }
  }
  const roles = new Map<string, string>();
  for (const { role, address } of parts.flatMap((part) => part.roles)) {
    const seen = roles.get(role);
    if (seen === undefined || address < seen) roles.set(role, address);
  }
  return {
    key: parts[0]?.key ?? '',
    spellings: [...new Set(parts.flatMap((part) => part.spellings))].sort(byText),
    count: sum(parts.map((part) => part.count)),
    initial: sum(parts.map((part) => part.initial)),
    votes: Object.fromEntries([...votes].sort(([a], [b]) => byText(a, b))),
    roles: [...roles].map(([role, address]) => ({ role, address })).sort((a, b) => byText(a.role, b.role)),
    pairs: [...new Set(parts.flatMap((part) => part.pairs))].sort(byText).slice(0, KEPT_ADDRESSES),
    ordinals: [...new Set(parts.flatMap((part) => part.ordinals))].sort(byText),
    addresses: parts
      .flatMap((part) => part.addresses)
      .sort(byText)
      .slice(0, KEPT_ADDRESSES),
    documents: parts.length,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
