/** Owns writing the briefing of an entity from statements and what a person curated. */
import type { Citation, Differ, Entity, Fact, Figure, KeyDate, OneLine, Relation } from '../entity.ts';
import type { Statement } from './extract.ts';
import { moneyValues } from './money.ts';
import { nameVariants } from './name-variants.ts';
import { byText, normalForm, statementKey } from './normal-form.ts';
import type { OverlayRow } from './overlay.ts';
import type { ResolvedEntity } from './resolve.ts';
import { statusOf } from './status.ts';

/** The statements of a corpus, ready to be asked by entity and by address. */
export interface StatementIndex {
  readonly byAddress: ReadonlyMap<string, Statement>;
  /** Entity → statements that mention it in any part. */
  readonly byEntity: ReadonlyMap<number, readonly Statement[]>;
}

/** Indexes `statements`. */
export function indexStatements(statements: readonly Statement[]): StatementIndex {
  const byEntity = new Map<number, Statement[]>();
  for (const statement of statements) {
    for (const entity of statement.mentioned) {
      const held = byEntity.get(entity);
      if (held === undefined) byEntity.set(entity, [statement]);
      else held.push(statement);
    }
  }
  return { byAddress: new Map(statements.map((statement) => [statement.address, statement])), byEntity };
}

/** Writes the entity at `self` of `entities`. Addresses of its row that do not exist are passed over: the check of the overlay names them. */
export function brief(self: number, entities: readonly ResolvedEntity[], index: StatementIndex): Entity {
  const entity = entities[self];
  if (entity === undefined) throw new RangeError(`no entity ${self}`);
  const { row } = entity;
  const hidden = new Set(row?.hide);
  const mentioning = (index.byEntity.get(self) ?? []).filter(({ address }) => !hidden.has(address));
  const chosen = (row?.pin ?? []).flatMap((address) => index.byAddress.get(address) ?? []);
  const pinned = withTwins(chosen, mentioning);
  const about = mentioning.filter(({ subjects, objects }) => subjects.includes(self) || objects.includes(self));
  const ranked = [...pinned, ...about.filter((statement) => !pinned.includes(statement)).sort(byRank(self))];
  const line = oneLineOf(entity, index);
  return {
    id: entity.id,
    name: entity.name,
    category: entity.category,
    ...(entity.post === true ? { post: true } : {}),
    prominence: entity.prominence,
    ...(line === undefined ? {} : { oneLine: line }),
    forms: entity.forms,
    never: entity.never,
    facts: factsOf(ranked),
    figures: figuresOf(row, about, self, index),
    dates: datesOf(ranked, self),
    related: relatedOf(self, entities, about, index),
    differs: row === undefined ? minedDiffers(self, entities, index) : differsOf(row, index),
  };
}

/** What a reader new to the subject needs first: what it is, what it did or had done to it, most sourced, most dated. */
function byRank(self: number): (a: Statement, b: Statement) => number {
  const score = (statement: Statement) =>
    (statement.subjects.includes(self) ? 4 : 0) +
    (/\b(?:is|are|was|were) (?:a|an|the|one of|part of)\b/.test(statement.text) && statement.subjects[0] === self
      ? 3
      : 0) +
    (statement.relations.some((relation) => relation.subject === self || relation.object === self) ? 2 : 0) +
    (statement.dates.length > 0 ? 1 : 0) +
    (statement.figures.length > 0 ? 1 : 0);
  return (a, b) =>
    score(b) - score(a) ||
    byText(b.sourceDate ?? '', a.sourceDate ?? '') ||
    byText(a.cite.source, b.cite.source) ||
    a.cite.start - b.cite.start;
}

/** What a person chose, and the same told by other sources, whatever part the entity plays there. */
function withTwins(chosen: readonly Statement[], mentioning: readonly Statement[]): readonly Statement[] {
  if (chosen.length === 0) return chosen;
  const keys = new Set(chosen.map(({ text }) => factKey(text)));
  const twins = mentioning.filter((each) => !chosen.includes(each) && keys.has(factKey(each.text)));
  return [...chosen, ...twins];
}

/** One fact for each statement; sources that state the same, or quote the same words, share it. */
function factsOf(ranked: readonly Statement[]): Fact[] {
  return mergeBy(
    ranked.map(({ text, cite }) => ({ text, cites: [cite] })),
    (fact) => factKey(fact.text),
  );
}

function factKey(text: string): string {
  return quotationKey(text) ?? statementKey(text);
}

/** As many words of a quotation tell it from others, wherever a source breaks it off. */
const QUOTED_WORDS = 8;

