/** Tests how a citation reads, whatever is unknown of its source. */
import { describe, expect, it } from 'vitest';
import { citationWords, citedSources, dateWords, sourceDetail, sourceName, webAddress } from './citation-words.ts';
import { BARE_SOURCE, cite, FULL_SOURCE, TITLED_SOURCE } from './sample-briefing.ts';

const sources = { full: FULL_SOURCE, bare: BARE_SOURCE, titled: TITLED_SOURCE };

describe('a citation', () => {
  it('names publisher and date', () => {
    expect(citationWords({ source: FULL_SOURCE, kind: 'text' })).toBe('Harbour Ledger, 27 Jan 2026');
  });

  it.each([
    ['summary', 'our summary'],
    ['quotation', 'direct quotation'],
    ['worked-out', 'worked out'],
  ] as const)('of kind %s says "%s"', (kind, words) => {
    expect(citationWords({ source: FULL_SOURCE, kind })).toBe(`Harbour Ledger, 27 Jan 2026, ${words}`);
  });

  it('says that there is no date rather than guess one', () => {
    expect(citationWords({ source: BARE_SOURCE, kind: 'text' })).toBe('Report, publisher unknown, no date');
  });
});

describe('the name of a source', () => {
  const { publisher: _, ...unpublished } = FULL_SOURCE;

  it('falls back to the site, the headline, then the label', () => {
    expect(sourceName(unpublished)).toBe('ledger.example');
    expect(sourceName(TITLED_SOURCE)).toBe('“Pact on the harbour…”');
    expect(sourceName(BARE_SOURCE)).toBe('Report, publisher unknown');
  });

  it('cuts a long label after four words', () => {
    const label = 'Report on the meeting of the two ministers, publisher unknown';
    expect(sourceName({ ...BARE_SOURCE, label })).toBe('Report on the meeting…');
  });

  it('keeps a short headline whole', () => {
    expect(sourceName({ ...TITLED_SOURCE, title: 'Pact signed' })).toBe('“Pact signed”');
  });
});

describe('the detail of a source', () => {
  it('says which of its fields were worked out', () => {
    expect(sourceDetail(TITLED_SOURCE)).toBe('Publisher not given, Jan 2026. Date worked out');
    expect(sourceDetail({ ...FULL_SOURCE, inferred: ['publisher', 'date'] })).toBe(
      'Harbour Ledger, 27 Jan 2026. Publisher worked out. Date worked out',
    );
  });

  it('begins as a citation of the source on a fact does, so that the two are seen to be one', () => {
    for (const source of [FULL_SOURCE, { ...FULL_SOURCE, summary: true, inferred: ['date'] }]) {
      const kind = source.summary ? 'summary' : 'text';
      expect(sourceDetail(source).startsWith(citationWords({ source, kind }))).toBe(true);
    }
    const { publisher: _, ...hosted } = FULL_SOURCE;
    expect(sourceDetail(hosted)).toBe(citationWords({ source: hosted, kind: 'text' }));
  });

  it('says where our own summary stands for the source', () => {
    expect(sourceDetail(BARE_SOURCE)).toBe('Publisher not given, no date, our summary');
  });
});

it('names each source of a statement once, and leaves out one the briefing lacks', () => {
  const cited = citedSources([cite('full', 'quotation'), cite('full'), cite('missing'), cite('bare')], sources);
  expect(cited.map(({ source, kind }) => [source.id, kind])).toEqual([
    ['full', 'quotation'],
    ['bare', 'text'],
  ]);
});

it.each([
  ['2026-01-27', '27 Jan 2026'],
  ['2026-01', 'Jan 2026'],
  ['2026', '2026'],
  ['last spring', 'last spring'],
])('writes the date %s at its own precision', (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

it('opens addresses of the web and nothing else', () => {
  expect(webAddress('https://ledger.example/a')).toBe('https://ledger.example/a');
  expect(webAddress('http://ledger.example/a')).toBe('http://ledger.example/a');
  expect(webAddress('javascript:alert(1)')).toBeUndefined();
  expect(webAddress('data:text/html,x')).toBeUndefined();
  expect(webAddress('ledger')).toBeUndefined();
  expect(webAddress(undefined)).toBeUndefined();
});
