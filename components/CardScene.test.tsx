// @vitest-environment happy-dom
/** Tests the menu of a card and what its toast says and undoes. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Calls, callerOver } from '../data/messages.ts';
import type { Adjustment } from '../data/settings.ts';
import { loadAsideViews } from './aside-views.ts';
import { CardScene } from './CardScene.tsx';
import { type Story, startStory } from './card-story.ts';
import { sampleBriefing } from './sample-briefing.ts';
import { TOAST_WITH_UNDO, TOAST_WITHOUT_UNDO } from './Toast.tsx';

let story: Story;
let adjusted: Adjustment[];
let saving: boolean;
let onPage: boolean;
const REASON = { form: 'Pact', rule: 'caseless', evidence: 'Harbour Pact', evidencePlace: 'before' } as const;
const onSettings = vi.fn();

const ask = callerOver<Calls>(async ({ call, request }) => {
  if (call === 'briefing') {
    const { entity } = request as { entity: string };
    return { ok: true, value: sampleBriefing(entity === 'pact' ? {} : { id: entity, name: 'Anna Harbour' }) };
  }
  if (!saving) return { ok: false, error: { name: 'failed', message: 'disk' } };
  adjusted.push((request as { adjustment: Adjustment }).adjustment);
  return { ok: true, value: { site: 'news.example' } };
});

beforeEach(async () => {
  vi.useFakeTimers();
  adjusted = [];
  saving = true;
  onPage = true;
  story = startStory(ask, (drawing) =>
    render(<CardScene drawing={drawing} story={story} onPage={onPage} onSettings={onSettings} />, document.body),
  );
  await act(() => story.show(1, { entities: ['pact'], words: 'the pact' }, 'standard'));
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

const labels = (): (string | null)[] =>
  [...document.querySelectorAll('[role="menuitem"]')].map((item) => item.textContent);
const press = (words: string): Promise<void> =>
  act(async () => {
    [...document.querySelectorAll('button')]
      .find((button) => (button.getAttribute('aria-label') ?? button.textContent) === words)
      ?.click();
    await vi.advanceTimersByTimeAsync(0);
  });
/** The menu is loaded when it is first asked for. */
async function openMenu(): Promise<void> {
  await act(() => loadAsideViews());
  await press('More actions');
}
const toast = (): string | null | undefined => document.querySelector('[role="status"]')?.textContent;

