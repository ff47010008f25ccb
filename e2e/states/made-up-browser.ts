/** Owns the browser that the stage's pages believe in: it answers every call with made-up things and keeps nothing. */
import type { CallMessage } from '../../data/messages.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange, withChange } from '../../data/settings.ts';
import { answerTo, CARD_STATES } from './card-states.ts';
import { PACT_BRIEFING, PERSON } from './made-up-briefings.ts';

const asked = new URLSearchParams(location.search);
const state = CARD_STATES.find(({ name }) => name === asked.get('state'));
const never = new Promise<never>(() => {});
let settings: Settings = withChange(DEFAULT_SETTINGS, {
  mutedEntities: ['rolf'],
  wrongMatches: [{ words: 'harbour', entity: 'anna' }],
  sitesOff: ['mail.example'],
});

const TERMS = [
  { id: 'pact', name: 'Harbour Pact', category: 'agreement', oneLine: 'Agreement of two navies on one harbour' },
  { id: 'anna', name: 'Anna Harbour', category: 'person', oneLine: 'Minister for harbours and ships' },
  { id: 'rolf', name: 'Rolf Harbour', category: 'person', oneLine: 'Secretary for coasts' },
  { id: 'bay', name: 'North Bay', category: 'place', oneLine: 'Bay on the northern coast' },
] as const;

const ANSWERS: Readonly<Record<string, (request: never) => unknown>> = {
  settings: () => settings,
  changeSettings: ({ change }: { change: SettingsChange }) => {
    settings = withChange(settings, change);
    return settings;
  },
  headings: ({ entities }: { entities: readonly string[] }) => TERMS.filter(({ id }) => entities.includes(id)),
  candidates: () => ({ entries: TERMS.map((term) => ({ ...term, prominence: 3, forms: [] })), isAll: true }),
  briefing: ({ entity }: { entity: string }) => (entity === 'anna' ? PERSON : PACT_BRIEFING),
  noteSeen: () => null,
  packs: () => [
    {
      id: 'sample',
      title: 'Harbours of two countries',
      version: '1.0.0',
      newestSource: '2026-01-27',
      sourceCount: 3,
      counts: { person: 2, organisation: 0, agreement: 1, programme: 0, event: 0, place: 1, technology: 0, concept: 0 },
    },
  ],
};

/** As much of the browser as our pages use. */
export const browser = {
  runtime: {
    getURL: (path: string): string => path,
    getManifest: () => ({ version: '0.1.0' }),
    openOptionsPage: () => Promise.resolve(),
    sendMessage: async ({ call, request }: CallMessage): Promise<unknown> => {
      if (state) return answerTo(state, call, (request as { entity?: string }).entity) ?? never;
      return { ok: true, value: ANSWERS[call]?.(request as never) ?? null };
    },
  },
  storage: { onChanged: { addListener: () => {}, removeListener: () => {} } },
  tabs: {
    query: async () => (asked.has('protected') ? [{ url: 'about:blank' }] : [{ id: 1, url: 'https://news.example/a' }]),
    sendMessage: async () => ({ ok: true, value: TERMS.map(({ id }, index) => ({ entity: id, mentions: 4 - index })) }),
  },
};
