/** Owns which forms a name gets beside itself: what documents and lexicon call it, its surname, its acronyms. */
import type { Category } from '../entity.ts';
import type { Cluster } from './clusters.ts';
import type { GivenForm } from './forms.ts';
import { isParticle, isPersonKind, knownName, knownSpellings } from './known-words.ts';
import { normalForm } from './normal-form.ts';
import type { OverlayRow } from './overlay.ts';

/** Surname → full names of the persons who carry it. */
export type Surnames = ReadonlyMap<string, readonly string[]>;

/** The surnames of all persons named in full. */
export function surnamesOf(clusters: readonly Cluster[]): Surnames {
  const persons = clusters.filter((cluster) => cluster.category === 'person' && cluster.name.includes(' '));
  return Map.groupBy(
    persons.map((cluster) => cluster.name),
    (name) => normalForm(surnameOf(name)),
  );
}

/** The last word of a name, with the particles before it: "von der Leyen"; the first one of "Lai Ching-te". */
function surnameOf(name: string): string {
  const words = name.split(' ');
  if (words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1] ?? '')) return words[0] ?? '';
  let at = words.length - 1;
  while (at > 1 && isParticle(words[at - 1] ?? '')) at -= 1;
  return words.slice(at).join(' ');
}

/** Spellings, acronyms and, of a person, the surname: what the documents and the lexicon give beside the name. */
export function minedForms(cluster: Cluster, category: Category, surnames: Surnames): GivenForm[] {
  const { name } = cluster;
  const given: GivenForm[] = [...cluster.spellings, ...cluster.acronyms]
    .filter((spelling) => spelling !== name)
    .map((text) => ({ text }));
  given.push(...formsOfLexicon(cluster));
  const surname = surnameOf(name);
  const isNamed = category === 'person' && !isPost(name, category) && name.includes(' ') && surname.length > 2;
  if (isNamed && surnames.has(normalForm(surname))) {
    const opening = surname.charAt(0).toUpperCase() + surname.slice(1);
    given.push({ text: surname, needs: [name] }, { text: opening, needs: [name] });
  }
  return given;
}

/**
 * Spellings that the documents do not use and news elsewhere does. An acronym of up to three letters may mean something
 * else there, so it counts only beside the full name.
 */
function formsOfLexicon(cluster: Cluster): GivenForm[] {
  const seen = new Set([...cluster.spellings, ...cluster.acronyms]);
  return knownSpellings(cluster.name)
    .filter((text) => !seen.has(text))
    .map((text) => (/^[^\p{Ll}]{1,3}$/u.test(text) ? { text, needs: [cluster.name] } : { text }));
}

/**
 * Acronyms that a document spells out for the row, where the row does not list them. Elsewhere a short one may mean
 * something else, so it counts only beside a full name.
 */
export function definedAcronyms(
  row: OverlayRow,
  given: readonly GivenForm[],
  clusters: readonly Cluster[],
): GivenForm[] {
  const known = new Set([...given.map(({ text }) => text), ...(row.never ?? [])]);
  const needs = given.flatMap(({ text, evidenceOnly }) => (text.includes(' ') && !evidenceOnly ? [text] : []));
  return clusters
    .flatMap(({ acronyms }) => acronyms)
    .filter((text) => !known.has(text))
    .map((text) => ({ text, needs: needs.length === 0 ? [row.name] : needs }));
}

/** "Liaison Officer", "Special Envoy of Technology": the name says a calling and no given name. */
export function isPost(name: string, category: Category): boolean {
  if (category !== 'person') return false;
  const words = (name.split(/ (?:of|for) /)[0] ?? '').split(' ');
  return knownName(name)?.post === true || (words.length > 1 && isPersonKind(words.at(-1) ?? ''));
}
