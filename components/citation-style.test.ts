/** Tests how a source is cited by itself, in each style, whatever of it is unknown. */
import { describe, expect, it } from 'vitest';
import { citation } from './citation-style.ts';
import { BARE_SOURCE, FULL_SOURCE, TITLED_SOURCE } from './sample-briefing.ts';

describe('a source cited in APA style', () => {
  it('has title, date, site and address', () => {
    expect(citation(FULL_SOURCE, 'apa').plain).toBe(
      'Two navies agree on a harbour. (2026, January 27). Harbour Ledger. https://www.ledger.example/harbour',
    );
  });

  it('is described in brackets without a title, and "n.d." without a date; nothing stands for what is unknown', () => {
    expect(citation(BARE_SOURCE, 'apa').plain).toBe('[Report, publisher unknown]. (n.d.).');
  });

  it('has a date at its precision, and says that it was worked out', () => {
    expect(citation(TITLED_SOURCE, 'apa').plain).toBe(
      'Pact on the harbour, signed at last by both. (2026, January). [Date worked out.]',
    );
    expect(citation({ ...BARE_SOURCE, date: '2025' }, 'apa').plain).toContain('(2025).');
    expect(citation({ ...BARE_SOURCE, date: 'spring' }, 'apa').plain).toContain('(spring).');
  });

  it('ends no sentence twice', () => {
    expect(citation({ ...FULL_SOURCE, title: 'Who signs?', publisher: 'Ledger Inc.' }, 'apa').plain).toContain(
      'Who signs? (2026, January 27). Ledger Inc. https',
    );
  });

  it('has its title in italics as HTML, and what looks like markup stays text', () => {
    const { html } = citation({ ...FULL_SOURCE, title: '<b>Bold</b>' }, 'apa');
    expect(html).toContain('<i>&#60;b&#62;Bold');
    expect(html).toContain('<a href="https://www.ledger.example/harbour">');
  });
});

describe('a source as a BibTeX entry', () => {
  it('has every field that is known', () => {
    expect(citation(FULL_SOURCE, 'bibtex').plain).toBe(
      [
        '@misc{full,',
        '  title = {{Two navies agree on a harbour}},',
        '  howpublished = {Harbour Ledger},',
        '  year = {2026},',
        '  month = jan,',
        '  day = {27},',
        '  url = {https://www.ledger.example/harbour}',
        '}',
      ].join('\n'),
    );
  });

  it('leaves out every field that is not', () => {
    expect(citation(BARE_SOURCE, 'bibtex').plain).toBe('@misc{bare,\n  title = {{[Report, publisher unknown]}}\n}');
    expect(citation(TITLED_SOURCE, 'bibtex').plain).toBe(
      [
        '@misc{titled,',
        '  title = {{Pact on the harbour, signed at last by both}},',
        '  year = {2026},',
        '  month = jan,',
        '  note = {Date worked out}',
        '}',
      ].join('\n'),
    );
  });

  it('is an entry that TeX reads, whatever stands in the source', () => {
    const odd = { ...BARE_SOURCE, id: 'a,b}c', title: '50% & {more}_of #1 \\ ~', date: 'spring' };
    const { plain } = citation(odd, 'bibtex');
    expect(plain).toBe(
      '@misc{a-b-c,\n  title = {{50\\% \\& \\{more\\}\\_of \\#1 \\textbackslash{} \\textasciitilde{}}}\n}',
    );
  });

  it('gives no address that a reader may not open, and none that breaks its braces', () => {
    expect(citation({ ...BARE_SOURCE, url: 'javascript:alert(1)' }, 'bibtex').plain).not.toContain('url');
    expect(citation({ ...BARE_SOURCE, url: 'https://a.example/}{' }, 'bibtex').plain).toContain(
      'url = {https://a.example/%7D%7B}',
    );
  });
});

it('cited plainly reads as under a copied card', () => {
  expect(citation(BARE_SOURCE, 'plain').plain).toBe('Report, publisher unknown, no date, our summary');
});
