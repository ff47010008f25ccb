/** Calls of a wrong shape or from a wrong sender, made for real in Chromium: each is refused by name. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '../data/messages.ts';
import { markOn } from './reader.ts';
import { type ChromiumStage, setStage } from './stage.ts';

let stage: ChromiumStage;
let page: Page;

beforeAll(async () => {
  stage = await setStage();
  page = await stage.context.newPage();
  await page.goto(stage.url('demo.html'));
  await markOn(page, 'Kaja Kallas');
});
afterAll(() => stage.close());

/** The name of the refusal, or `answered`. */
const outcome = (reply: Reply<unknown>): string => (reply.ok ? 'answered' : reply.error.name);

async function fromOwnPage(message: unknown): Promise<string> {
  return outcome(await stage.backstage.evaluate((sent) => chrome.runtime.sendMessage(sent), message));
}

/** Sends from the world of our content script in the page. */
async function fromContentScript(message: object): Promise<string> {
  const reply = await stage.backstage.evaluate(
    async ({ url, sent }) => {
      const tab = (await chrome.tabs.query({})).find((candidate) => candidate.url === url);
      const [result] = await chrome.scripting.executeScript({
        target: { tabId: tab?.id ?? -1 },
        func: (call) => chrome.runtime.sendMessage(call),
        args: [sent],
      });
      return result?.result;
    },
    { url: page.url(), sent: message },
  );
  return outcome(reply as Reply<unknown>);
}

test.each([
  ['unknown-call', { call: 'deleteEverything', request: {} }],
  ['unknown-call', { call: 'toString', request: {} }],
  ['bad-request', { call: 'briefing', request: { entity: 7 } }],
  ['bad-request', { call: 'changeSettings', request: { change: { categories: 'none' } } }],
  ['bad-request', { call: 'candidates', request: null }],
])('%s is the answer to %j', async (name, message) => {
  expect(await fromOwnPage(message)).toBe(name);
});

test('a call of our own page is answered', async () => {
  expect(await fromOwnPage({ call: 'settings', request: {} })).toBe('answered');
});

test.each([
  { call: 'changeSettings', request: { change: { noise: 'all' } } },
  { call: 'settings', request: {} },
  { call: 'candidates', request: { query: 'kallas' } },
])('a content script may not call %j', async (message) => {
  expect(await fromContentScript(message)).toBe('not-allowed');
});

test('a content script may start', async () => {
  expect(await fromContentScript({ call: 'pageStart', request: { probe: 1 } })).toBe('answered');
});
