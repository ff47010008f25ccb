/**
 * Says, case by case and numbered, how the first pack treats what its five sources call, count and date differently:
 * M what must be one entity, N what must stay apart, S what stands side by side, D that no date crosses documents.
 */
import { describe, expect, it } from 'vitest';
import type { Citation, Differ, Entity } from '../entity.ts';
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import { findMentions } from '../match/matcher.ts';
import { stringAt } from '../match/string-table.ts';
import { citationsOf } from '../pack-schema.ts';
import { compileFolder } from './build-pack.ts';
import { findDates } from './dates.ts';
import { statementKey } from './normal-form.ts';

const { pack } = compileFolder(new URL('../../seeds/india-eu-defence', import.meta.url).pathname);
const lexicon = buildLexicon(pack.entities, ENGLISH_NAME_WORDS);
const sources = new Map(pack.sources.map((source) => [source.id, source]));

/** Ids of what a page beginning with `context` would mark in `sentence`. */
function marked(sentence: string, context: string): string[] {
  const mentions = findMentions([{ text: context }, { text: sentence }], lexicon, { gate: false });
  return mentions
    .filter(({ block }) => block === 1)
    .flatMap(({ entities }) => entities.map((entity) => stringAt(lexicon.entityId, entity)));
}
const marksIn = (spelling: string, context: string) => marked(`Officials spoke of the ${spelling} again.`, context);

function entity(id: string): Entity {
  const found = pack.entities.find((each) => each.id === id);
  if (found === undefined) throw new Error(`the pack has no ${id}`);
  return found;
}
function differ(id: string, property: string): Differ {
  const found = entity(id).differs.find((each) => each.property === property);
  if (found === undefined) throw new Error(`${id} has no difference in ${property}`);
  return found;
}
const cited = ({ source, start, end }: Citation) => sources.get(source)?.text.slice(start, end) ?? '';
const values = ({ values: all }: Differ) => all.map(({ value }) => value);
const sourcesOf = (cites: readonly Citation[]) => [...new Set(cites.map(({ source }) => source))].sort();

const EU = 'India and the European Union met in New Delhi. Kaja Kallas came.';
const FINLAND = 'India and Finland met in New Delhi. Antti Vasara of Finland came.';

describe('one thing, several names', () => {
  it.each([
    [
      'M1',
      'india-eu-sdp',
      EU,
      [
        'Security and Defence Partnership',
        'Defence and Security Partnership',
        'Security and Defence Strategic Partnership',
        'Security and Defense Partnership',
        'India–EU Security and Defence Partnership',
        'EU-India Security and Defence Partnership',
      ],
    ],
    [
      'M2',
      'india-eu-soia',
      EU,
      [
        'Security of Information Agreement',
        'India-EU Security of Information Agreement',
        'information security pact',
        'information security agreement',
      ],
    ],
    ['M3', 'atmanirbhar-bharat', EU, ['Atmanirbhar Bharat', 'Aatmanirbhar Bharat', 'self-reliant India']],
    ['M4', 'rearm-europe', EU, ['ReArm Europe', 'Rearm Europe', 'ReArm initiative']],
    ['M5', 'eunavfor', EU, ['EUNAVFOR', 'EU naval forces', 'European union Naval Task Force']],
    ['M6', 'ifc-ior', EU, ['IFC-IOR', 'Information Fusion Centre-Indian Ocean Region']],
    ['M7', 'india-eu-summit', EU, ['India-EU Summit', '16th India-EU Summit']],
    [
      'M8',
      'security-defence-dialogue',
      EU,
      ['annual security and defence dialogue', 'EU-India Security and Defence Dialogue'],
    ],
    ['M9', 'european-union', EU, ['European Union', 'EU', 'European union', '27-member bloc']],
    [
      'M10',
      'india-eu-fta',
      EU,
      ['India-EU Free Trade Agreement', '“mother of all deals”', 'Indi-EU Free Trade Agreement'],
    ],
    ['M11', 'antonio-costa', EU, ['man António Costa', 'man Antonio Luís Santos da Costa', 'man Antonio Costa']],
    [
      'M12',
      'hrvp',
      EU,
      [
        'High Representative for Foreign Affairs and Security Policy',
        'High Representative/Vice President',
        'HR/VP',
        'EU foreign and security policy chief',
        'EU foreign minister',
      ],
    ],
    ['M13a', 'india-mod', EU, ['Defence Ministry', 'Indian Ministry of Defence']],
    ['M13b', 'finland-mfa', FINLAND, ['Ministry for Foreign Affairs', 'Finnish Foreign Ministry']],
  ])('%s %s', (_, id, context, spellings) => {
    for (const spelling of spellings) expect([spelling, ...marksIn(spelling, context)]).toEqual([spelling, id]);
  });
});

