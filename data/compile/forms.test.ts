/** Says which spellings an entity is found under, and by which rule. */
import { describe, expect, it } from 'vitest';
import { defaultRule, otherNumber, surfaceForms, variants } from './forms.ts';

describe('variants', () => {
  it.each([
    ['Defence and Security Partnership', ['Defense and Security Partnership']],
    ['DEFENCE FORUM', ['DEFENSE FORUM']],
    ['Make in India programmes', ['Make in India programs']],
    ['organised crime', ['organized crime']],
    ['radicalisation', ['radicalization']],
    ['counter-terrorism', ['counterterrorism']],
    ['cybersecurity', ['cyber-security']],
    ['anti-piracy', ['antipiracy']],
    ['India-EU Summit', ['EU-India Summit']],
    ['India-European Union Summit', ['European Union-India Summit']],
    ['South Korea–EU Summit', ['EU–South Korea Summit']],
    ['India-Foobar Summit', []],
    ['Kaja Kallas', []],
    ['revised plan', []],
  ])('spells “%s” the other ways', (text, expected) => expect(variants(text)).toEqual(expected));

  it('writes no word that nobody writes', () => {
    expect(variants('rules-based international order')).toEqual([]);
    expect(variants('India-European Union')).toEqual([]);
    expect(variants('EU Vice-President')).toEqual(['EU Vice President']);
  });

  it('combines what differs in one name', () => {
    expect(variants('India–EU Defence Programme')).toContain('EU–India Defense Program');
  });

  it('leaves a pair alone that is no pair of parties', () => {
    expect(variants('Vice-President Office')).not.toContain('President-Vice Office');
  });
});

describe('defaultRule', () => {
  it.each([
    ['Kaja Kallas', 'exact'],
    ['EU', 'exact'],
    ['SAFE', 'upper'],
    ['hybrid threats', 'caseless'],
  ] as const)('gives “%s” the rule %s', (text, rule) => expect(defaultRule(text)).toBe(rule));
});

describe('otherNumber', () => {
  it.each([
    ['hybrid threats', ['hybrid threat']],
    ['drone', ['drones']],
    ['quantum technologies', ['quantum technology']],
    ['strategic autonomy', []],
    ['counter-terrorism', []],
    ['dual-use', []],
    ['cross-border terror', []],
    ['financing of terror', []],
    ['rules-based order', []],
    ['quantum tech', []],
  ])('of “%s”', (text, expected) => expect(otherNumber(text)).toEqual(expected));
});

describe('surfaceForms', () => {
  it('keeps the given forms first, and gives variants the rule, needs and parties of theirs', () => {
    const forms = surfaceForms(
      [
        { text: 'Security and Defence Partnership', parties: ['india', 'eu'] },
        { text: 'SDP', needs: ['Security and Defence Partnership'] },
      ],
      'agreement',
    );
    expect(forms).toEqual([
      { text: 'Security and Defence Partnership', rule: 'exact', parties: ['india', 'eu'] },
      { text: 'SDP', rule: 'exact', needs: ['Security and Defence Partnership', 'Security and Defense Partnership'] },
      { text: 'Security and Defense Partnership', rule: 'exact', parties: ['india', 'eu'], variant: true },
    ]);
  });

  it('writes a plural only for technologies and for concepts that are no names', () => {
    expect(surfaceForms([{ text: 'drone' }], 'technology').map((form) => form.text)).toEqual(['drone', 'drones']);
    expect(surfaceForms([{ text: 'Foobar' }], 'concept').map((form) => form.text)).toEqual(['Foobar']);
    expect(surfaceForms([{ text: 'Oslo Pact' }], 'agreement').map((form) => form.text)).toEqual(['Oslo Pact']);
  });

  it('tells mere spellings from other names, whichever was given first', () => {
    const given = ['Oslo Defence Pact', 'Oslo Defense Pact', 'Fjord Pact'];
    const forms = surfaceForms(
      given.map((text) => ({ text })),
      'agreement',
    );
    expect(forms.filter((form) => form.variant !== true).map((form) => form.text)).toEqual([given[0], given[2]]);
  });

  it('writes no two forms that the matcher reads alike', () => {
    expect(
      surfaceForms([{ text: 'India–EU' }, { text: 'India-EU' }, { text: 'António' }, { text: 'Antonio' }], 'place'),
    ).toHaveLength(2);
  });
});
