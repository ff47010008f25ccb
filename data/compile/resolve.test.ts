/** Says which names become one entity, which stay apart, and what an entity is called. */
import { describe, expect, it } from 'vitest';
import { evidenceOf, merge, NO_EVIDENCE, summarise } from './merge.ts';
import { mine } from './mine.ts';
import { NO_OVERLAY, parseOverlay } from './overlay.ts';
import { resolve } from './resolve.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

function evidenceOfAll(...texts: readonly string[]) {
  const evidence = texts.map((text, at) => {
    const doc = { id: `d${at}`, hash: `h${at}`, text, raw: false };
    return evidenceOf(mine(doc, sentencesOf(doc, segment(doc))));
  });
  return summarise(evidence.reduce(merge, NO_EVIDENCE));
}
const resolved = (...texts: readonly string[]) => resolve(evidenceOfAll(...texts), NO_OVERLAY);
const names = (...texts: readonly string[]) =>
  resolved(...texts).entities.map((entity) => `${entity.name}: ${entity.category}`);
const formsOf = (id: string, ...texts: readonly string[]) =>
  resolved(...texts)
    .entities.find((entity) => entity.id === id)
    ?.forms.map((form) => form.text) ?? [];

describe('resolve', () => {
  it.each([
    ['British and American spelling', 'A Norway–EU Defence Pact came.', 'A Norway-EU Defense Pact came.'],
    ['the two orders of a pair', 'A Norway–EU Defence Pact came.', 'An EU–Norway Defence Pact came.'],
    ['accents', 'Prime Minister António Berg came.', 'Prime Minister Antonio Berg came.'],
    ['points', 'Foreign Minister S. Berg came.', 'Foreign Minister S Berg came.'],
    ['the order of two words before a head noun', 'A Trade and Defence Pact came.', 'A Defence and Trade Pact came.'],
    ['parties that one text leaves out', 'A Norway–EU Trade Pact came.', 'A Trade Pact came.'],
    ['a party spelled out', 'A Norway–EU Trade Pact came.', 'A Norway–European Union Trade Pact came.'],
    ['a letter in one of the parties', 'A Norway–EU Defence Pact came.', 'A Norwy–EU Defence Pact came.'],
    ['given names left out', 'Prime Minister Ada Maria da Berg came.', 'Prime Minister Ada Berg came.'],
    ['a first name cut to its letter', 'Foreign Minister Sven Berg came.', 'Foreign Minister S. Berg came.'],
  ])('merges names that differ by %s', (_, a, b) => expect(names(a, b)).toHaveLength(names(a).length));

  it('knows the surname that stands first', () => {
    expect(formsOf('foo-ching-te', 'President Foo Ching-te came. Foo left.')).toContain('Foo');
  });

  it('merges a long form with its acronym', () => {
    expect(names('The Norwegian Kestrel Agency (NKA) met. Later the NKA left.')).toEqual([
      'Norwegian Kestrel Agency: organisation',
    ]);
    expect(formsOf('norwegian-kestrel-agency', 'The Norwegian Kestrel Agency (NKA) met.')).toEqual([
      'Norwegian Kestrel Agency',
      'NKA',
    ]);
  });

  it('lets a document’s own definition overrule the lexicon', () => {
    expect(names('The European Sea Agency (ESA) met. Later the ESA left.')).toEqual([
      'European Sea Agency: organisation',
    ]);
  });

  it('keeps two persons of one surname apart and gives neither the bare surname unasked', () => {
    const texts = ['Defence Minister Ada Berg met Prime Minister Bo Berg. Berg said no.'];
    expect(names(...texts)).toEqual(['Ada Berg: person', 'Bo Berg: person']);
    const { entities } = resolved(...texts);
    expect(entities.map((entity) => entity.forms.find((form) => form.text === 'Berg')?.needs)).toEqual([
      ['Ada Berg'],
      ['Bo Berg'],
    ]);
  });

  it('keeps particles with the surname, and writes it as it opens a sentence too', () => {
    expect(formsOf('ursula-von-der-leyen', 'President Ursula von der Leyen spoke.')).toEqual([
      'Ursula von der Leyen',
      'von der Leyen',
      'Von der Leyen',
    ]);
  });

  it.each([
    ['another head noun', 'The Kestrel Treaty holds.', 'The Kestrel Programme holds.'],
    ['other parties', 'A Norway–EU Defence Pact came.', 'A Norway–India Defence Pact came.'],
    ['a word more', 'A Norway–EU Defence Pact came.', 'A Norway–EU Strategic Defence Pact came.'],
    ['another first name', 'Prime Minister Ada Berg came.', 'Prime Minister Ida Berg came.'],
  ])('keeps apart what differs by %s', (_, a, b) => {
    expect(new Set(names(a, b)).size).toBe(new Set([...names(a), ...names(b)]).size);
  });

  it('keeps a bare name apart where two pairs of parties have one of its kind', () => {
    const all = names('A Norway–EU Sea Pact and a Finland–EU Sea Pact came.', 'A Sea Pact came.');
    expect(all.filter((name) => name.includes('Sea Pact'))).toHaveLength(3);
  });

  it('gives a bare name to the pair of parties its sentences name', () => {
    const texts = ['A Norway–EU Sea Pact and a Finland–EU Sea Pact came.', 'Norway and the EU welcomed the Sea Pact.'];
    const { entities } = resolved(...texts);
    expect(
      entities
        .filter(({ name }) => name.includes('Sea Pact'))
        .map(({ name, forms }) => [name, forms.some(({ text }) => text === 'Sea Pact')]),
    ).toEqual([
      ['Finland–EU Sea Pact', false],
      ['Norway–EU Sea Pact', true],
    ]);
  });

  it('leaves a bare name alone where its sentences name other parties than the only pair', () => {
    const all = names('A Finland–EU Sea Pact came.', 'Norway and the EU welcomed the Sea Pact.');
    expect(all.filter((name) => name.includes('Sea Pact'))).toHaveLength(2);
  });

  it('knows the only body that a short name can mean', () => {
    expect(names('The US Army came. They asked the Army again.')).toEqual(['US Army: organisation']);
    expect(names('They saw Kestrel Test Dynamics. They asked Kestrel again.')).toEqual([
      'Kestrel Test Dynamics: organisation',
    ]);
    expect(names('The US Army and the Indian Army came. They asked the Army again.')).toHaveLength(3);
  });

  it('takes what is surely a name and of no known kind as a concept, and asks for review', () => {
    const { entities, review } = resolved('They saw the Foo Bar and then the Foo Bar left.');
    expect(entities).toMatchObject([{ name: 'Foo Bar', category: 'concept' }]);
    expect(review).toMatchObject([{ name: 'Foo Bar', reason: expect.stringContaining('taken as a concept') }]);
  });

  it('asks for review where one name carries two numbers', () => {
    const { entities, review } = resolved('The 3rd Norway–EU Summit came.', 'The 4th Norway–EU Summit came.');
    expect(entities.filter(({ category }) => category === 'event')).toHaveLength(1);
    expect(review.map(({ reason }) => reason)).toEqual(['numbered 3rd and 4th: perhaps several of one name']);
    expect(resolved('The 3rd Norway–EU Summit came.', 'The Norway–EU Summit came.').review).toEqual([]);
  });

  it('knows a post from a person by its last word, and gives it no surname', () => {
    const { entities } = resolved('They sent a Liaison Officer (LO) to sea.');
    expect(entities).toMatchObject([{ name: 'Liaison Officer', category: 'person', post: true }]);
    expect(entities[0]?.forms.map((form) => form.text)).toEqual(['Liaison Officer', 'LO']);
  });

  it('adds the spellings news uses elsewhere; a short acronym only beside the full name', () => {
    const [body] = resolved('The European Defence Agency met the European External Action Service.').entities;
    expect(body?.forms).toContainEqual({
      text: 'EDA',
      rule: 'exact',
      needs: expect.arrayContaining(['European Defence Agency']),
    });
    expect(formsOf('european-external-action-service', 'The European External Action Service met.')).toContain('EEAS');
  });

  it.each([
    ['a word seen only at the start of sentences', 'Galvanised crowds came. Galvanised crowds left.'],
    ['one word nothing speaks for', 'They saw Foo and left.'],
    [
      'a word the corpus also writes small',
      'The kestrel flew. They praised the Kestrel programme. A Kestrel programme came.',
    ],
  ])('leaves %s for review', (_, text) => {
    const { entities, review } = resolved(text);
    expect(entities).toEqual([]);
    expect(review).toHaveLength(1);
  });

  describe('with a row of the overlay', () => {
    const formsIn = (row: Record<string, unknown>, text: string) => {
      const rows = [{ id: 'x', prominence: 3, ...row }];
      const { overlay } = parseOverlay({ name: 'overlay.json', text: JSON.stringify({ entities: rows }) });
      if (overlay === undefined) throw new Error('the overlay of this test is broken');
      return (resolve(evidenceOfAll(text), overlay).entities[0]?.forms ?? []).map(({ text: form, needs }) =>
        needs === undefined ? form : `${form} beside ${needs.join(', ')}`,
      );
    };
    const pact = { name: 'Kestrel Sea Pact', category: 'agreement' };
    const text = 'They signed the Kestrel Sea Pact (KSP). The KSP holds.';

    it('keeps the acronym that the text defines, beside the full name only', () => {
      expect(formsIn({ ...pact, forms: [{ text: 'Kestrel Sea Pact' }, { text: 'Sea Pact' }] }, text)).toEqual([
        'Kestrel Sea Pact',
        'Sea Pact',
        'KSP beside Kestrel Sea Pact, Sea Pact',
      ]);
    });

    it('lets the row say otherwise', () => {
      expect(formsIn({ ...pact, forms: [{ text: 'Kestrel Sea Pact' }, { text: 'KSP' }] }, text)).toContain('KSP');
      expect(formsIn({ ...pact, forms: [{ text: 'Kestrel Sea Pact' }], never: ['KSP'] }, text)).toEqual([
        'Kestrel Sea Pact',
      ]);
    });

    it('trusts the documents where it lists no forms', () => {
      expect(formsIn(pact, text)).toEqual(['Kestrel Sea Pact', 'KSP']);
      expect(formsIn({ name: 'Ada Berg', category: 'person' }, 'Defence Minister Ada Berg came. Berg left.')).toEqual([
        'Ada Berg',
        'Berg beside Ada Berg',
      ]);
    });
  });
});
