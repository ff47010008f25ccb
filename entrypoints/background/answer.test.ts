/** Tests who may ask what, and that nothing wrong reaches a handler. */
import { describe, expect, it } from 'vitest';
import type { Calls, Handlers } from '../../data/messages.ts';
import { DEFAULT_SETTINGS } from '../../data/settings.ts';
import { answer } from './answer.ts';
import { type CallerInfo, callerOf, siteOf } from './sender.ts';

const extension = { id: 'ours', origin: 'chrome-extension://ours' };
const popup = callerOf({ id: 'ours', origin: extension.origin, url: `${extension.origin}/popup.html` }, extension);
const optionsTab = callerOf({ id: 'ours', origin: extension.origin, frameId: 0, tab: { id: 3 } }, extension);
const card = callerOf({ id: 'ours', origin: extension.origin, frameId: 7, tab: { id: 3 } }, extension);
const page = callerOf(
  { id: 'ours', origin: 'https://news.example', frameId: 0, tab: { id: 3, url: 'https://news.example/a' } },
  extension,
);
const sandboxed = callerOf({ id: 'ours', origin: 'null', frameId: 4, tab: { id: 3 } }, extension);

const handlers: Handlers<Calls, CallerInfo> = {
  pageStart: async () => ({
    on: false,
    categories: [],
    noise: 'section',
    openSpeed: 'normal',
    card: DEFAULT_SETTINGS.card,
    mutedEntities: [],
    wrongMatches: [],
  }),
  forms: async () => null,
  paintRules: async () => null,
  loadPart: async () => null,
  briefing: async () => null,
  headings: async () => [],
  candidates: async () => ({ entries: [], isAll: true }),
  noteSeen: async () => null,
  packs: async () => {
    throw new Error('the shelf is empty');
  },
  settings: async () => DEFAULT_SETTINGS,
  changeSettings: async () => DEFAULT_SETTINGS,
  adjust: async (_, { site }) => ({ site: site ?? '' }),
};

const ask = (call: string, request: unknown, caller: CallerInfo | undefined) =>
  answer({ call, request }, caller, handlers);
const refused = (name: string) => ({ ok: false, error: { name } });
const change = { change: { noise: 'all' } };

describe('a message', () => {
  it('is answered when its sender may ask it', async () => {
    expect(await ask('settings', {}, popup)).toEqual({ ok: true, value: DEFAULT_SETTINGS });
    expect(await ask('changeSettings', change, optionsTab)).toMatchObject({ ok: true });
    expect(await ask('briefing', { entity: 'india' }, card)).toEqual({ ok: true, value: null });
    expect(await ask('pageStart', { probe: null }, page)).toMatchObject({ ok: true });
  });

  it.each([
    ['a content script', page],
    ['the card', card],
    ['a frame without an origin', sandboxed],
    ['another extension', callerOf({ id: 'theirs', origin: 'chrome-extension://theirs' }, extension)],
  ])('may not change settings when it comes from %s', async (_, caller) => {
    expect(await ask('changeSettings', change, caller)).toMatchObject(refused('not-allowed'));
  });

  it.each([
    { kind: 'mute', entity: 'kallas', on: true },
    { kind: 'category', category: 'person', on: true },
    { kind: 'site', on: true },
    { kind: 'wrong-match', words: 'Singh', entity: 'rajnath-singh', on: false },
  ])('may mute from the card what can be undone: %j', async (adjustment) => {
    const framed = callerOf(
      { id: 'ours', origin: extension.origin, frameId: 7, tab: { id: 3, url: 'https://news.example/a' } },
      extension,
    );
    expect(await ask('adjust', { adjustment }, framed)).toEqual({ ok: true, value: { site: 'news.example' } });
    expect(await ask('adjust', { adjustment }, page)).toMatchObject(refused('not-allowed'));
    expect(await ask('adjust', { adjustment }, sandboxed)).toMatchObject(refused('not-allowed'));
  });

  it('gives forms to pages alone, and only for a list of hashes', async () => {
    const forms = { probe: null, lexiconId: 'x', hashes: [1, 2] };
    expect(await ask('forms', forms, page)).toEqual({ ok: true, value: null });
    expect(await ask('forms', forms, card)).toMatchObject(refused('not-allowed'));
    expect(await ask('forms', { ...forms, hashes: ['India'] }, page)).toMatchObject(refused('bad-request'));
    const many = Array.from({ length: 20_001 }, (_, hash) => hash);
    expect(await ask('forms', { ...forms, hashes: many }, page)).toMatchObject(refused('bad-request'));
  });

  it('gives a page no briefing and no search', async () => {
    expect(await ask('briefing', { entity: 'india' }, page)).toMatchObject(refused('not-allowed'));
    expect(await ask('candidates', { query: 'india' }, page)).toMatchObject(refused('not-allowed'));
  });

  it.each([undefined, null, 'settings', {}, { call: 4, request: {} }, { call: 'settings' }])(
    'is refused when it is no call: %j',
    async (message) => {
      expect(await answer(message, popup, handlers)).toMatchObject(refused('bad-request'));
    },
  );

  it.each(['toString', '__proto__', 'constructor', 'import'])(
    'is refused when there is no such call: %s',
    async (name) => {
      expect(await ask(name, {}, popup)).toMatchObject(refused('unknown-call'));
    },
  );

  it.each<[keyof Calls, unknown]>([
    ['briefing', {}],
    ['briefing', { entity: 5 }],
    ['briefing', { entity: 'x'.repeat(10_000) }],
    ['candidates', { query: 'x'.repeat(1000) }],
    ['changeSettings', { change: { noise: 'louder' } }],
    ['changeSettings', { change: { version: 0 } }],
    ['changeSettings', { change: { categories: { person: 'yes' } } }],
    ['changeSettings', { change: { sitesOff: [''] } }],
    ['settings', { extra: 1 }],
    ['adjust', { adjustment: { kind: 'site', on: true, site: 'other.example' } }],
    ['adjust', { adjustment: { kind: 'noise', on: true } }],
    ['adjust', { adjustment: { kind: 'mute', on: true } }],
  ])('is refused when the request of %s has the wrong shape: %j', async (call, request) => {
    expect(await ask(call, request, popup)).toMatchObject(refused('bad-request'));
  });

  it('cannot write style rules through the prefix of highlight names', async () => {
    expect(await ask('paintRules', { prefix: 'x){}body{display:none' }, page)).toMatchObject(refused('bad-request'));
  });

  it('carries the reason when its handler fails', async () => {
    expect(await ask('packs', {}, popup)).toEqual({
      ok: false,
      error: { name: 'failed', message: 'the shelf is empty' },
    });
  });
});

describe('the site of an address', () => {
  it('is the host name of a web page, and nothing for any other address', () => {
    expect(siteOf('https://News.Example:8080/a?b#c')).toBe('news.example');
    for (const url of [undefined, '', 'about:blank', 'file:///home/a.html', 'chrome://settings', 'no address']) {
      expect(siteOf(url)).toBeUndefined();
    }
  });
});
