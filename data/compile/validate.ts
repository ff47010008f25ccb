/** Owns the last look at a pack before it leaves the compiler: every statement cited, every link sound, every form fit. */
import type { Entity } from '../entity.ts';
import type { Pack } from '../pack.ts';
import { citationProblem, citationsOf, formProblem } from '../pack-schema.ts';
import { errorAt, type Issue } from './issue.ts';

/** Where the entities of a pack were written down, to name a line. */
export interface EntityPlaces {
  readonly file: string;
  /** 1-based line of a curated entity; nothing for a mined one. */
  lineOf(id: string): number | undefined;
}

/** All that would make the pack say what no source says, or mark what nobody means. Empty for a sound pack. */
export function validate(pack: Pack, places: EntityPlaces): Issue[] {
  const sources = new Map(pack.sources.map((source) => [source.id, source]));
  const ids = new Set(pack.entities.map((entity) => entity.id));
  const problems = pack.entities.flatMap((entity) => {
    const citing = citationsOf(entity).flatMap((cite) => citationProblem(cite, sources) ?? []);
    const found = [...uncited(entity), ...citing, ...badLinks(entity, ids), ...badForms(entity), ...badLine(entity)];
    return [...new Set(found)].map((message) =>
      errorAt(places.file, places.lineOf(entity.id), `“${entity.id}” ${message}`),
    );
  });
  return [
    ...repeated(pack.sources.map((source) => source.id)).map((id) =>
      errorAt(places.file, undefined, `two documents have the id “${id}”`),
    ),
    ...repeated(pack.entities.map((entity) => entity.id)).map((id) =>
      errorAt(places.file, places.lineOf(id), `duplicate id “${id}”`),
    ),
    ...problems,
  ];
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return [...new Set(ids.filter((id) => seen.size === seen.add(id).size))];
}

/** How many statements of an entity's card stand without a citation. */
export function uncitedCount(entity: Entity): number {
  return uncited(entity).length;
}

function uncited(entity: Entity): string[] {
  const none = (cites: readonly unknown[]) => cites.length === 0;
  const line = entity.oneLine;
  return [
    ...(line !== undefined && line.general !== true && none(line.cites)
      ? ['has a one-line description without a citation']
      : []),
    ...entity.facts.filter((fact) => none(fact.cites)).map((fact) => `has a fact without a citation: ${fact.text}`),
    ...entity.figures
      .filter((figure) => none(figure.cites))
      .map((figure) => `has a figure without a citation: ${figure.value}`),
    ...entity.dates.filter((date) => none(date.cites)).map((date) => `has a date without a citation: ${date.date}`),
    ...entity.related
      .filter((tie) => none(tie.cites))
      .map((tie) => `has a relation without a citation: ${tie.label} ${tie.entity}`),
    ...entity.differs
      .flatMap((differ) => differ.values)
      .filter((value) => none(value.cites))
      .map((value) => `has a differing value without a citation: ${value.value}`),
  ];
}

/** What happened, and what may yet, only sources can tell. */
function badLine({ category, oneLine }: Entity): string[] {
  if (category !== 'event' || oneLine?.general !== true) return [];
  return [`is an event, whose one-line description must be cited, not general knowledge: “${oneLine.text}”`];
}

function badLinks(entity: Entity, ids: ReadonlySet<string>): string[] {
  const dangling = entity.related.filter((tie) => !ids.has(tie.entity));
  const parties = entity.forms.flatMap((form) => form.parties ?? []).filter((party) => !ids.has(party));
  return [
    ...dangling.map((tie) => `is related to an entity the pack does not hold: ${tie.entity}`),
    ...parties.map((party) => `has a form whose party the pack does not hold: ${party}`),
  ];
}

function badForms(entity: Entity): string[] {
  if (entity.forms.length === 0) return ['has no surface form'];
  return entity.forms.flatMap((form) => {
    const problem = formProblem(form);
    return problem === undefined ? [] : [`has a form that ${problem}: “${form.text}”`];
  });
}
