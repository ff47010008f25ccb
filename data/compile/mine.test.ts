/** Says which names a sentence gives, and what speaks for their category. */
import { describe, expect, it } from 'vitest';
import { mine } from './mine.ts';
import { nameRuns } from './name-runs.ts';
import { quotedNames } from './quoted-names.ts';
import { segment } from './segment.ts';
import { sentencesOf } from './tokenise.ts';

const names = (text: string) =>
  nameRuns(text, quotedNames(text)).map((run) => (run.role === undefined ? run.text : `${run.text} [${run.role}]`));
const mined = (text: string) => {
  const doc = { id: 'a', hash: 'h', text, raw: false };
  return mine(doc, sentencesOf(doc, segment(doc)));
};

describe('nameRuns', () => {
  it.each([
    ['Defence Minister Rajnath Singh met Kaja Kallas.', ['Rajnath Singh [Defence Minister]', 'Kaja Kallas']],
    [
      'European Commission President Ursula von der Leyen spoke.',
      ['European Commission', 'Ursula von der Leyen [President]'],
    ],
    ['Finland PM Petteri Orpo came.', ['Finland', 'Petteri Orpo [PM]']],
    ['The external affairs minister S. Jaishankar signed.', ['S. Jaishankar [external affairs minister]']],
    ['Ada Berg is the defence minister of Norway.', ['Ada Berg [defence minister]', 'Norway']],
    ['Blue Treaty is head and shoulders above.', ['Blue Treaty']],
    ['It visited the Ministry for Foreign Affairs in Helsinki.', ['Ministry for Foreign Affairs', 'Helsinki']],
    ['The Society of Indian Defence Manufacturers came.', ['Society of Indian Defence Manufacturers']],
    [
      'A Security and Defence Partnership binds India and the European Union.',
      ['Security and Defence Partnership', 'India', 'European Union'],
    ],
    ['Talks on a Security of Information Agreement began.', ['Security of Information Agreement']],
    ['An India–EU Security of Information Agreement came.', ['India–EU Security of Information Agreement']],
    ['It fell in Jammu and Kashmir on Tuesday.', ['Jammu and Kashmir']],
    ['The India-EU Summit and India-EU ties matter.', ['India-EU Summit', 'India', 'EU']],
    ['In January the Navy of Norway sailed.', ['Navy of Norway']],
    [
      'President of the European Council António Costa spoke.',
      ['European Council', 'António Costa [President of the European Council]'],
    ],
    ['Officials praised Indian ships.', []],
    ['South Korea and Japan talked.', ['South Korea', 'Japan']],
    [
      'It met European union officials of the European union Naval Task Force.',
      ['European union', 'European union Naval Task Force'],
    ],
    ['It is in line with India’s “Make in India” plan.', ['India', 'Make in India']],
    ['A role in the ‘ReArm initiative’ of Norway.', ['ReArm initiative', 'Norway']],
    ['He said “The Partnership will hold” in Oslo.', ['Oslo']],
    ['The EU-linked ships and NATO-led forces sailed.', ['EU', 'NATO']],
    ['The EU LO sailed.', ['EU', 'LO']],
    ['Foo Bar, ex-National Security Adviser, spoke.', ['Foo Bar']],
    [
      'The President of the European Council, Ana Berg, spoke.',
      ['European Council', 'Ana Berg [President of the European Council]'],
    ],
    [
      'Bo Berg, Special Envoy of Technology at the Ministry of Defence, Eva Lund came.',
      ['Bo Berg', 'Ministry of Defence', 'Eva Lund [Special Envoy of Technology at the Ministry of Defence]'],
    ],
    ['The Raksha Mantri Rajnath Singh came.', ['Raksha Mantri', 'Rajnath Singh [Raksha Mantri]']],
    ['President Foo al-Bar met Badr el-Test in Oslo.', ['Foo al-Bar [President]', 'Badr el-Test', 'Oslo']],
    ['The managing director of Abu Dhabi Ship Building came.', ['Abu Dhabi Ship Building']],
    [
      'President Foo Ching-te met U.S. Secretary of State Marco Test.',
      ['Foo Ching-te [President]', 'U.S.', 'Marco Test [Secretary of State]'],
    ],
    ['The NATO-led ships and Oslo-friendly firms of Space-based Kestrel came.', ['NATO', 'Oslo', 'Kestrel']],
    ['It bought the Leopard 2A8 and the Foo Stream 2 pipeline.', ['Leopard 2A8', 'Foo Stream 2']],
    ['It sent the Foobar 27 ships.', ['Foobar']],
    ['It is at the Fusion Centre-Indian Ocean Region.', ['Fusion Centre-Indian Ocean Region']],
  ])('reads “%s”', (text, expected) => expect(names(text)).toEqual(expected));
});