describe('not the same', () => {
  it('N1 the class of partnerships is not the one with India', () => {
    expect(marksIn('security and defence partnerships', EU)).toEqual(['eu-sdp-instrument']);
  });
  it('N2 the India–EU Strategic Partnership is not the Security and Defence Partnership', () => {
    expect(marksIn('India-EU Strategic Partnership', EU)).toEqual(['india-eu-strategic-partnership']);
  });
  it.each([
    ['N3', 'Defence Production Partnership', FINLAND],
    ['N4', 'technology and defence partnership', EU],
  ])('%s %s is none of the pack’s agreements', (_, spelling, context) => {
    const agreements = marksIn(spelling, context).filter((id) => entity(id).category === 'agreement');
    expect(agreements).toEqual([]);
  });
  it('N5 the 3rd India–Nordic Summit is not the 16th India–EU Summit', () => {
    expect(marksIn('3rd India-Nordic Summit', EU)).toEqual(['india-nordic-summit']);
    expect(
      entity('india-nordic-summit')
        .facts.map(({ text }) => text)
        .join(),
    ).not.toMatch(/India–EU Summit/);
  });
  it('N6 two postings of liaison officers are one post with two facts, side by side', () => {
    const posting = differ('liaison-officer', 'posting');
    expect(posting.relation).toBe('complement');
    expect(values(posting)).toEqual([expect.stringContaining('IFC-IOR'), expect.stringContaining('Europol')]);
    const facts = entity('liaison-officer').facts.map(({ text }) => text);
    expect(facts.filter((text) => /IFC-IOR/.test(text) && /Europol/.test(text))).toEqual([]);
  });
  it('N7 Rajnath Singh is not Rajesh Kumar Singh, and “Singh” is whom the page names', () => {
    const full = (id: string) => entity(id).name;
    expect(marked('Singh came.', `${full('rajnath-singh')} spoke.`)).toEqual(['rajnath-singh']);
    expect(marked('Singh came.', `${full('rajesh-kumar-singh')} spoke.`)).toEqual(['rajesh-kumar-singh']);
    expect(marked('Singh came.', 'Somebody spoke.')).toEqual([]);
  });
});

