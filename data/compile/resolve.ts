/** Owns which entities there are: evidence, shared lexicon and overlay become names, categories and surface forms. */
import type { Category, Prominence, SurfaceForm } from '../entity.ts';
import { type Cluster, clustersOf } from './clusters.ts';
import { type GivenForm, surfaceForms } from './forms.ts';
import { isCommonWord, isGenericRole, knownName, standsAlone } from './known-words.ts';
import type { CorpusEvidence } from './merge.ts';
import { definedAcronyms, isPost, minedForms, type Surnames, surnamesOf } from './name-forms.ts';
import { byText, normalForm, slug } from './normal-form.ts';
import type { Overlay, OverlayRow } from './overlay.ts';
import { sameName } from './same-name.ts';

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

/** Decides the entities: those of the overlay, and mined names that neither it nor a doubt speaks against. */
export function resolve(evidence: CorpusEvidence, overlay: Overlay): Resolved {
  const clusters = clustersOf(evidence);
  const claimed = claimedKeys(overlay.rows);
  const ownNames = namesOfRows(overlay.rows);
  const takenOver = new Map<OverlayRow, Cluster[]>();
  const dropped = new Set(overlay.drop.map(sameName));
  const surnames = surnamesOf(clusters);
  const ids = new Set(overlay.rows.map((row) => row.id));
  const mined: ResolvedEntity[] = [];
  const review: ReviewRow[] = [];
  const seenNames = new Set<string>();
  for (const cluster of clusters) {
    const keys = [...cluster.spellings, ...cluster.acronyms, cluster.name].map(sameName);
    for (const key of keys) seenNames.add(key);
    const row = keys.map((key) => ownNames.get(key)).find((each) => each !== undefined);
    if (row !== undefined) takenOver.set(row, [...(takenOver.get(row) ?? []), cluster]);
    if (keys.some((key) => claimed.has(key) || dropped.has(key)) || isSurname(cluster, surnames)) continue;
    const doubt = doubtAbout(cluster, evidence);
    if (doubt === undefined) mined.push(minedEntity(cluster, cluster.category ?? 'concept', surnames, ids));
    review.push(...questionsAbout(cluster, doubt));
  }
  const curated = overlay.rows
    .map((row) => curatedEntity(row, takenOver.get(row) ?? [], surnames))
    .sort((a, b) => byText(a.id, b.id));
  return {
    entities: [...curated, ...mined.sort((a, b) => byText(a.id, b.id))],
    review: review.sort((a, b) => b.documents - a.documents || byText(a.name, b.name)),
    idleDrops: overlay.drop.flatMap((name, at) => (seenNames.has(sameName(name)) ? [] : [at])),
    idleRows: overlay.rows.flatMap((row, at) => (saysNothingNew(row, clusters) ? [at] : [])),
  };
}

/** What a cluster shows of being a name and not a word with a capital. */
interface Looks {
  readonly oneWord: boolean;
  readonly role: boolean;
  /** Its documents spell it out. */
  readonly defined: boolean;
  /** It may have its capital only because it opens a sentence. */
  readonly opens: boolean;
}

function looksOf(cluster: Cluster): Looks {
  const oneWord = !cluster.name.includes(' ');
  const initial = cluster.members.every((member) => member.initial === member.count);
  return {
    oneWord,
    role: cluster.members.some((member) => member.roles.length > 0),
    defined: cluster.acronyms.length > 0,
    opens: initial && (oneWord || isCommonWord(cluster.name.split(' ')[0] ?? '')),
  };
}

/** Why a mined name is not taken into the pack unasked; nothing if it is. */
function doubtAbout(cluster: Cluster, evidence: CorpusEvidence): string | undefined {
  const looks = looksOf(cluster);
  // "Congress has asked for more": taken by the miner only where a verb follows.
  if (standsAlone(cluster.name)) return undefined;
  const doubt = looks.oneWord ? doubtAboutWord(cluster, evidence, looks) : undefined;
  if (doubt !== undefined) return doubt;
  if (cluster.category === undefined) return doubtAboutUntyped(cluster, looks);
  if (looks.defined) return undefined;
  const votes = cluster.members.reduce((sum, member) => sum + (member.votes[cluster.category ?? 'person'] ?? 0), 0);
  return votes >= 2 || !looks.opens || cluster.count >= 2 ? undefined : 'too little speaks for it';
}