describe('mine', () => {
  it('counts a name under one key whatever its case and counts where it only opened sentences', () => {
    const evidence = mined('NEW DELHI: talks began. They met in New Delhi. Galvanised crowds came.');
    expect(evidence.candidates.find(({ key }) => key === 'new delhi')).toMatchObject({ count: 2, votes: { place: 9 } });
    expect(evidence.candidates.find(({ key }) => key === 'galvanised')).toMatchObject({ count: 1, initial: 1 });
  });

  it('knows a body by its acronym and keeps both spellings', () => {
    const [eu] = mined('Ministers of the EU met.').candidates;
    expect(eu).toMatchObject({ key: 'european union', spellings: ['EU', 'European Union'] });
  });

  it('lets head nouns, roles and the word after speak for the category, and nothing else', () => {
    const evidence = mined(
      'The Kestrel programme and Prime Minister Ada Berg. It pleased Foo Bar near the Blue Water Treaty.',
    );
    const votes = Object.fromEntries(evidence.candidates.map(({ key, votes }) => [key, votes]));
    expect(votes).toEqual({
      'ada berg': { person: 3 },
      'blue water treaty': { agreement: 3 },
      'foo bar': {},
      kestrel: { programme: 1 },
    });
  });

  it.each([
    ['a calling after it', 'The man was Foo Bar, a former naval officer.', 'foo bar', { person: 3 }],
    ['a given name', 'It pleased Anna Kestrel.', 'anna kestrel', { person: 2 }],
    ['where persons stand', 'They asked. Foo Bar of the Kestrel Institute came.', 'foo bar', { person: 1 }],
    ['an article before it', 'It pleased the Foo Bar, they said.', 'foo bar', {}],
    ['whose it is', 'It pleased Foo Bar of Sweden.', 'foo bar', { person: 1 }],
    ['a given name before a hyphen', 'It pleased Jean-Foo Kestrel.', 'jean-foo kestrel', { person: 2 }],
    ['its last word alone later', 'It pleased Foo Bar. They asked Bar.', 'foo bar', { person: 2 }],
    ['a noun before it', 'The firm Kestrel came.', 'kestrel', { organisation: 2 }],
    ['a number in it', 'It bought the F-35 jet.', 'f-35', { technology: 4 }],
    ['where it stands', 'They met in Foobury again.', 'foobury', { place: 1 }],
    [
      'a head noun before its hyphen',
      'At the Fusion Centre-Indian Ocean Region.',
      'fusion centre-indian ocean region',
      { organisation: 3 },
    ],
    ['a noun after it', 'They paid Foobar, a state-owned consultancy.', 'foobar', { organisation: 3 }],
    ['a noun beside it', 'It has a new radar, the Foobar.', 'foobar', { technology: 3 }],
    ['a byline', 'By Tora Kestrel', 'tora kestrel', { person: 2 }],
    ['a dateline', 'FOOBURY, March 3, 2026 (Nordwire) — They met.', 'foobury', { place: 3 }],
    ['its bracket in a dateline', 'FOOBURY, March 3 (Nordwire): They met.', 'nordwire', { organisation: 3 }],
    ['a weapon in it', 'It bought the Leopard 2A8 again.', 'leopard 2a8', { technology: 3 }],
    [
      'a head noun in its middle',
      'They met the Kestrel Corps Northeast.',
      'kestrel corps northeast',
      { organisation: 3 },
    ],
    ['its first word', 'They began Operation Kestrel.', 'operation kestrel', { event: 3 }],
  ])('types a name by %s', (_, text, key, votes) => {
    expect(mined(text).candidates.find((candidate) => candidate.key === key)?.votes).toEqual(votes);
  });

  it.each([
    ['They met the Norwegian Fishermen’s Association.', ["norwegian fishermen's association"]],
    ['They met the Foobury People’s Party.', ["foobury people's party"]],
    ['They met at the ASEAN Defence Ministers’ Meeting.', ["asean defence ministers' meeting"]],
    ['They read Norway’s Treaty Office list.', ['norway', 'treaty office']],
  ])('knows whose body it is from whose name it bears, in “%s”', (text, keys) => {
    expect(mined(text).candidates.map(({ key }) => key)).toEqual(keys);
  });

  it('mines no name from a sentence set in title case', () => {
    expect(mined('Ada Berg Meets Foo Bar About Kestrel Ships').candidates).toEqual([]);
  });

  it.each([
    ['the Norway-Iceland Kestrel Trade Agreement (KTA) holds', 'KTA', 'Norway-Iceland Kestrel Trade Agreement'],
    ['the Kestrel Arms Test Board (FMZ) buys', 'FMZ', 'Kestrel Arms Test Board'],
    ['the Kestrel Arms Test Board, known as FMZ, buys', 'FMZ', 'Kestrel Arms Test Board'],
  ])('gives an acronym to the whole name before it, in “%s”', (text, short, name) => {
    const { candidates, definitions } = mined(`Officials said ${text}.`);
    expect(definitions).toMatchObject([{ short, name }]);
    expect(candidates.flatMap(({ spellings }) => spellings)).toEqual(expect.arrayContaining([short, name]));
  });

  it('takes no acronym in a bracket for that of a body if the lexicon knows it as another', () => {
    expect(mined('Officials of the Kestrel Arms Board (NATO) said so.').definitions).toEqual([]);
  });
});
