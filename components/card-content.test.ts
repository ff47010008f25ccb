/** Tests which parts of a briefing each size of card holds. */
import { describe, expect, it } from 'vitest';
import { cardContent, differHeading } from './card-content.ts';
import { cite, PACT, sampleBriefing } from './sample-briefing.ts';

const TODAY = '2026-02-20T10:00:00Z';
const briefing = sampleBriefing();

describe('a small card', () => {
  it('shows neither facts nor sections, and says that there is more', () => {
    const content = cardContent(briefing, 'small', 'Harbour Pact', TODAY);
    expect(content.facts).toEqual([]);
    expect(content.differNote).toBeUndefined();
    expect(content.hasMore).toBe(true);
  });
});

describe('a standard card', () => {
  it('shows two facts and a note of what differs', () => {
    const content = cardContent(briefing, 'standard', 'Harbour Pact', TODAY);
    expect(content.facts).toHaveLength(2);
    expect(content.differNote).toBe('Sources differ on its name');
    expect(content.differs).toEqual([]);
    expect(content.hasMore).toBe(true);
  });

  it('tells other names only where the words on the page are not the name', () => {
    const names = (words: string): readonly string[] => cardContent(briefing, 'standard', words, TODAY).names;
    expect(names('the pact')).toEqual(['Northern Harbour Pact']);
    expect(names('harbour pact’s')).toEqual([]);
  });

  it('tells no mere spelling of a name as another name', () => {
    const { entity } = briefing;
    const spelled = { text: 'Northern Harbor Pact', rule: 'exact', variant: true } as const;
    const more = { ...briefing, entity: { ...entity, forms: [...entity.forms, spelled] } };
    expect(cardContent(more, 'standard', 'the pact', TODAY).names).toEqual(['Northern Harbour Pact']);
  });

  it('prefers figures to other names', () => {
    const figures = [{ value: '10', label: 'years', cites: [cite('full')] }];
    const content = cardContent(sampleBriefing({ figures }), 'standard', 'the pact', TODAY);
    expect(content.figures).toEqual(figures);
    expect(content.names).toEqual([]);
  });

  it('has no more where little is known, although its sources can be listed', () => {
    const little = sampleBriefing({ facts: [], dates: [], related: [], differs: [], forms: [] });
    const content = cardContent(little, 'standard', 'Harbour Pact', TODAY);
    expect(content.hasMore).toBe(false);
    expect(content.sources).toEqual([]);
    expect(cardContent(little, 'full', 'Harbour Pact', TODAY).sources).toHaveLength(3);
  });

  it('counts the points on which sources differ, and leaves out what only adds up or follows', () => {
    const [name] = PACT.differs;
    if (!name) throw new Error('the sample has a difference');
    const note = (differs: typeof PACT.differs): string | undefined =>
      cardContent(sampleBriefing({ differs }), 'standard', 'x', TODAY).differNote;
    expect(note([name, { ...name, property: 'status', relation: 'conflict' }])).toBe('Sources differ on 2 points');
    expect(
      note([
        { ...name, relation: 'sequence' },
        { ...name, relation: 'complement' },
      ]),
    ).toBeUndefined();
  });
});

describe('a full card', () => {
  it('shows everything and has no more', () => {
    const content = cardContent(briefing, 'full', 'Harbour Pact', TODAY);
    expect(content.facts).toHaveLength(3);
    expect(content.names).toEqual(['Northern Harbour Pact']);
    expect(content.differs).toHaveLength(1);
    expect(content.differNote).toBeUndefined();
    expect(content.hasMore).toBe(false);
  });

  it('groups related entities by label and leaves out one the briefing lacks', () => {
    const [group, ...others] = cardContent(briefing, 'full', 'x', TODAY).related;
    expect(group?.label).toBe('Signed by');
    expect(group?.entities.map(({ id }) => id)).toEqual(['anna', 'bert']);
    expect(others).toEqual([]);
  });

  it('says when even the newest source is over half a year old', () => {
    const note = (today: string): string | undefined => cardContent(briefing, 'full', 'x', today).ageNote;
    expect(note('2026-07-20')).toBeUndefined();
    expect(note('2026-08-20')).toBe('Newest source 27 Jan 2026. May be out of date.');
  });

  it('cuts what a runaway entry holds', () => {
    const facts = Array.from({ length: 9 }, (_, index) => ({ text: `Fact ${index}`, cites: [cite('full')] }));
    expect(cardContent(sampleBriefing({ facts }), 'full', 'x', TODAY).facts).toHaveLength(5);
  });
});

it.each([
  ['variant', 'Sources differ on its status'],
  ['conflict', 'Sources differ on its status'],
  ['complement', 'Sources add to each other on its status'],
  ['sequence', 'Its status over time'],
] as const)('heads values that stand as %s by "%s"', (relation, heading) => {
  expect(differHeading({ property: 'status', relation, values: [] }, PACT)).toBe(heading);
});

it('guesses no pronoun for a person', () => {
  const differ = { property: 'title', relation: 'variant', values: [] } as const;
  expect(differHeading(differ, { ...PACT, category: 'person' })).toBe('Sources differ on the title');
});
