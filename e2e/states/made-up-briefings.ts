/** Owns the made-up briefings that the states show: nobody in them exists, nothing in them happened. */
import {
  BARE_SOURCE,
  cite,
  FULL_SOURCE,
  PACT,
  sampleBriefing,
  TITLED_SOURCE,
} from '../../components/sample-briefing.ts';
import type { Entity } from '../../data/entity.ts';
import type { Briefing, SourceHeading } from '../../data/pack.ts';

/** What a card has most of: facts, a difference, dates, related terms. */
export const PACT_BRIEFING: Briefing = sampleBriefing({
  facts: [
    ...PACT.facts,
    { text: 'Its committee meets once a year in one of the two harbours.', cites: [cite('full')] },
  ],
  dates: [
    { date: '2025-03', text: 'Talks opened', cites: [cite('titled')] },
    { date: '2026-01-27', text: 'Signed at the Northern Summit', cites: [cite('full', 'worked-out')], inferred: true },
  ],
});

/** A person whose card is short. */
export const PERSON: Briefing = sampleBriefing({
  id: 'anna',
  name: 'Anna Harbour',
  category: 'person',
  oneLine: { text: 'Minister for harbours and ships', cites: [cite('full', 'summary')] },
  forms: [{ text: 'Harbour', rule: 'exact', needs: ['Anna Harbour'] }],
  facts: [
    { text: 'Signed the Harbour Pact for her country.', cites: [cite('full')] },
    { text: 'Called it “a door for two navies”.', cites: [cite('titled', 'quotation')] },
  ],
  dates: [],
  differs: [],
  related: [],
});

/** A programme with figures. */
export const PROGRAMME: Briefing = sampleBriefing({
  id: 'dredge',
  name: 'Harbour Dredging Fund (HDF)',
  category: 'programme',
  oneLine: { text: 'Fund of both countries that deepens their harbours', cites: [cite('full')] },
  forms: [{ text: 'Dredging Programme', rule: 'exact' }],
  figures: [
    { value: '€15bn', label: 'total outlay', cites: [cite('full')] },
    { value: 'one third', label: 'open to others', cites: [cite('full')] },
  ],
  differs: [],
});

/** A place of which little is known: general knowledge, and one source. */
export const PLACE: Briefing = {
  ...sampleBriefing({
    id: 'bay',
    name: 'North Bay',
    category: 'place',
    oneLine: { text: 'Bay on the northern coast', cites: [], general: true },
    forms: [],
    facts: [],
    dates: [],
    related: [],
    differs: [],
  }),
  sources: { full: FULL_SOURCE },
};

/** A pack that names no sources. */
export const UNSOURCED: Briefing = {
  ...sampleBriefing({
    id: 'buoys',
    name: 'Signal buoys',
    category: 'technology',
    oneLine: { text: 'Buoys that tell ships of each other', cites: [] },
    forms: [],
    facts: [{ text: 'Seen as important to safe passage.', cites: [] }],
    dates: [],
    related: [],
    differs: [],
  }),
  sources: {},
};

const LONG_FACT =
  'A long fact is cut after three lines on a card of standard size, so that the first view stays short and the eye finds the source that stands under it; whoever presses More reads all of it, to its very last word, and nothing of it is lost.';

/** Texts longer than a card has room for. */
export const LONG: Briefing = sampleBriefing({
  id: 'long',
  name: 'Special Committee for the Administration of Northern Harbours, Bays, Coasts and Islands of Both Countries',
  category: 'organisation',
  oneLine: {
    text: 'Body of both countries whose long description runs on to show where a card stops growing, where it cuts a line, and where it begins to scroll inside, so that its foot is always seen by whoever reads it',
    cites: [cite('titled')],
  },
  facts: [
    { text: LONG_FACT, cites: [cite('full'), cite('bare', 'summary')] },
    { text: 'Second fact.', cites: [cite('full')] },
    { text: 'Third fact.', cites: [cite('titled')] },
  ],
});

/** All that is known of it is years old. */
export const OLD: Briefing = {
  ...sampleBriefing({ id: 'old', name: 'Lighthouse Exchange', category: 'event', differs: [], dates: [] }),
  sources: {
    full: { ...FULL_SOURCE, date: '2023-05-02' },
    bare: BARE_SOURCE,
    titled: { ...TITLED_SOURCE, date: '2022' },
  },
};

const ARABIC_SOURCE: SourceHeading = { ...FULL_SOURCE, title: 'بحريتان تتفقان على مرفأ' };
const ARABIC: Partial<Entity> = {
  id: 'arabic',
  name: 'ميثاق المرفأ بين البحريتين',
  oneLine: { text: 'اتفاق بين بحريتين على مرفأ واحد', cites: [cite('full')] },
  forms: [],
  facts: [
    { text: 'يفتح مرفأ واحدا لسفن البحريتين.', cites: [cite('full')] },
    { text: 'يسري لعشر سنوات.', cites: [cite('full', 'summary')] },
  ],
  dates: [{ date: '2026-01-27', text: 'التوقيع', cites: [cite('full')] }],
  differs: [],
};

/** A briefing that is written from right to left. */
export const RIGHT_TO_LEFT: Briefing = {
  ...sampleBriefing(ARABIC),
  sources: { full: ARABIC_SOURCE },
  pack: { id: 'arabic', title: 'Sample', language: 'ar' },
};

/** A concept, for its colour. */
export const CONCEPT: Briefing = sampleBriefing({
  id: 'commons',
  name: 'Open harbours',
  category: 'concept',
  oneLine: { text: 'Idea that every harbour is open to every ship', cites: [cite('bare', 'summary')] },
  forms: [],
  figures: [],
  dates: [],
  related: [],
});