/** How the longest quotation of a sentence begins; nothing where too few words stand in quotation marks. */
export function quotationKey(text: string): string | undefined {
  if (!/[“"]/.test(text)) return undefined;
  const quotes = Array.from(text.matchAll(/[“"]([^“”"]+)/gu), (match) => statementKey(match[1] ?? '').split(' '));
  const longest = quotes.toSorted((a, b) => b.length - a.length)[0] ?? [];
  return longest.length < QUOTED_WORDS ? undefined : `“${longest.slice(0, QUOTED_WORDS).join(' ')}`;
}

function datesOf(ranked: readonly Statement[], self: number): KeyDate[] {
  const dated = ranked.flatMap(({ text, cite, dates }) =>
    dates
      .filter(({ owners }) => owners?.includes(self) !== false)
      .map((found): KeyDate => {
        const cites: Citation[] = [found.inferred ? { ...cite, kind: 'worked-out' } : cite];
        return found.inferred ? { date: found.iso, text, cites, inferred: true } : { date: found.iso, text, cites };
      }),
  );
  return mergeBy(dated, (each) => `${each.date} ${statementKey(each.text)}`).sort((a, b) => byText(a.date, b.date));
}

/** Curated figures stand alone; without any, the amounts of statements whose first subject the entity is. */
function figuresOf(
  row: OverlayRow | undefined,
  about: readonly Statement[],
  self: number,
  index: StatementIndex,
): Figure[] {
  if (row?.figures !== undefined) {
    return row.figures
      .map(({ value, label, cites }) => ({ value, label, cites: citesAt(cites, index) }))
      .filter(isCited);
  }
  const found = about.flatMap(({ figures, subjects, cite }) =>
    figures
      .filter(({ owners }) => owners?.includes(self) ?? subjects[0] === self)
      .map(({ value, label }) => ({ value, label, cites: [cite] })),
  );
  return mergeBy(found, (figure) => `${amountKey(figure.value)} ${normalForm(figure.label)}`);
}

/** "€150bn" and "€150 billion" are one amount, "up to €150 billion" is another statement. */
function amountKey(value: string): string {
  const [lead = ''] = /^\p{Ll}[\p{Ll} ]* /u.exec(value) ?? [];
  const amounts = moneyValues(value);
  return amounts.length === 0 ? normalForm(value) : [normalForm(lead), ...amounts].join(' ');
}

function relatedOf(
  self: number,
  entities: readonly ResolvedEntity[],
  about: readonly Statement[],
  index: StatementIndex,
): Relation[] {
  const idOf = (entity: number) => entities[entity]?.id ?? '';
  const curated = (entities[self]?.row?.related ?? []).map(({ label, entity, cites }) => ({
    label,
    entity,
    cites: citesAt(cites, index),
  }));
  const stated = about
    .flatMap(({ relations, cite }) =>
      relations.flatMap(({ subject, object, label, inverse }): Relation[] => {
        if (subject === self) return [{ label, entity: idOf(object), cites: [cite] }];
        return object === self ? [{ label: inverse, entity: idOf(subject), cites: [cite] }] : [];
      }),
    )
    .sort((a, b) => byText(a.label, b.label) || byText(a.entity, b.entity));
  return mergeBy([...curated.filter(isCited), ...stated], (relation) => `${relation.label} ${relation.entity}`);
}

function differsOf(row: OverlayRow | undefined, index: StatementIndex): Differ[] {
  return (row?.differs ?? []).map(({ property, relation, values }) => ({
    property,
    relation,
    values: values.map(({ value, cites }) => ({ value, cites: citesAt(cites, index) })).filter(isCited),
  }));
}

/** What differs without anybody having said so: names, and the stages of an agreement that is the only one in a sentence. */
function minedDiffers(self: number, entities: readonly ResolvedEntity[], index: StatementIndex): Differ[] {
  const about = index.byEntity.get(self) ?? [];
  const names = nameVariants(entities[self]?.forms ?? [], about);
  const isAgreement = (entity: number) => entities[entity]?.category === 'agreement';
  const alone = isAgreement(self) ? about.filter(({ mentioned }) => mentioned.filter(isAgreement).length === 1) : [];
  return [names, statusOf(alone)].filter((differ) => differ !== undefined);
}

function oneLineOf(entity: ResolvedEntity, index: StatementIndex): OneLine | undefined {
  const line = entity.row?.oneLine;
  if (line !== undefined) {
    return 'cites' in line
      ? { text: line.text, cites: citesAt(line.cites, index) }
      : { text: line.text, cites: [], general: true };
  }
  const cites = entity.role === undefined ? [] : citesAt([entity.role.address], index);
  return entity.role === undefined || cites.length === 0 ? undefined : { text: capitalised(entity.role.role), cites };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function citesAt(addresses: readonly string[], index: StatementIndex): Citation[] {
  return addresses.flatMap((address) => index.byAddress.get(address)?.cite ?? []);
}

function isCited(item: { readonly cites: readonly Citation[] }): boolean {
  return item.cites.length > 0;
}

/** Items of one key become one with the citations of all, each once, in the order of the first. */
function mergeBy<T extends { readonly cites: readonly Citation[] }>(
  items: readonly T[],
  keyOf: (item: T) => string,
): T[] {
  return [...Map.groupBy(items, keyOf).values()].flatMap((group) => {
    const [first, ...others] = group;
    if (first === undefined || others.length === 0) return group;
    const cites = group.flatMap((item) => item.cites);
    return [{ ...first, cites: [...new Map(cites.map((cite) => [`${cite.source} ${cite.start}`, cite])).values()] }];
  });
}
