// @vitest-environment happy-dom
/** Tests when the marks are asked for, and what they are told however late they come. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildLexicon } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { serialiseLexicon } from '../../data/match/lexicon-bytes.ts';
import type { CallMessage, PageStart } from '../../data/messages.ts';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import { openLexicon } from './page-lexicon.ts';
import { PageSession } from './page-session.ts';
import { type PageMarks, READ_PAGE, world } from './read-page.ts';

const KALLAS = {
  id: 'kaja-kallas',
  name: 'Kaja Kallas',
  category: 'person',
  prominence: 3,
  forms: [{ text: 'Kaja Kallas', rule: 'exact' }],
  never: [],
} as const;
const LEXICON = serialiseLexicon(buildLexicon([KALLAS], ENGLISH_NAME_WORDS));
const START: PageStart = {
  on: true,
  lexiconId: 'one',
  categories: ['person'],
  noise: 'section',
  openSpeed: 'normal',
  card: DEFAULT_SETTINGS.card,
  mutedEntities: [],
  wrongMatches: [],
};

let asked: CallMessage[];
let answer: () => Promise<unknown>;
let life: AbortController;

/** The browser's line to the background, which no test of this kind has. */
const line = vi.hoisted(() => ({ send: async (_: unknown): Promise<unknown> => undefined }));
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'ours', sendMessage: (message: unknown) => line.send(message) } },
}));

/** Marks that keep what they are told. */
function recorder(): PageMarks & { readonly told: string[][] } {
  const told: string[][] = [];
  return {
    told,
    meet: ({ text }) => told.push([`met ${text}`]),
    take: (found) => told.push(found.map(({ text }) => text)),
    chosen: () => told.push(['chosen']),
    terms: () => [{ entity: 'kaja-kallas', mentions: 1 }],
  };
}

function open(html: string): PageSession {
  document.body.innerHTML = html;
  return new PageSession(START, openLexicon(START, LEXICON), life.signal);
}

const readWhole = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 60));

beforeEach(() => {
  asked = [];
  answer = async () => ({ ok: true, value: null });
  line.send = async (message) => {
    asked.push(message as CallMessage);
    return answer();
  };
  life = new AbortController();
});
afterEach(() => life.abort());

describe('the marks of a page', () => {
  it('are not asked for where nothing is found', async () => {
    const session = open('<p>Nobody of ours is here.</p>');
    await readWhole();
    expect(asked).toEqual([]);
    expect(session.terms()).toEqual([]);
  });

  it('are asked for once, however much is found', async () => {
    open('<p>Kaja Kallas spoke.</p><p>Kaja Kallas left.</p><p>Kaja Kallas came back.</p>');
    await readWhole();
    expect(asked).toEqual([{ call: 'loadPart', request: { part: 'marks' } }]);
  });

  it('are told all that was found when they come late', async () => {
    const session = open('<p>Kaja Kallas spoke.</p><p>Others did not.</p><p>Kaja Kallas left.</p>');
    await readWhole();
    const marks = recorder();
    const page = world[READ_PAGE];
    if (page) page.marks = marks;
    page?.tell();
    expect(marks.told).toEqual([['Kaja Kallas spoke.', 'Kaja Kallas left.']]);
    session.apply({ ...START, noise: 'all' });
    expect(marks.told.at(-1)).toEqual(['chosen']);
    expect(page?.choice().noise).toBe('all');
    expect(session.terms()).toHaveLength(1);
  });

  it('meet each block as it is read, once they are there', async () => {
    open('<p>Kaja Kallas spoke.</p>');
    await readWhole();
    const marks = recorder();
    const page = world[READ_PAGE];
    if (page) page.marks = marks;
    document.body.insertAdjacentHTML('beforeend', '<p>Kaja Kallas left.</p>');
    await vi.waitFor(() => expect(marks.told[0]).toEqual(['met Kaja Kallas left.']), 5_000);
    await vi.waitFor(() => expect(marks.told.at(-1)).toEqual(['Kaja Kallas spoke.', 'Kaja Kallas left.']), 5_000);
  });

  it('are asked for again, with the next find or choice, where loading them failed', async () => {
    answer = async () => {
      throw new Error('the worker was stopped');
    };
    const session = open('<p>Kaja Kallas spoke.</p>');
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(0));
    await readWhole();
    const before = asked.length;
    session.apply(START);
    await vi.waitFor(() => expect(asked.length).toBe(before + 1));
    document.body.insertAdjacentHTML('beforeend', '<p>Kaja Kallas left.</p>');
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before + 1), 5_000);
  });
});
