/** Says what the whole pipeline gives: cited facts of the right entity, the same bytes for any order, errors that stop it. */
import { describe, expect, it } from 'vitest';
import type { Entity } from '../entity.ts';
import { parsePack } from '../pack-schema.ts';
import { compile } from './compile.ts';
import { issueLine } from './issue.ts';
import { packInfoFor } from './pack-info.ts';

const FRONT = '---\nlabel: Talks in Oslo\ndate: 2026-01-27\nsummary: true\n---\n';
const TALKS = {
  name: 'talks.md',
  text: `${FRONT}Defence Minister Ada Berg met Bo Lund in Oslo on Tuesday. Norway and Iceland signed the Oslo Defence Treaty. Ada Berg said that the Oslo Defence Treaty is “a new page”.\n\nThe Oslo Defence Treaty is worth €3 billion. The European Sea Agency (ESA) welcomed the Oslo Defence Treaty.\n`,
};
const REPORT = {
  name: 'report.txt',
  text: 'Pact signed in Oslo\nNorway and Iceland signed the Oslo Defence Treaty. Berg was not there. Prime Minister Bo Lund praised Ada Berg. Officials in Oslo rested.\n',
};
const INFO = packInfoFor('north-pack');

function overlayOf(...rows: readonly Record<string, unknown>[]) {
  const usual = { category: 'agreement', prominence: 3 };
  return {
    name: 'overlay.json',
    text: JSON.stringify({ entities: rows.map((row) => ({ ...usual, ...row })) }, null, 1),
  };
}
const TREATY = { id: 'treaty', name: 'Oslo Defence Treaty' };

function packOf(files = [TALKS, REPORT], overlay = overlayOf(TREATY)) {
  const { pack, issues } = compile(files, overlay, INFO);
  if (pack === undefined) throw new Error(issues.map(issueLine).join('\n'));
  return pack;
}

function entityOf(id: string, ...more: Parameters<typeof packOf>): Entity {
  const found = packOf(...more).entities.find((entity) => entity.id === id);
  if (found === undefined) throw new Error(`no entity ${id}`);
  return found;
}

const texts = (items: readonly { readonly text: string }[]) => items.map((item) => item.text);
const complaints = (row: Record<string, unknown>) =>
  compile([TALKS, REPORT], overlayOf({ ...TREATY, ...row }), INFO).issues.map(issueLine);

describe('compile without an overlay', () => {
  const { pack, review } = compile([TALKS, REPORT], undefined, INFO);

  it('finds the entities, their categories and the forms they go by', () => {
    expect(pack?.entities.map((entity) => [entity.name, entity.category])).toEqual([
      ['Ada Berg', 'person'],
      ['Bo Lund', 'person'],
      ['European Sea Agency', 'organisation'],
      ['Iceland', 'place'],
      ['Norway', 'place'],
      ['Oslo', 'place'],
      ['Oslo Defence Treaty', 'agreement'],
    ]);
    expect(pack?.entities[0]?.forms).toContainEqual({ text: 'Berg', rule: 'exact', needs: ['Ada Berg'] });
    expect(pack?.entities[2]?.forms.map((form) => form.text)).toContain('ESA');
  });

  it('describes a person by the role a document gives, and cites it', () => {
    const [line] = [pack?.entities[0]?.oneLine];
    expect(line?.text).toBe('Defence Minister');
    expect(line?.cites).toHaveLength(1);
  });

  it('gives a pack that its own reader accepts', () => {
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual({ ok: true, pack: JSON.parse(JSON.stringify(pack)) });
    expect(review).toEqual([]);
  });
});

