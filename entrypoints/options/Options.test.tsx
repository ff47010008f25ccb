// @vitest-environment happy-dom
/** Tests the options page as a reader uses it. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { settingsStoreOver } from '../../components/use-settings.ts';
import { CATEGORIES } from '../../data/entity.ts';
import { type Calls, callerOver } from '../../data/messages.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange, withChange } from '../../data/settings.ts';
import { Options } from './Options.tsx';

const counts = {
  person: 18,
  organisation: 1,
  agreement: 0,
  programme: 0,
  event: 0,
  place: 0,
  technology: 0,
  concept: 0,
};
let settings: Settings;
let saving: boolean;
let changed: (() => void) | undefined;

const answers: Record<string, (request: never) => unknown> = {
  settings: () => settings,
  changeSettings: ({ change }: { change: SettingsChange }) => {
    settings = withChange(settings, change);
    return settings;
  },
  headings: ({ entities }: { entities: string[] }) =>
    entities.filter((id) => id !== 'gone').map((id) => ({ id, name: `Name of ${id}`, category: 'person' })),
  packs: () => [
    {
      id: 'p',
      title: 'Harbours',
      version: '1.0.0',
      newestSource: '2026-02-18',
      sourceCount: 3,
      counts,
      note: 'Rebuilt.',
    },
  ],
};
const ask = callerOver<Calls>(async ({ call, request }) =>
  call === 'changeSettings' && !saving
    ? { ok: false, error: { name: 'failed', message: 'disk' } }
    : { ok: true, value: answers[call]?.(request as never) },
);
const settingsStore = settingsStoreOver(ask, {
  addListener: (listener) => {
    changed = listener;
  },
  removeListener: () => {},
});

async function open(section: string): Promise<void> {
  location.hash = section;
  await act(async () => render(<Options ask={ask} settingsStore={settingsStore} version="1.2.3" />, document.body));
  // What the first effects asked for arrives in a turn of its own.
  await act(async () => {});
}

beforeEach(() => {
  settings = DEFAULT_SETTINGS;
  saving = true;
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
});
afterEach(() => render(null, document.body));

const seen = (): string => document.body.textContent ?? '';
const switches = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="switch"]')];
const states = (): (string | null)[] => switches().map((item) => item.getAttribute('aria-checked'));
const click = (words: string): Promise<void> =>
  act(async () => [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click());

describe('categories', () => {
  it('are eight switches with their counts', async () => {
    await open('categories');
    expect(switches()).toHaveLength(CATEGORIES.length);
    expect(switches()[0]?.textContent).toContain('18 terms');
    expect(switches()[1]?.textContent).toContain('1 term');
    expect(seen()).toContain('8 of 8 on');
  });

  it('are switched one by one, at once', async () => {
    await open('categories');
    await act(async () => switches()[5]?.click());
    expect(settings.categories.place).toBe(false);
    expect(settings.categories.person).toBe(true);
    expect(seen()).toContain('7 of 8 on');
  });

  it('are switched all together', async () => {
    await open('categories');
    await click('Turn all off');
    expect(new Set(states())).toEqual(new Set(['false']));
    await click('Turn all on');
    expect(new Set(states())).toEqual(new Set(['true']));
  });

  it('follow a change made in another window', async () => {
    await open('categories');
    settings = withChange(settings, { categories: { person: false } });
    await act(async () => changed?.());
    await vi.waitFor(() => expect(states()[0]).toBe('false'));
  });

  it('go back to what they were when a change cannot be saved, and say so', async () => {
    await open('categories');
    saving = false;
    await act(async () => switches()[0]?.click());
    await vi.waitFor(() => expect(states()[0]).toBe('true'));
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('could not be saved');
  });
});

describe('what was said from a card', () => {
  const chips = (): (string | null)[] => [...document.querySelectorAll('.Muted-chip')].map((chip) => chip.textContent);

  it('lists muted terms by name, one no pack has any more by its id, and unmutes them one by one or all', async () => {
    settings = withChange(settings, { mutedEntities: ['anna', 'gone', 'bert'] });
    await open('categories');
    await vi.waitFor(() => expect(chips()).toEqual(['Name of anna', 'gone', 'Name of bert']));
    await act(async () => document.querySelector<HTMLElement>('[aria-label="Unmute gone"]')?.click());
    expect(settings.mutedEntities).toEqual(['anna', 'bert']);
    expect(document.activeElement?.textContent).toBe('Muted terms');
    await click('Unmute all');
    expect(settings.mutedEntities).toEqual([]);
    expect(chips()).toEqual([]);
  });

  it('lists wrong matches, and takes one back', async () => {
    settings = withChange(settings, {
      wrongMatches: [
        { words: 'Singh', entity: 'anna' },
        { words: 'pact', entity: 'bert' },
      ],
    });
    await open('categories');
    await vi.waitFor(() => expect(seen()).toContain('“Singh” as Name of anna'));
    await click('Remove');
    expect(settings.wrongMatches).toEqual([{ words: 'pact', entity: 'bert' }]);
  });
});

describe('sites', () => {
  const add = (typed: string): Promise<void> =>
    act(async () => {
      const field = document.querySelector<HTMLInputElement>('input[type="text"]');
      if (!field) throw new Error('no field');
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }).then(() => act(async () => void document.querySelector('form')?.requestSubmit()));

  it('are added by name or by a pasted address', async () => {
    await open('sites');
    await add('Mail.Example.com');
    await add('https://bank.example/login?x=1');
    expect(settings.sitesOff).toEqual(['mail.example.com', 'bank.example']);
  });

  it('are refused in words when they are none, or covered already', async () => {
    await open('sites');
    await add('my mail');
    expect(document.getElementById('site-problem')?.textContent).toBe('Write a site name, such as example.com.');
    expect(document.querySelector('input')?.getAttribute('aria-invalid')).toBe('true');
    await add('example.com');
    await add('example.com');
    expect(seen()).toContain('example.com is in the list already.');
    await add('news.example.com');
    expect(seen()).toContain('example.com, which is in the list, covers news.example.com.');
    expect(settings.sitesOff).toEqual(['example.com']);
  });

  it('are removed', async () => {
    settings = withChange(settings, { sitesOff: ['a.example', 'b.example'] });
    await open('sites');
    await click('Remove');
    expect(settings.sitesOff).toEqual(['b.example']);
  });
});

describe('every section', () => {
  it.each([
    ['categories', 'Categories'],
    ['sites', 'Sites'],
    ['reading', 'Reading'],
    ['about', 'About'],
    ['nonsense', 'Categories'],
  ])('at #%s is headed and titled %s', async (section, title) => {
    await open(section);
    expect(document.querySelector('h1')?.textContent).toBe(title);
    expect(document.title).toBe(`${title} - Sidelight`);
    expect(document.querySelector('[aria-current="page"]')?.textContent).toBe(title);
  });

  it('takes the focus to its heading when it is gone to', async () => {
    await open('categories');
    await act(async () => {
      location.hash = 'about';
      window.dispatchEvent(new Event('hashchange'));
    });
    expect(document.activeElement?.textContent).toBe('About');
  });
});

it('reading sets how much is marked, how soon a card opens, how much it shows and what it lies on', async () => {
  await open('reading');
  const choose = (legend: string, label: string): Promise<void> =>
    act(async () => {
      const set = [...document.querySelectorAll('fieldset')].find((one) => one.textContent?.startsWith(legend));
      const option = [...(set?.querySelectorAll('label') ?? [])].find(({ textContent }) => textContent === label);
      option?.querySelector('input')?.click();
    });
  await choose('How many mentions to mark', 'Hidden');
  await choose('Open when the pointer rests', 'Slow');
  await choose('Opens as', 'Small');
  await choose('Look', 'Dark');
  expect(settings).toMatchObject({ noise: 'hidden', openSpeed: 'slow', card: { opensAs: 'small', look: 'dark' } });
});

it('about switches single letters off, and lists them only while they act', async () => {
  await open('about');
  expect(seen()).toContain('In the card: copy with citation');
  await act(async () => switches()[0]?.click());
  expect(settings.card).toEqual({ opensAs: 'standard', look: 'page', letterKeys: false });
  expect(seen()).not.toContain('In the card: copy with citation');
});

it('about tells version, packs, their note, and that nothing leaves the device', async () => {
  await open('about');
  expect(seen()).toContain('1.2.3');
  expect(seen()).toContain('Version 1.0.0, 19 terms from 3 documents. Newest source 18 Feb 2026.');
  expect(seen()).toContain('Rebuilt.');
  expect(seen()).toContain('Sidelight makes no requests.');
});
