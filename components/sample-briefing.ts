/** Owns the made-up briefing that the tests of the cards read: every part filled, every fallback once. */
import type { Citation, CitationKind, Entity } from '../data/entity.ts';
import type { Briefing, SourceHeading } from '../data/pack.ts';

/** A citation of `source`; the span does not matter to a card. */
export function cite(source: string, kind: CitationKind = 'text'): Citation {
  return { source, start: 0, end: 1, kind };
}

/** A source that gives everything away. */
export const FULL_SOURCE: SourceHeading = {
  id: 'full',
  label: 'Harbour report',
  title: 'Two navies agree on a harbour',
  publisher: 'Harbour Ledger',
  date: '2026-01-27',
  url: 'https://www.ledger.example/harbour',
  inferred: [],
  summary: false,
};

/** A source of which only a label is known. */
export const BARE_SOURCE: SourceHeading = {
  id: 'bare',
  label: 'Report, publisher unknown',
  inferred: [],
  summary: true,
};

/** A source with a headline and a date that was worked out. */
export const TITLED_SOURCE: SourceHeading = {
  id: 'titled',
  label: 'Report on the pact',
  title: 'Pact on the harbour, signed at last by both',
  date: '2026-01',
  inferred: ['date'],
  summary: false,
};

/** An agreement with more than a standard card shows. */
export const PACT: Entity = {
  id: 'pact',
  name: 'Harbour Pact',
  category: 'agreement',
  prominence: 3,
  oneLine: { text: 'Agreement of two navies on one harbour', cites: [cite('full')] },
  forms: [
    { text: 'Harbour Pact', rule: 'exact' },
    { text: 'HARBOUR-PACT', rule: 'upper' },
    { text: 'Northern Harbour Pact', rule: 'caseless' },
    { text: 'the pact', rule: 'caseless', needs: ['Harbour Pact'] },
  ],
  never: [],
  facts: [
    { text: 'Opens one harbour to two navies.', cites: [cite('full', 'quotation'), cite('bare', 'summary')] },
    { text: 'Runs for ten years.', cites: [cite('bare', 'worked-out')] },
    { text: 'May be renewed.', cites: [cite('titled')] },
  ],
  figures: [],
  dates: [{ date: '2026-01-27', text: 'Signed', cites: [cite('full')], inferred: true }],
  related: [
    { label: 'Signed by', entity: 'anna', cites: [cite('full')] },
    { label: 'Signed by', entity: 'gone', cites: [cite('full')] },
    { label: 'Signed by', entity: 'bert', cites: [cite('full')] },
  ],
  differs: [
    {
      property: 'name',
      relation: 'variant',
      values: [
        { value: 'Harbour Pact', cites: [cite('full')] },
        { value: 'Harbour Accord', cites: [cite('bare')] },
      ],
    },
  ],
};

/** The briefing of {@link PACT}, or of what `change` makes of it. */
export function sampleBriefing(change: Partial<Entity> = {}): Briefing {
  return {
    entity: { ...PACT, ...change },
    sources: { full: FULL_SOURCE, bare: BARE_SOURCE, titled: TITLED_SOURCE },
    related: {
      anna: { id: 'anna', name: 'Anna Harbour', category: 'person' },
      bert: { id: 'bert', name: 'Harbour Master', category: 'person', post: true },
    },
    pack: { id: 'sample', title: 'Sample', language: 'en' },
  };
}