function doubtAboutWord(cluster: Cluster, evidence: CorpusEvidence, looks: Looks): string | undefined {
  if (knownName(cluster.name) === undefined) {
    if (cluster.members.some((member) => evidence.lowered.has(member.key))) return 'also an everyday word';
    if (looks.opens && !looks.role && !looks.defined) return 'seen only where a sentence starts';
  }
  return cluster.category === 'person' && !looks.role ? 'a single word, perhaps a surname' : undefined;
}

/** A name of no known kind is taken only if it is surely a name. */
function doubtAboutUntyped(cluster: Cluster, looks: Looks): string | undefined {
  if (looks.defined) return undefined;
  const { name, count } = cluster;
  if (looks.oneWord && name.length < 4 && count < 2) return 'a short word, seen once, of no known kind';
  if (!looks.oneWord && name === name.toUpperCase()) return 'set in capitals, of no known kind';
  return looks.opens ? 'seen only where a sentence starts, of no known kind' : undefined;
}

/** What a person should decide about a cluster: why it was left out, or what is unsure of what was taken. */
function questionsAbout(cluster: Cluster, doubt: string | undefined): ReviewRow[] {
  if (doubt !== undefined) return [reviewRow(cluster, doubt)];
  const numbers = [...new Set(cluster.members.flatMap((member) => member.ordinals))].sort(byText);
  const reasons = [
    ...(cluster.category === undefined ? ['nothing speaks for any category; taken as a concept'] : []),
    ...(numbers.length > 1 ? [`numbered ${numbers.join(' and ')}: perhaps several of one name`] : []),
  ];
  return reasons.map((reason) => reviewRow(cluster, reason));
}

function reviewRow(cluster: Cluster, reason: string): ReviewRow {
  const addresses = cluster.members
    .flatMap((member) => member.addresses)
    .sort(byText)
    .slice(0, 3);
  const guess = cluster.category === undefined ? {} : { category: cluster.category };
  return { name: cluster.name, ...guess, documents: cluster.documents, reason, addresses };
}

/** The bare surname of somebody named in full is a form of theirs, no entity. */
function isSurname(cluster: Cluster, surnames: Surnames): boolean {
  return surnames.has(normalForm(cluster.name)) && knownName(cluster.name) === undefined;
}

function minedEntity(cluster: Cluster, category: Category, surnames: Surnames, ids: Set<string>): ResolvedEntity {
  const post = isPost(cluster.name, category);
  const roles = cluster.members.flatMap((member) => member.roles).filter(({ role }) => !isGenericRole(role));
  const role = roles.toSorted((a, b) => b.role.length - a.role.length || byText(a.role, b.role))[0];
  return {
    id: freshId(slug(cluster.name), ids),
    name: cluster.name,
    category,
    ...(post ? { post } : {}),
    prominence: category === 'place' && knownName(cluster.name) !== undefined ? 1 : 2,
    forms: surfaceForms([{ text: cluster.name }, ...minedForms(cluster, category, surnames)], category),
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

/** `clusters` are what the documents call the row's names. */
function curatedEntity(row: OverlayRow, clusters: readonly Cluster[], surnames: Surnames): ResolvedEntity {
  const given: GivenForm[] = row.forms ?? [
    { text: row.name },
    ...clusters.flatMap((cluster) => [{ text: cluster.name }, ...minedForms(cluster, row.category, surnames)]),
  ];
  return {
    id: row.id,
    name: row.name,
    category: row.category,
    ...(row.post === true ? { post: true } : {}),
    prominence: row.prominence,
    forms: surfaceForms([...given, ...definedAcronyms(row, given, clusters)], row.category),
    never: row.never ?? [],
    row,
  };
}

/** Name or form → the row whose it is; a name that two rows have is neither's. */
function namesOfRows(rows: readonly OverlayRow[]): ReadonlyMap<string, OverlayRow | undefined> {
  const owners = new Map<string, OverlayRow | undefined>();
  for (const row of rows) {
    const names = [row.name, ...(row.forms ?? []).flatMap(({ text, evidenceOnly }) => (evidenceOnly ? [] : [text]))];
    for (const key of new Set(names.map(sameName))) owners.set(key, owners.has(key) ? undefined : row);
  }
  return owners;
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
