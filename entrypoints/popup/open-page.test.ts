/** Tests what the popup makes of the open page. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Calls, callerOver, type PageCalls } from '../../data/messages.ts';
import { askPage, hostOf, type PageAnswer } from './open-page.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the host of a tab', () => {
  it('is that of a page of the web', () => {
    expect(hostOf({ url: 'https://www.ledger.example/a?b' })).toBe('www.ledger.example');
    expect(hostOf({ url: 'http://localhost:8080/' })).toBe('localhost');
  });

  it('is unknown for pages that belong to no site', () => {
    expect(hostOf({ url: 'chrome://extensions' })).toBeUndefined();
    expect(hostOf({ url: 'file:///a.html' })).toBeUndefined();
    expect(hostOf({})).toBeUndefined();
  });
});

describe('asking the page', () => {
  const background = callerOver<Calls>(async ({ request }) => {
    const { entities } = request as { entities: string[] };
    const value = entities.filter((id) => id !== 'gone').map((id) => ({ id, name: id, category: 'person' }));
    return { ok: true, value };
  });
  /** A content script that says these things in turn; undefined is a page where none runs. */
  async function answersTo(
    said: (readonly { entity: string; mentions: number }[] | undefined)[],
  ): Promise<PageAnswer[]> {
    const answers: PageAnswer[] = [];
    const content = callerOver<PageCalls>(async () => {
      const value = said.shift();
      if (value === undefined) throw new Error('Receiving end does not exist.');
      return { ok: true, value };
    });
    const asked = askPage(content, background, (answer) => answers.push(answer), new AbortController().signal);
    await vi.runAllTimersAsync();
    await asked;
    return answers;
  }

  it('names its terms with their mentions, and leaves out one that is in no pack any more', async () => {
    const said = [
      [
        { entity: 'anna', mentions: 3 },
        { entity: 'gone', mentions: 1 },
      ],
    ];
    expect(await answersTo(said)).toEqual([
      { kind: 'terms', terms: [{ heading: { id: 'anna', name: 'anna', category: 'person' }, mentions: 3 }] },
    ]);
  });

  it('asks again while the page is still being read', async () => {
    const answers = await answersTo([undefined, [], [{ entity: 'anna', mentions: 1 }]]);
    expect(answers.map((answer) => answer.kind === 'terms' && answer.terms.length)).toEqual([0, 1]);
  });

  it('settles for no terms where the page has none', async () => {
    const answers = await answersTo([[], [], [], []]);
    expect(answers.at(-1)).toEqual({ kind: 'terms', terms: [] });
  });

  it('says so where nobody answers', async () => {
    expect(await answersTo([])).toEqual([{ kind: 'silent' }]);
  });

  it('says nothing more once it is called off', async () => {
    const over = new AbortController();
    const answered = vi.fn();
    const content = callerOver<PageCalls>(async () => ({ ok: true, value: [] }));
    const asked = askPage(content, background, answered, over.signal);
    over.abort();
    await vi.runAllTimersAsync();
    await asked;
    expect(answered).not.toHaveBeenCalled();
  });
});
