/** Owns which mined names are one thing: their spellings, acronyms and the evidence for them brought together. */
import { CATEGORIES, type Category } from '../entity.ts';
import { knownName } from './known-words.ts';
import type { CorpusCandidate, CorpusEvidence } from './merge.ts';
import { byText, normalForm } from './normal-form.ts';
import { sameName, sharedNames } from './same-name.ts';

/** A name with every spelling under which the corpus uses it. */
export interface Cluster {
  readonly name: string;
  readonly category: Category | undefined;
  readonly spellings: readonly string[];
  readonly acronyms: readonly string[];
  readonly members: readonly CorpusCandidate[];
  readonly documents: number;
  readonly count: number;
}

/** The clusters of a corpus, in the order of their keys. */
export function clustersOf(evidence: CorpusEvidence): Cluster[] {
  const longOf = new Map<string, string>();
  const definedShort = new Map<string, Set<string>>();
  for (const { short, long, name } of evidence.definitions) {
    const key = sameName(knownName(name)?.name ?? name);
    if (!longOf.has(normalForm(short))) longOf.set(normalForm(short), key);
    const bare = normalForm(long);
    if (name !== long) longOf.set(bare, longOf.has(bare) && longOf.get(bare) !== key ? sameName(long) : key);
    definedShort.set(key, (definedShort.get(key) ?? new Set()).add(short));
  }
  const keyed = evidence.candidates.map((candidate) => {
    const defined = candidate.spellings
      .map((spelling) => longOf.get(normalForm(spelling)))
      .find((key) => key !== undefined);
    // The spelling itself, not the key: which words are parties shows in their capitals.
    const written = candidate.spellings.find((spelling) => normalForm(spelling) === candidate.key) ?? candidate.key;
    return { key: defined ?? sameName(written), written, candidate };
  });
  const shared = sharedNames(keyed.map(({ key, written, candidate }) => ({ key, written, pairs: candidate.pairs })));
  const groups = Map.groupBy(keyed, ({ key }) => shared.get(key) ?? key);
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, members]) => {
      const keys = new Set([key, ...members.map((member) => member.key)]);
      const shorts = [...keys].flatMap((each) => [...(definedShort.get(each) ?? [])]);
      return clusterOf(
        members.map(({ candidate }) => candidate),
        [...new Set(shorts)].sort(byText),
      );
    });
}

function clusterOf(members: readonly CorpusCandidate[], acronyms: readonly string[]): Cluster {
  const spellings = [...new Set(members.flatMap((member) => member.spellings))].sort(byText);
  const shorts = new Set(acronyms);
  const full = spellings.filter((spelling) => !shorts.has(spelling));
  const known = full.map((spelling) => knownName(spelling)?.name).find((name) => name !== undefined);
  const mixed = full.filter((spelling) => spelling !== spelling.toUpperCase());
  const name =
    known ?? (mixed.length > 0 ? mixed : spellings).toSorted((a, b) => b.length - a.length || byText(a, b))[0] ?? '';
  return {
    name,
    category: strongest(members),
    spellings,
    acronyms,
    members,
    documents: Math.max(...members.map((member) => member.documents)),
    count: members.reduce((sum, member) => sum + member.count, 0),
  };
}

function strongest(members: readonly CorpusCandidate[]): Category | undefined {
  const weight = (category: Category) => members.reduce((sum, member) => sum + (member.votes[category] ?? 0), 0);
  return CATEGORIES.filter((category) => weight(category) > 0).sort((a, b) => weight(b) - weight(a))[0];
}