describe('briefings', () => {
  it('hold a sentence only for the entities it is about', () => {
    expect(texts(entityOf('oslo').facts)).toEqual([]);
    expect(texts(entityOf('bo-lund').facts)).toContain('Defence Minister Ada Berg met Bo Lund in Oslo on Tuesday.');
  });

  it('make one fact with two citations of what two sources say alike', () => {
    const fact = entityOf('norway').facts.find(({ text }) => text.includes('signed'));
    expect(fact?.cites.map((cite) => cite.source)).toEqual(['talks', 'report']);
  });

  it('say how each citation stands to its source', () => {
    const kinds = Object.fromEntries(
      entityOf('ada-berg').facts.map(({ text, cites }) => [text.slice(0, 12), cites[0]?.kind]),
    );
    expect(kinds).toMatchObject({ 'Ada Berg sai': 'quotation', 'Defence Mini': 'summary', 'Prime Minist': 'text' });
  });

  it('date what the sentence dates, and say so where the day was worked out', () => {
    expect(entityOf('bo-lund').dates).toMatchObject([
      { date: '2026-01-27', inferred: true, cites: [{ kind: 'worked-out' }] },
    ]);
  });

  it('put pinned sentences first, in their order, and leave hidden ones out', () => {
    const row = { ...TREATY, pin: ['talks#2.2', 'talks#1.3'], hide: ['talks#2.1'] };
    const facts = texts(entityOf('treaty', [TALKS, REPORT], overlayOf(row)).facts);
    expect(facts.slice(0, 2)).toEqual([
      'The European Sea Agency (ESA) welcomed the Oslo Defence Treaty.',
      'Ada Berg said that the Oslo Defence Treaty is “a new page”.',
    ]);
    expect(facts.join(' ')).not.toContain('€3 billion');
  });

  it('tell an amount that two sources write differently once, with both citations', () => {
    const note = {
      name: 'note.md',
      text: '---\nlabel: Note\nsummary: true\n---\nThe Oslo Defence Treaty is worth €3bn.\n',
    };
    const { figures } = entityOf('treaty', [TALKS, note]);
    expect(figures.map(({ value, cites }) => [value, cites.map(({ source }) => source)])).toEqual([
      [expect.stringMatching(/^€3/), ['note', 'talks']],
    ]);
  });

  it('take money from the sentences an entity opens, and curated figures instead where there are any', () => {
    expect(entityOf('treaty').figures).toMatchObject([
      { value: '€3 billion', label: 'The Oslo Defence Treaty is worth' },
    ]);
    const row = { ...TREATY, figures: [{ value: '€3bn', label: 'worth', cites: ['talks#2.1'] }] };
    expect(entityOf('treaty', [TALKS, REPORT], overlayOf(row)).figures).toMatchObject([
      { value: '€3bn', label: 'worth' },
    ]);
  });

  it('join curated and stated relations of the same words', () => {
    const row = { ...TREATY, related: [{ label: 'Signed by', entity: 'norge', cites: ['report#1.1'] }] };
    const norway = { id: 'norge', name: 'Norway', category: 'place', prominence: 1, never: ['Norway House'] };
    const { related } = entityOf('treaty', [TALKS, REPORT], overlayOf(row, norway));
    expect(related.filter((tie) => tie.entity === 'norge')).toMatchObject([
      { label: 'Signed by', cites: [{ source: 'report' }, { source: 'talks' }] },
    ]);
  });
});

