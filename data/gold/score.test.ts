/** Says what counts as a hit, a miss and a false find. */
import { describe, expect, it } from 'vitest';
import { foldName, scoreMarks, scoreNames, scoreValues } from './score.ts';

const TEXT = 'Ada Berg of the Test Council met maritime security staff; Berg and the Council agreed.';
const at = (surface: string, from = 0) => {
  const start = TEXT.indexOf(surface, from);
  return { start, end: start + surface.length, surface };
};
const ADA = { ...at('Ada Berg'), category: 'person' as const, canonical: 'Ada Berg' };
const COUNCIL = { ...at('Test Council'), category: 'organisation' as const, canonical: 'Test Council' };
const BERG = { ...at('Berg', 20), category: 'person' as const, canonical: 'Ada Berg' };
const ARTICLE = {
  text: TEXT,
  names: [ADA, COUNCIL, BERG],
  optionalNames: [at('Council', 60)],
  canonicalAlso: { 'Test Council': ['Council for Tests'] },
};
const found = (surface: string, category: 'person' | 'organisation', name: string, from = 0) => ({
  ...at(surface, from),
  category,
  name,
});

describe('scoring names', () => {
  const scoreOf = (...names: Parameters<typeof scoreNames>[1]) => scoreNames(ARTICLE, names);

  it('counts a name only where its span is the same', () => {
    const { counts, errors } = scoreOf(found('Ada', 'person', 'Ada Berg'));
    expect(counts.strict).toEqual({ hits: 0, missed: 3, wrong: 1 });
    expect(errors.map(({ kind }) => kind)).toEqual(['name missed', 'name missed', 'name missed', 'false name']);
  });

  it('asks for the category and for the entity apart', () => {
    const { counts, errors } = scoreOf(
      found('Ada Berg', 'organisation', 'Ada Berg'),
      found('Berg', 'person', 'Berg', 20),
      found('Test Council', 'organisation', 'the Council for Tests'),
    );
    expect(counts.strict).toEqual({ hits: 3, missed: 0, wrong: 0 });
    expect(counts.typed).toEqual({ hits: 2, missed: 1, wrong: 1 });
    expect(counts.canonical).toEqual({ hits: 2, missed: 1, wrong: 1 });
    expect(errors.map(({ kind, detail }) => `${kind}: ${detail}`)).toEqual([
      'category: organisation, not person',
      'canonical: “Berg”, not “Ada Berg”',
    ]);
  });

  it('counts neither way what is optional or wholly in lower case', () => {
    const { counts } = scoreOf(found('Council', 'organisation', 'x', 60), found('maritime security', 'person', 'x'));
    expect(counts.strict).toEqual({ hits: 0, missed: 3, wrong: 0 });
  });

  it('gives the span but neither category nor entity to words that may mean several', () => {
    const { counts } = scoreOf(at('Ada Berg'));
    expect([counts.strict.hits, counts.typed.hits, counts.canonical.hits]).toEqual([1, 0, 0]);
  });

  it('takes a second category where the annotation allows it', () => {
    const names = [{ ...COUNCIL, alsoCategory: 'programme' as const }];
    const { counts } = scoreNames({ ...ARTICLE, names }, [{ ...at('Test Council'), category: 'programme', name: 'x' }]);
    expect(counts.typed.hits).toBe(1);
  });
});

describe('folding names', () => {
  it('ignores case, accents, dashes, an article and a bracketed acronym', () => {
    expect(foldName('The India–EU Pácts (IEP)')).toBe('india-eu pacts');
  });
});

describe('scoring marks', () => {
  const article = {
    names: [{ ...at('Ada Berg'), category: 'person' as const, canonical: 'Ada Berg' }],
    marks: [{ ...at('Test Council'), entity: 'council' }],
    optionalMarks: [{ ...at('Berg', 20), entity: 'berg' }],
  };
  const mark = (surface: string, entity: string, from = 0) => ({ ...at(surface, from), entities: [entity] });

  it('counts a required mark with the right entity, and an optional one neither way', () => {
    const { counts } = scoreMarks(article, [mark('Test Council', 'council'), mark('Berg', 'berg', 20)]);
    expect(counts.exact).toEqual({ hits: 1, missed: 0, wrong: 0 });
  });

  it('calls a mark wrong that names another entity than the words, required, optional or not in the pack', () => {
    const { counts, errors } = scoreMarks(article, [
      mark('Test Council', 'tests'),
      mark('Berg', 'council', 20),
      mark('Ada', 'ada'),
    ]);
    expect(counts.exact).toEqual({ hits: 0, missed: 1, wrong: 3 });
    expect(counts.entity.wrong).toBe(3);
    expect(errors.filter(({ kind }) => kind === 'mark of the wrong entity')).toHaveLength(3);
  });

  it('calls a mark on words that name nothing false, not a mark of the wrong entity', () => {
    const { counts, errors } = scoreMarks(article, [mark('staff', 'staff')]);
    expect(counts.exact.wrong).toBe(1);
    expect(counts.entity.wrong).toBe(0);
    expect(errors.map(({ kind }) => kind)).toEqual(['mark missed', 'false mark']);
  });

  it('does not take a choice between entities for a mark of one of them', () => {
    const choice = { ...at('Test Council'), entities: ['council', 'tests'] };
    expect(scoreMarks(article, [choice]).counts.exact).toEqual({ hits: 0, missed: 1, wrong: 1 });
  });
});

describe('scoring values', () => {
  const gold = [{ start: 10, end: 22, value: '2026-01-27' }];

  it('asks for the same value at an overlapping place', () => {
    const near = { start: 12, end: 22, value: '2026-01-27' };
    expect(scoreValues('date', gold, [near]).counts.values).toEqual({ hits: 1, missed: 0, wrong: 0 });
    const far = { ...near, start: 30, end: 40 };
    expect(scoreValues('date', gold, [far]).counts.values).toEqual({ hits: 0, missed: 1, wrong: 1 });
    const other = { ...near, value: '2026-01' };
    expect(scoreValues('date', gold, [other]).errors.map(({ kind }) => kind)).toEqual(['date missed', 'false date']);
  });

  it('leaves out what stands on a neutral place', () => {
    const neutral = [{ start: 30, end: 40 }];
    expect(scoreValues('date', [], [{ start: 30, end: 38, value: '2025' }], neutral).counts.values.wrong).toBe(0);
  });
});
