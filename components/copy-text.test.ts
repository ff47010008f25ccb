/** Tests what is copied from a card: statements, numbers, sources, in both forms. */
import { describe, expect, it } from 'vitest';
import { cardContent } from './card-content.ts';
import { copiedCard, copiedFact } from './copy-text.ts';
import { sampleBriefing } from './sample-briefing.ts';

const TODAY = '2026-02-20';

describe('a copied card', () => {
  it('has its line, the facts on view, and every source they cite, once and numbered', () => {
    const briefing = {
      ...sampleBriefing(),
      pack: { id: 's', title: 'Sample', language: 'en', newestSource: '2026-02-18' },
    };
    const { plain, sourceCount } = copiedCard(briefing, cardContent(briefing, 'standard', 'Harbour Pact', TODAY));
    expect(plain.split('\n')).toEqual([
      'Harbour Pact: Agreement of two navies on one harbour. [1]',
      '- Opens one harbour to two navies. [1] [2]',
      '- Runs for ten years. [2, worked out]',
      'Sources',
      '1. Harbour Ledger, "Two navies agree on a harbour", 27 Jan 2026, https://www.ledger.example/harbour',
      '2. Report, publisher unknown, no date, our summary',
      'Sidelight, pack "Sample", newest source 18 Feb 2026.',
    ]);
    expect(sourceCount).toBe(2);
  });

  it('has more when the card shows more, and differing values with who gives them', () => {
    const briefing = sampleBriefing();
    const { plain } = copiedCard(briefing, cardContent(briefing, 'full', 'Harbour Pact', TODAY));
    expect(plain).toContain('\n- May be renewed. [3]\n');
    expect(plain).toContain('\n- Sources differ on its name: Harbour Accord. [2]\n');
    expect(plain).toContain('\n- 27 Jan 2026: Signed. [1]\n');
  });

  it('says so where nothing is signed', () => {
    const briefing = sampleBriefing({ oneLine: { text: 'A place', cites: [], general: true }, facts: [] });
    const { plain, sourceCount } = copiedCard(briefing, cardContent(briefing, 'small', 'x', TODAY));
    expect(plain).toBe('Harbour Pact: A place.\nNo sources\nSidelight, pack "Sample".');
    expect(sourceCount).toBe(0);
  });

  it('is the same in HTML, where text of a pack stays text', () => {
    const briefing = sampleBriefing({ name: '<b onclick="x">Pact</b>' });
    const { html } = copiedCard(briefing, cardContent(briefing, 'small', 'x', TODAY));
    expect(html).toContain('<p><b>&#60;b onclick=&#34;x&#34;&#62;Pact&#60;/b&#62;</b>: Agreement of two navies');
    expect(html).toContain('<a href="https://www.ledger.example/harbour">https://www.ledger.example/harbour</a>');
    expect(html).not.toContain('<b onclick');
  });
});

it('a copied fact names what it is about and its own sources only', () => {
  const briefing = sampleBriefing();
  const [, second] = briefing.entity.facts;
  const { plain } = copiedFact(briefing, second ?? { text: '', cites: [] });
  expect(plain.split('\n')).toEqual([
    'Harbour Pact: Runs for ten years. [1, worked out]',
    'Sources',
    '1. Report, publisher unknown, no date, our summary',
    'Sidelight, pack "Sample".',
  ]);
});
