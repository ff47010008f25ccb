/** Owns which entities there are: evidence, shared lexicon and overlay become names, categories and surface forms. */
import { CATEGORIES, type Category, type Prominence, type SurfaceForm } from '../entity.ts';
import { type GivenForm, surfaceForms, variants } from './forms.ts';
import { isGenericRole, isParticle, knownName } from './known-words.ts';
import type { CorpusCandidate, CorpusEvidence } from './merge.ts';
import { byText, normalForm, slug } from './normal-form.ts';
import type { Overlay, OverlayRow } from './overlay.ts';

/** An entity before its briefing is written. */
export interface ResolvedEntity {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly post?: true;
  readonly prominence: Prominence;
  readonly forms: readonly SurfaceForm[];
  readonly never: readonly string[];
  /** The curated row it comes from; none for a mined entity. */
  readonly row?: OverlayRow;
  /** The role that documents give a mined person, and the sentence that shows it. */
  readonly role?: { readonly role: string; readonly address: string };
}

/** A name the compiler was not sure of, for a person to decide. */
export interface ReviewRow {
  readonly name: string;
  /** The best guess; absent where nothing spoke for any. */
  readonly category?: Category;
  readonly documents: number;
  readonly reason: string;
  /** Addresses of sentences that hold it. */
  readonly addresses: readonly string[];
}

/** The entities of a corpus, what is left to review, and what the overlay says in vain. */
export interface Resolved {
  /** Curated ones in the order of their ids, then mined ones. */
  readonly entities: readonly ResolvedEntity[];
  readonly review: readonly ReviewRow[];
  /** Places in the overlay's `drop` that match no mined name. */
  readonly idleDrops: readonly number[];
  /** Places of overlay rows that say only what the documents give without them. */
  readonly idleRows: readonly number[];
}

interface Cluster {
  readonly name: string;
  readonly category: Category | undefined;
  readonly spellings: readonly string[];
  readonly acronyms: readonly string[];
  readonly members: readonly CorpusCandidate[];
  readonly documents: number;
  readonly count: number;
}

/** Decides the entities. With an overlay, mined names must be used by two documents, or be defined, or carry a role. */
export function resolve(evidence: CorpusEvidence, overlay: Overlay): Resolved {
  const clusters = clustersOf(evidence);
  const claimed = claimedKeys(overlay.rows);
  const dropped = new Set(overlay.drop.map(sameName));
  const surnames = surnamesOf(clusters);
  const ids = new Set(overlay.rows.map((row) => row.id));
  const mined: ResolvedEntity[] = [];
  const review: ReviewRow[] = [];
  const seenNames = new Set<string>();
  for (const cluster of clusters) {
    const keys = [...cluster.spellings, ...cluster.acronyms, cluster.name].map(sameName);
    for (const key of keys) seenNames.add(key);
    if (keys.some((key) => claimed.has(key) || dropped.has(key)) || isSurname(cluster, surnames)) continue;
    const doubt = doubtAbout(cluster, evidence, overlay.rows.length > 0);
    if (doubt === undefined && cluster.category !== undefined)
      mined.push(minedEntity(cluster, cluster.category, surnames, ids));
    else review.push(reviewRow(cluster, doubt ?? 'no category'));
  }
  const curated = overlay.rows.map(curatedEntity).sort((a, b) => byText(a.id, b.id));
  return {
    entities: [...curated, ...mined.sort((a, b) => byText(a.id, b.id))],
    review: review.sort((a, b) => b.documents - a.documents || byText(a.name, b.name)),
    idleDrops: overlay.drop.flatMap((name, at) => (seenNames.has(sameName(name)) ? [] : [at])),
    idleRows: overlay.rows.flatMap((row, at) => (saysNothingNew(row, clusters) ? [at] : [])),
  };
}

/** Spellings of one name share this: accents, dashes, points, British words, the order of a pair of parties. */
function sameName(name: string): string {
  const plain = name.replaceAll('.', '').replace(/^[Tt]he /, '');
  return [plain, ...variants(plain)].map(normalForm).sort(byText)[0] ?? '';
}

function clustersOf(evidence: CorpusEvidence): Cluster[] {
  const longOf = new Map<string, string>();
  const definedShort = new Map<string, Set<string>>();
  for (const { short, long } of evidence.definitions) {
    const key = sameName(knownName(long)?.name ?? long);
    if (!longOf.has(normalForm(short))) longOf.set(normalForm(short), key);
    definedShort.set(key, (definedShort.get(key) ?? new Set()).add(short));
  }
  const keyed = evidence.candidates.map((candidate) => {
    const defined = candidate.spellings
      .map((spelling) => longOf.get(normalForm(spelling)))
      .find((key) => key !== undefined);
    // The spelling itself, not the key: which words are parties shows in their capitals.
    const written = candidate.spellings.find((spelling) => normalForm(spelling) === candidate.key) ?? candidate.key;
    return [defined ?? sameName(written), candidate] as const;
  });
  const groups = Map.groupBy(keyed, ([key]) => key);
  return [...groups]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, members]) =>
      clusterOf(
        members.map(([, candidate]) => candidate),
        [...(definedShort.get(key) ?? [])].sort(byText),
      ),
    );
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