describe('the menu', () => {
  it('stands in the card in place of its body, its first item focused', async () => {
    await openMenu();
    expect(labels()).toEqual([
      'Mute Harbour Pact',
      'Mute all agreements',
      'Mute on this site',
      'Wrong match',
      'Settings',
    ]);
    expect(document.activeElement?.textContent).toBe('Mute Harbour Pact');
    expect(document.querySelector('h2')?.textContent).toBe('Harbour Pact');
    expect(document.querySelector('.BriefingFacts-facts')).toBeNull();
  });

  it('goes, and gives the focus back to its button', async () => {
    await openMenu();
    await act(async () => story.look(undefined));
    expect(labels()).toEqual([]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('More actions');
    expect(document.querySelector('.BriefingFacts-facts')).not.toBeNull();
  });

  it('takes away a toast with nothing to undo, so that nothing moves while the menu is open', async () => {
    await act(async () => story.say({ text: 'Copied with 2 sources' }));
    await openMenu();
    expect(toast()).toBe('');
  });

  it('offers a wrong match only for what the words on the page were taken for', async () => {
    await act(() => story.follow({ id: 'anna', name: 'Anna Harbour', category: 'person' }));
    await openMenu();
    expect(labels()).not.toContain('Wrong match');
  });

  it('off a page offers neither its site nor a wrong match', async () => {
    onPage = false;
    await openMenu();
    expect(labels()).toEqual(['Mute Harbour Pact', 'Mute all agreements', 'Settings']);
  });

  it('leads to the settings', async () => {
    await openMenu();
    await press('Settings');
    expect(onSettings).toHaveBeenCalledOnce();
  });
});

describe('a choice in the menu', () => {
  it.each<[string, string, Adjustment]>([
    ['Mute Harbour Pact', 'Muted Harbour Pact', { kind: 'mute', entity: 'pact', on: true }],
    ['Mute all agreements', 'Muted all agreements', { kind: 'category', category: 'agreement', on: true }],
    ['Mute on this site', 'Marks are off on news.example', { kind: 'site', on: true }],
    [
      'Wrong match',
      'Noted. This match will not be marked again.',
      { kind: 'wrong-match', words: 'the pact', entity: 'pact', on: true },
    ],
  ])('%s is made, told, and undone', async (label, told, adjustment) => {
    await openMenu();
    await press(label);
    expect(adjusted).toEqual([adjustment]);
    expect(labels()).toEqual([]);
    expect(toast()).toBe(told);
    await press('Undo');
    expect(adjusted).toEqual([adjustment, { ...adjustment, on: false }]);
    expect(toast()).toBe('Undone');
  });

  it('that cannot be saved says so', async () => {
    saving = false;
    await openMenu();
    await press('Mute Harbour Pact');
    expect(toast()).toBe('The change could not be saved. Try it again.');
    expect(document.querySelector('.Toast-undo')).toBeNull();
  });
});

describe('a toast', () => {
  const pass = (ms: number): Promise<void> => act(async () => void (await vi.advanceTimersByTimeAsync(ms)));
  const blur = (): Promise<void> =>
    act(async () => {
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    });
  const bar = (): Element | null => document.querySelector('.Toast');

  it('stays for 6 s with Undo, and outlives its card', async () => {
    await openMenu();
    await press('Mute Harbour Pact');
    await blur();
    await act(async () => story.hide());
    expect(document.querySelector('.Card')).toBeNull();
    await pass(TOAST_WITH_UNDO - 1);
    expect(toast()).toBe('Muted Harbour Pact');
    await pass(1);
    expect(toast()).toBe('');
  });

  it('stays for 2 s without, and goes with its card', async () => {
    await act(async () => story.say({ text: 'Copied with 2 sources' }));
    await pass(TOAST_WITHOUT_UNDO - 1);
    expect(toast()).toBe('Copied with 2 sources');
    await pass(1);
    expect(toast()).toBe('');
    await act(async () => story.say({ text: 'Copied with 2 sources' }));
    await act(async () => story.hide());
    expect(toast()).toBe('');
  });

  it('waits while its Undo has the focus of the keyboard', async () => {
    await openMenu();
    await press('Mute Harbour Pact');
    expect(document.activeElement?.textContent).toBe('Undo');
    await pass(TOAST_WITH_UNDO * 2);
    expect(toast()).toBe('Muted Harbour Pact');
    await blur();
    await pass(TOAST_WITH_UNDO);
    expect(toast()).toBe('');
  });

  it('waits while the pointer is on it', async () => {
    await openMenu();
    await press('Mute Harbour Pact');
    await blur();
    await act(async () => void bar()?.dispatchEvent(new PointerEvent('pointerenter')));
    await pass(TOAST_WITH_UNDO * 2);
    expect(toast()).toBe('Muted Harbour Pact');
    await act(async () => void bar()?.dispatchEvent(new PointerEvent('pointerleave')));
    await pass(TOAST_WITH_UNDO);
    expect(toast()).toBe('');
  });
});

describe('why words are marked', () => {
  it('is told where the page gave its reason, in place of the body, with a way back', async () => {
    await act(() => story.show(2, { entities: ['pact'], words: 'the pact', reason: REASON }, 'standard'));
    await openMenu();
    await press('Why is this marked?');
    await vi.waitFor(() => expect(document.querySelector('.WhyView')).not.toBeNull());
    expect([...document.querySelectorAll('dt, dd')].map(({ textContent }) => textContent)).toEqual([
      'Words here',
      '“the pact”',
      'Name in the pack',
      '“Pact”',
      'Rule',
      'Whole words, in capitals or small letters.',
      'Evidence',
      '“Harbour Pact” stands earlier on this page.',
    ]);
    await press('Back to Harbour Pact');
    expect(document.querySelector('.BriefingFacts-facts')).not.toBeNull();
  });

  it('is not offered where the page gave none, nor for a term that was followed', async () => {
    await openMenu();
    expect(labels()).not.toContain('Why is this marked?');
    await act(() => story.show(2, { entities: ['pact'], words: 'the pact', reason: REASON }, 'standard'));
    await act(() => story.follow({ id: 'anna', name: 'Anna Harbour', category: 'person' }));
    await openMenu();
    expect(labels()).not.toContain('Why is this marked?');
  });
});

describe('citing', () => {
  const cited = (): (string | null)[] => [...document.querySelectorAll('.CiteView-text')].map((one) => one.textContent);

  it('shows every source in APA style first, and in another when that is chosen', async () => {
    await act(() => loadAsideViews());
    await press('Cite');
    await vi.waitFor(() => expect(cited()).toHaveLength(3));
    expect(cited()[0]).toBe(
      'Two navies agree on a harbour. (2026, January 27). Harbour Ledger. https://www.ledger.example/harbour',
    );
    const options = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    await act(async () => options[2]?.click());
    expect(cited()[0]).toMatch(/^@misc\{full,/);
  });

  it('copies the source as it stands there, and says so', async () => {
    document.execCommand = vi.fn(() => {
      const event = new Event('copy', { cancelable: true });
      const clipboardData = { setData: (_: string, text: string) => taken.push(text) };
      return document.dispatchEvent(Object.assign(event, { clipboardData }));
    });
    const taken: string[] = [];
    await act(() => loadAsideViews());
    await press('Cite');
    await vi.waitFor(() => expect(cited()).toHaveLength(3));
    await press('Copy citation: Report, publisher unknown');
    expect(taken[0]).toBe(cited()[1]);
    expect(toast()).toBe('Copied');
  });
});