describe('compile refuses, naming file and line', () => {
  it.each([
    ['no document', [], 'no .md, .txt or .html document to compile'],
    [
      'two files of one id',
      [TALKS, { name: 'talks.txt', text: 'Other.' }],
      'talks.txt: duplicate id “talks”: talks.md has it too',
    ],
    [
      'a broken document among good ones',
      [TALKS, { name: 'b.md', text: '---\nx: 1\n---\nA.' }],
      'b.md:2: unknown front-matter key “x”',
    ],
    [
      'a document of headlines only',
      [{ name: 'b.md', text: '---\nlabel: x\n---\n# Only a head\n' }],
      'b.md: the document holds no sentence',
    ],
  ])('%s', (_, files, expected) => {
    const { pack, issues } = compile(files, undefined, INFO);
    expect(pack).toBeUndefined();
    expect(issues.map(issueLine).join('\n')).toContain(expected);
  });

  it.each([
    [
      'an address that no sentence has',
      { pin: ['talks#9.9'] },
      'overlay.json:3: “treaty”: no sentence has the address talks#9.9',
    ],
    [
      'a figure its sentence does not hold',
      { figures: [{ value: '€4bn', label: 'worth', cites: ['talks#2.1'] }] },
      'the figure “€4bn” does not stand in talks#2.1',
    ],
    [
      'a differing value its sentence does not hold',
      {
        differs: [
          {
            property: 'status',
            relation: 'sequence',
            values: [
              { value: 'signed', cites: ['talks#1.2'] },
              { value: 'torn up', cites: ['talks#1.2'] },
            ],
          },
        ],
      },
      'the value “torn up” does not stand in talks#1.2',
    ],
    [
      'a form that is a stop word',
      { forms: [{ text: 'the' }] },
      'overlay.json:3: “treaty” has a form that is a stop word: “the”',
    ],
    ['an empty form', { forms: [{ text: ' ' }] }, '“treaty” has a form that is empty'],
    ['a form of one letter', { forms: [{ text: 'T' }] }, '“treaty” has a form that is one letter'],
    ['no form at all', { forms: [] }, '“treaty” has no surface form'],
    [
      'a relation to nobody',
      { related: [{ label: 'Met', entity: 'nobody', cites: ['talks#1.1'] }] },
      'names an entity the overlay does not hold: nobody',
    ],
  ])('%s', (_, row, expected) => {
    expect(complaints(row).join('\n')).toContain(expected);
    expect(compile([TALKS, REPORT], overlayOf({ ...TREATY, ...row }), INFO).pack).toBeUndefined();
  });
});

describe('compile warns of overlay rows that do nothing', () => {
  const warnings = (...rows: Record<string, unknown>[]) => {
    const { pack, issues } = compile([TALKS, REPORT], overlayOf(...rows), INFO);
    expect(pack).toBeDefined();
    return issues.map(issueLine).join('\n');
  };

  it('an entity no document mentions', () => {
    expect(warnings({ ...TREATY, id: 'x', name: 'Lisbon Accord' })).toBe(
      'overlay.json:3: “x”: no document mentions it',
    );
  });

  it('a row the documents would have given alone', () => {
    expect(warnings({ ...TREATY, prominence: 2 })).toContain('the row changes nothing');
  });

  it('a hidden sentence that was no fact of the entity', () => {
    expect(warnings({ ...TREATY, hide: ['talks#1.1'] })).toContain('hiding talks#1.1 changes nothing');
  });

  it('one form in two rows, unless they say that they are not the same', () => {
    const twin = { ...TREATY, id: 'twin' };
    expect(warnings(TREATY, twin)).toContain('“twin” and “treaty” share the form “Oslo Defence Treaty”');
    expect(warnings(TREATY, { ...twin, notSameAs: ['treaty'] })).not.toContain('share the form');
  });
});

describe('mined names beside an overlay', () => {
  it('stay what they are without one: a row decides about its own entity only', () => {
    const ids = (overlay?: ReturnType<typeof overlayOf>) =>
      compile([TALKS, REPORT], overlay, INFO).pack?.entities.map((entity) => entity.id);
    const alone = ids();
    expect(ids(overlayOf({ ...TREATY, id: 'oslo-defence-treaty' }))).toEqual(alone);
    expect(ids(overlayOf(TREATY))).toEqual(alone?.map((id) => (id === 'oslo-defence-treaty' ? 'treaty' : id)).sort());
  });

  it('can be dropped by the overlay, and an idle drop is named', () => {
    const overlay = {
      name: 'overlay.json',
      text: JSON.stringify({
        entities: [{ ...TREATY, category: 'agreement', prominence: 3 }],
        drop: ['Norway', 'Atlantis'],
      }),
    };
    const { pack, issues } = compile([TALKS, REPORT], overlay, INFO);
    expect(pack?.entities.map((entity) => entity.id)).not.toContain('norway');
    expect(issues.map(issueLine)).toEqual(['overlay.json:1: nothing to drop: no mined name is “Atlantis”']);
  });
});