/** Why a mined name is not taken into the pack unasked; nothing if it is. */
function doubtAbout(cluster: Cluster, evidence: CorpusEvidence, curated: boolean): string | undefined {
  if (cluster.category === undefined) return 'nothing speaks for any category';
  const defined = cluster.acronyms.length > 0;
  const role = cluster.members.some((member) => member.roles.length > 0);
  const initial = cluster.members.every((member) => member.initial === member.count);
  const oneWord = !cluster.name.includes(' ');
  const known = knownName(cluster.name) !== undefined;
  if (oneWord && !known && cluster.members.some((member) => evidence.lowered.has(member.key)))
    return 'also an everyday word';
  if (oneWord && initial && !known && !role && !defined) return 'seen only where a sentence starts';
  if (oneWord && cluster.category === 'person' && !role) return 'a single word, perhaps a surname';
  if (curated && cluster.documents < 2 && !defined && !role) return 'in one document only';
  const votes = cluster.members.reduce((sum, member) => sum + (member.votes[cluster.category ?? 'person'] ?? 0), 0);
  return votes >= 3 || cluster.count >= 2 || defined ? undefined : 'too little speaks for it';
}

function reviewRow(cluster: Cluster, reason: string): ReviewRow {
  const addresses = cluster.members
    .flatMap((member) => member.addresses)
    .sort(byText)
    .slice(0, 3);
  const guess = cluster.category === undefined ? {} : { category: cluster.category };
  return { name: cluster.name, ...guess, documents: cluster.documents, reason, addresses };
}

/** Surname → full names of the persons who carry it. */
type Surnames = ReadonlyMap<string, readonly string[]>;

function surnamesOf(clusters: readonly Cluster[]): Surnames {
  const persons = clusters.filter((cluster) => cluster.category === 'person' && cluster.name.includes(' '));
  return Map.groupBy(
    persons.map((cluster) => cluster.name),
    (name) => normalForm(surnameOf(name)),
  );
}

/** The last word of a name, with the particles before it: "von der Leyen". */
function surnameOf(name: string): string {
  const words = name.split(' ');
  let at = words.length - 1;
  while (at > 1 && isParticle(words[at - 1] ?? '')) at -= 1;
  return words.slice(at).join(' ');
}

/** The bare surname of somebody named in full is a form of theirs, no entity. */
function isSurname(cluster: Cluster, surnames: Surnames): boolean {
  return surnames.has(normalForm(cluster.name)) && knownName(cluster.name) === undefined;
}

function minedEntity(cluster: Cluster, category: Category, surnames: Surnames, ids: Set<string>): ResolvedEntity {
  const given: GivenForm[] = [...cluster.spellings, ...cluster.acronyms]
    .filter((spelling) => spelling !== cluster.name)
    .map((text) => ({ text }));
  const surname = surnameOf(cluster.name);
  const isPerson = category === 'person' && cluster.name.includes(' ') && surname.length > 2;
  if (isPerson && surnames.has(normalForm(surname))) {
    const opening = surname.charAt(0).toUpperCase() + surname.slice(1);
    given.push({ text: surname, needs: [cluster.name] }, { text: opening, needs: [cluster.name] });
  }
  const roles = cluster.members.flatMap((member) => member.roles).filter(({ role }) => !isGenericRole(role));
  const role = roles.toSorted((a, b) => b.role.length - a.role.length || byText(a.role, b.role))[0];
  return {
    id: freshId(slug(cluster.name), ids),
    name: cluster.name,
    category,
    prominence: category === 'place' && knownName(cluster.name) !== undefined ? 1 : 2,
    forms: surfaceForms([{ text: cluster.name }, ...given], category),
    never: [],
    ...(role === undefined ? {} : { role }),
  };
}

function freshId(wanted: string, ids: Set<string>): string {
  let id = wanted;
  for (let number = 2; ids.has(id); number += 1) id = `${wanted}-${number}`;
  ids.add(id);
  return id;
}

function curatedEntity(row: OverlayRow): ResolvedEntity {
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    ...(row.post === true ? { post: true } : {}),
    prominence: row.prominence,
    forms: surfaceForms(row.forms ?? [{ text: row.name }], row.category),
    never: row.never ?? [],
    row,
  };
}

function claimedKeys(rows: readonly OverlayRow[]): Set<string> {
  const names = rows.flatMap((row) => [
    row.name,
    ...(row.forms ?? []).map((form) => form.text),
    ...(row.never ?? []),
    ...(row.was ?? []),
  ]);
  return new Set(names.flatMap((name) => [name, knownName(name)?.name ?? name]).map(sameName));
}

/** A row of bare name and category that the documents alone would have given the same. */
function saysNothingNew(row: OverlayRow, clusters: readonly Cluster[]): boolean {
  const bare = Object.keys(row).every((key) => ['id', 'name', 'category', 'prominence'].includes(key));
  if (!bare) return false;
  const usual: Prominence = row.category === 'place' && knownName(row.name) !== undefined ? 1 : 2;
  return (
    row.prominence === usual &&
    clusters.some((cluster) => cluster.name === row.name && cluster.category === row.category)
  );
}
