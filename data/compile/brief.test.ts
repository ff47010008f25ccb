/** Says how statements become a briefing: ranked, joined where sources agree, dated, and nothing twice. */
import { describe, expect, it } from 'vitest';
import { brief, indexStatements } from './brief.ts';
import type { Statement } from './extract.ts';
import type { ResolvedEntity } from './resolve.ts';

const entity = (id: string): ResolvedEntity => ({
  id,
  name: id,
  category: 'agreement',
  prominence: 2,
  forms: [],
  never: [],
});
const ENTITIES = [entity('pact'), entity('norway')];

let place = 0;
function statement(source: string, text: string, more: Partial<Statement> = {}): Statement {
  place += 100;
  return {
    address: `${source}#1.${place}`,
    text,
    cite: { source, start: place, end: place + text.length, kind: 'text' },
    subjects: [0],
    objects: [],
    mentioned: [0],
    dates: [],
    figures: [],
    relations: [],
    sourceDate: undefined,
    ...more,
  };
}
const briefed = (...statements: readonly Statement[]) => brief(0, ENTITIES, indexStatements(statements));
const date = (iso: string, inferred = false) => ({ start: 0, end: 1, iso, inferred });

describe('brief', () => {
  it('puts what the entity is before what it did, and that before what was done to it', () => {
    const facts = briefed(
      statement('a', 'Norway likes the pact.', { subjects: [], objects: [0] }),
      statement('a', 'The pact grows.'),
      statement('a', 'The pact is a treaty of two states.'),
    ).facts;
    expect(facts.map((fact) => fact.text)).toEqual([
      'The pact is a treaty of two states.',
      'The pact grows.',
      'Norway likes the pact.',
    ]);
  });

  it('puts the newer source first among equals, undated ones last', () => {
    const facts = briefed(
      statement('a', 'The pact shrinks.'),
      statement('b', 'The pact grows.', { sourceDate: '2025-01-01' }),
      statement('c', 'The pact stays.', { sourceDate: '2026-01-01' }),
    ).facts;
    expect(facts.map((fact) => fact.cites[0]?.source)).toEqual(['c', 'b', 'a']);
  });

  it('leaves out sentences that only mention it', () => {
    expect(
      briefed(statement('a', 'Norway, with the pact in mind, slept.', { subjects: [1], mentioned: [0, 1] })).facts,
    ).toEqual([]);
  });

  it('makes one fact of one statement in two sources, marks and case aside', () => {
    const { facts } = briefed(statement('a', 'The pact, at last, holds.'), statement('b', 'The Pact at last holds'));
    expect(facts).toHaveLength(1);
    expect(facts[0]?.cites.map((cite) => cite.source)).toEqual(['a', 'b']);
  });

  it('makes one fact of one quotation that two sources put and split differently', () => {
    const long = '“The pact will become a force for good by joining chains” and ships';
    const { facts } = briefed(
      statement('a', `${long}, Berg said.`),
      statement('b', 'Berg said: “The pact will become a force for good by joining'),
      statement('c', 'Berg said that “the pact” is good.'),
      statement('d', 'Lund said that “the pact” is bad.'),
    );
    expect(facts.map(({ cites }) => cites.map(({ source }) => source))).toEqual([['a', 'b'], ['c'], ['d']]);
  });

  it('cites for a pinned sentence every source that tells the same, though there the entity is only named', () => {
    const aside = { subjects: [1], mentioned: [0, 1] };
    const pinned = statement('a', 'Norway slept beside the pact.', aside);
    const twin = statement('b', 'Norway slept beside the pact.', aside);
    const other = statement('b', 'Norway woke beside the pact.', aside);
    const index = indexStatements([pinned, twin, other]);
    const row = { id: 'pact', name: 'pact', category: 'agreement' as const, prominence: 2 as const };
    const factsFor = (more: { readonly pin: string[]; readonly hide?: string[] }) =>
      brief(0, [{ ...entity('pact'), row: { ...row, ...more } }, entity('norway')], index).facts.map(({ cites }) =>
        cites.map(({ source }) => source),
      );
    expect(factsFor({ pin: [pinned.address] })).toEqual([['a', 'b']]);
    expect(factsFor({ pin: [pinned.address], hide: [twin.address] })).toEqual([['a']]);
  });

  it('lists dates oldest first and marks those worked out', () => {
    const { dates } = briefed(
      statement('a', 'The pact was signed today.', { dates: [date('2026-01-27', true)] }),
      statement('a', 'The pact began in 2020.', { dates: [date('2020')] }),
    );
    expect(dates.map((each) => [each.date, each.inferred, each.cites[0]?.kind])).toEqual([
      ['2020', undefined, 'text'],
      ['2026-01-27', true, 'worked-out'],
    ]);
  });

  it('shows a tie from the end it is read at', () => {
    const tie = { subject: 1, object: 0, label: 'Signed', inverse: 'Signed by' };
    const signed = statement('a', 'Norway signed the pact.', {
      subjects: [1],
      objects: [0],
      mentioned: [0, 1],
      relations: [tie],
    });
    expect(briefed(signed).related).toMatchObject([{ label: 'Signed by', entity: 'norway' }]);
    expect(brief(1, ENTITIES, indexStatements([signed])).related).toMatchObject([{ label: 'Signed', entity: 'pact' }]);
  });

  it('says nothing of an entity nobody speaks of', () => {
    expect(briefed()).toMatchObject({ facts: [], figures: [], dates: [], related: [], differs: [] });
    expect(briefed()).not.toHaveProperty('oneLine');
  });
});