describe('statements side by side', () => {
  it('S1 the partnership’s status is a sequence, newest first', () => {
    const status = differ('india-eu-sdp', 'status');
    expect(status.relation).toBe('sequence');
    expect(values(status).map((value) => /to be signed|agreed|signed by \w+ \w+ and|signed/.exec(value)?.[0])).toEqual([
      'signed',
      'signed by S Jaishankar and',
      'agreed',
      'to be signed',
    ]);
    expect(new Set(status.values.flatMap(({ cites }) => sourcesOf(cites))).size).toBe(4);
  });
  it('S2 “nine countries” and “third country in Asia” complement each other; the sum is stated nowhere', () => {
    expect(differ('eu-sdp-instrument', 'count of partners')).toMatchObject({ relation: 'complement' });
    expect(values(differ('eu-sdp-instrument', 'count of partners'))).toEqual([
      'nine countries',
      'third country in Asia',
    ]);
    const all = pack.entities.flatMap(({ facts, figures, oneLine }) => [
      ...facts.map(({ text }) => text),
      ...figures.map(({ value }) => value),
      oneLine?.text ?? '',
    ]);
    expect(all.filter((text) => /\b(?:ten|10|tenth|10th) (?:countries|country|partners?)\b/i.test(text))).toEqual([]);
  });
  it.each([
    ['S3a', 'safe-programme', '€150bn'],
    ['S3b', 'safe-programme', 'third'],
    ['S3c', 'rearm-europe', '€800bn'],
  ])('%s %s shows %s, from the one source that has it', (_, id, value) => {
    const figure = entity(id).figures.find((each) => each.value.includes(value));
    expect(sourcesOf(figure?.cites ?? [])).toEqual(['kallas-singh-meeting']);
  });
  it('S3d ReArm Europe was launched in March 2025 and runs to 2030', () => {
    const { dates } = entity('rearm-europe');
    expect(dates.map(({ date }) => date)).toEqual(expect.arrayContaining(['2025-03', '2030']));
  });
  it('S4 lists of what the partnership covers differ and complement each other', () => {
    const scope = differ('india-eu-sdp', 'scope');
    expect(scope.relation).toBe('complement');
    expect(new Set(scope.values.map(({ cites }) => sourcesOf(cites).join())).size).toBeGreaterThan(2);
  });
  it('S5 Indian Ocean and Indian Ocean Region are one place under two names', () => {
    expect(differ('indian-ocean', 'name').relation).toBe('variant');
    expect(marksIn('Indian Ocean Region', EU)).toEqual(['indian-ocean']);
  });
  it('S6 the same quotation in two sources is one fact with two citations', () => {
    const quoted = entity('india-eu-sdp').facts.filter(({ text }) => text.includes('force multiplier'));
    expect(quoted.map(({ cites }) => sourcesOf(cites))).toEqual([['kallas-singh-meeting', 'uni-report']]);
  });
  it('S7 the two major terror events are the attack of 22 April 2025 and the incident of 10 November 2025', () => {
    for (const id of ['pahalgam-attack', 'red-fort-incident']) {
      expect(values(differ(id, 'major terror events'))).toEqual([
        'two major terror events last year',
        '22 April 2025',
        '10 November 2025',
      ]);
    }
    expect(entity('pahalgam-attack').dates.map(({ date }) => date)).toContain('2025-04-22');
    expect(entity('red-fort-incident').dates.map(({ date }) => date)).toContain('2025-11-10');
  });
  it('S8 the day of the signing is told in four ways, each with its source', () => {
    const date = differ('india-eu-sdp', 'date');
    expect(date.relation).toBe('complement');
    expect(date.values.map(({ cites }) => sourcesOf(cites).join())).toEqual([
      'landmark-partnership',
      'uni-report',
      'kallas-singh-meeting',
      'singh-delegation-talks',
    ]);
    expect(sources.get('uni-report')).toMatchObject({ date: '2026-01-27', inferred: ['date'] });
  });
  it('S9 every value side by side stands in the sentence it cites', () => {
    for (const { differs } of pack.entities) {
      for (const { value, cites } of differs.flatMap((each) => each.values)) {
        for (const cite of cites) expect(statementKey(cited(cite))).toContain(statementKey(value));
      }
    }
  });
});

describe('dates', () => {
  it('D1 every date is found in the sentence it cites with nothing but that source’s own date', () => {
    const dates = pack.entities.flatMap((each) => each.dates);
    expect(dates.length).toBeGreaterThan(0);
    for (const { date, cites } of dates) {
      for (const cite of cites) {
        const found = findDates(cited(cite), sources.get(cite.source)?.date).map(({ iso }) => iso);
        expect(found).toContain(date);
      }
    }
  });
  it('D2 a source without a date gives no date that had to be worked out', () => {
    const undated = pack.sources.filter(({ date }) => date === undefined).map(({ id }) => id);
    expect(undated).toHaveLength(2);
    const inferred = pack.entities.flatMap(({ dates }) => dates.filter((date) => date.inferred === true));
    expect(inferred.flatMap(({ cites }) => cites).filter(({ source }) => undated.includes(source))).toEqual([]);
    expect(inferred.flatMap(({ cites }) => cites).every(({ kind }) => kind === 'worked-out')).toBe(true);
  });
  it('D3 no statement stands without a citation, and each cited place holds words', () => {
    const cites = pack.entities.flatMap(citationsOf);
    expect(cites.length).toBeGreaterThan(700);
    for (const cite of cites) expect(cited(cite).trim()).not.toBe('');
  });
});
