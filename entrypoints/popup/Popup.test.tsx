// @vitest-environment happy-dom
/** Tests the popup as a reader uses it, mostly by keyboard. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleBriefing } from '../../components/sample-briefing.ts';
import { settingsStoreOver } from '../../components/use-settings.ts';
import { type Calls, callerOver, type PageCalls } from '../../data/messages.ts';
import { DEFAULT_SETTINGS, type Settings, type SettingsChange, withChange } from '../../data/settings.ts';
import { sitesAfter } from '../../data/site-name.ts';
import { Popup } from './Popup.tsx';

const pact = { id: 'pact', name: 'Harbour Pact', category: 'agreement', oneLine: 'Agreement of two navies' };
const anna = { id: 'anna', name: 'Anna Harbour', category: 'person' };
const counts = {
  person: 1,
  organisation: 0,
  agreement: 1,
  programme: 0,
  event: 0,
  place: 0,
  technology: 0,
  concept: 0,
};

let settings: Settings;
let pageSays: readonly { entity: string; mentions: number }[] | undefined;
const onClose = vi.fn();
const onSettings = vi.fn();

const answers: Record<string, (request: never) => unknown> = {
  settings: () => settings,
  changeSettings: ({ change }: { change: SettingsChange }) => {
    settings = withChange(settings, change);
    return settings;
  },
  packs: () => [{ id: 'p', title: 'Harbours', version: '1.0.0', sourceCount: 3, counts }],
  headings: ({ entities }: { entities: string[] }) => [pact, anna].filter(({ id }) => entities.includes(id)),
  briefing: () => sampleBriefing(),
  candidates: () => ({
    isAll: true,
    entries: [
      { ...pact, prominence: 3, forms: [] },
      { ...anna, prominence: 2, forms: ['A. Harbour'] },
    ],
  }),
};
const ask = callerOver<Calls>(async ({ call, request }) => ({ ok: true, value: answers[call]?.(request as never) }));
const askContent = callerOver<PageCalls>(async () => pageSays && { ok: true, value: pageSays });
const settingsStore = settingsStoreOver(ask, { addListener: () => {}, removeListener: () => {} });

/** Lets what was started come to rest: each answer may lead to an effect that asks again. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    await act(async () => {
      await vi.advanceTimersByTimeAsync(500);
    });
  }
}

async function open(tab = { id: 1, url: 'https://www.ledger.example/a' }): Promise<void> {
  await act(async () => {
    const props = { ask, askContent, settingsStore, tab, onSettings, onClose };
    render(<Popup {...props} />, document.body);
  });
  await settle();
}

beforeEach(() => {
  vi.useFakeTimers();
  settings = DEFAULT_SETTINGS;
  pageSays = [{ entity: 'pact', mentions: 2 }];
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
  vi.clearAllMocks();
});

const field = (): HTMLInputElement | null => document.querySelector('[role="combobox"]');
const options = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const chosen = (): string | null | undefined =>
  document.querySelector('[aria-selected="true"] .TermRow-name')?.textContent;
const seen = (): string => document.body.textContent ?? '';

async function type(words: string): Promise<void> {
  await act(async () => {
    const input = field();
    if (!input) throw new Error('no field');
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

async function press(key: string): Promise<void> {
  await act(async () => {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await settle();
}

describe('the popup', () => {
  it('opens with the focus in the search field and the terms on this page', async () => {
    await open();
    expect(document.activeElement).toBe(field());
    expect(seen()).toContain('1 term, 2 mentions');
    expect(options().map((option) => option.querySelector('.TermRow-name')?.textContent)).toEqual(['Harbour Pact']);
    expect(seen()).toContain('Harbours, 3 documents');
  });

  it('finds as you type, with the best result chosen and what matched underlined', async () => {
    await open();
    await type('harb');
    expect(chosen()).toBe('Harbour Pact');
    expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toEqual(['Harb', 'Harb']);
    expect(options()[0]?.textContent).toContain('On page');
    expect(options()[1]?.textContent).toContain('Also: A. Harbour');
    expect(field()?.getAttribute('aria-activedescendant')).toBe(options()[0]?.id);
  });

  it('walks with Up and Down, round the ends', async () => {
    await open();
    await type('harb');
    await press('ArrowDown');
    expect(chosen()).toBe('Anna Harbour');
    await press('ArrowDown');
    expect(chosen()).toBe('Harbour Pact');
    await press('ArrowUp');
    expect(chosen()).toBe('Anna Harbour');
  });

  it('opens the card as small as the reader wants cards to be', async () => {
    settings = withChange(DEFAULT_SETTINGS, { card: { opensAs: 'small' } });
    await open();
    await type('harb');
    await press('Enter');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Harbour Pact'));
    expect(document.querySelector('.BriefingFacts-facts')).toBeNull();
  });

  it('opens the card by Enter, with a row that leads back to the results', async () => {
    await open();
    await type('harb');
    await press('Enter');
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe('Harbour Pact'));
    expect(document.querySelector('.Card-back')?.textContent).toBe('Results for “harb”');
    await act(async () => document.querySelector<HTMLElement>('.Card-back')?.click());
    expect(field()?.value).toBe('harb');
    expect(document.activeElement).toBe(field());
  });

  it('closes by Escape step by step: the card, the search, itself', async () => {
    await open();
    await type('harb');
    await press('Enter');
    await press('Escape');
    expect(options()).toHaveLength(2);
    await press('Escape');
    expect(field()?.value).toBe('');
    expect(onClose).not.toHaveBeenCalled();
    await press('Escape');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says that nothing matches, and what there is', async () => {
    await open();
    await type('rafel');
    expect(seen()).toContain('No term matches “rafel”');
    expect(seen()).toContain('Your packs hold 2 terms from 3 documents.');
  });

  it('says that a page has no known terms', async () => {
    pageSays = [];
    await open();
    expect(seen()).toContain('No known terms on this page.');
  });

  it('says that a page cannot be read, and offers no switch for it', async () => {
    pageSays = undefined;
    await open({ id: 1, url: 'chrome://extensions' });
    expect(seen()).toContain('Sidelight can’t read this page');
    expect(document.querySelector('[role="switch"]')).toBeNull();
  });

  it('switches this site off and on again at once', async () => {
    await open();
    const flip = async (): Promise<void> => {
      await act(async () => document.querySelector<HTMLElement>('[role="switch"]')?.click());
      await settle();
    };
    await flip();
    expect(settings.sitesOff).toEqual(['ledger.example']);
    expect(seen()).toContain('Marks are off on this site.');
    await flip();
    expect(settings.sitesOff).toEqual([]);
    expect(options()).toHaveLength(1);
  });

  it('sets how many mentions are marked', async () => {
    await open();
    await act(async () => document.querySelectorAll<HTMLElement>('input[type="radio"]')[3]?.click());
    expect(settings.noise).toBe('all');
  });
});

it('switching a site on takes away every name that covers it', () => {
  expect(sitesAfter(['b.example', 'a.b.example', 'c.example'], 'a.b.example', true)).toEqual(['c.example']);
});

it('looks as the reader wants cards to look, and like the system where cards match their page', async () => {
  settings = withChange(DEFAULT_SETTINGS, { card: { look: 'dark' } });
  await open();
  expect(document.documentElement.dataset['theme']).toBe('dark');
  render(null, document.body);
  settings = DEFAULT_SETTINGS;
  await open();
  expect(document.documentElement.dataset['theme']).toBeUndefined();
});
