/** Owns the content script's line to the background. The polyfill would cost more than the rest of this script. */
import { browser } from 'wxt/browser';
import { type Caller, type Calls, callerOver, isCallMessage, type PageCalls, type Reply } from '../../data/messages.ts';

/** Whether this copy of the script still has an extension behind it; after a reload it has not. */
export function isAlive(): boolean {
  return browser.runtime?.id !== undefined;
}

/** Asks the background. */
export const call: Caller<Calls> = callerOver((message) => browser.runtime.sendMessage(message));

/** Answers of the page to our own pages, which alone can send to a tab. */
export type PageAnswers = { readonly [K in keyof PageCalls]: () => PageCalls[K]['reply'] };

/** Answers calls until the signal aborts. */
export function answerCalls(answers: PageAnswers, signal: AbortSignal): void {
  const listener = (message: unknown, _sender: unknown, sendResponse: (reply: Reply<unknown>) => void): void => {
    if (!isCallMessage(message)) return;
    if (message.call === 'pageTerms') sendResponse({ ok: true, value: answers.pageTerms() });
    if (message.call === 'refresh') sendResponse({ ok: true, value: answers.refresh() });
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime?.onMessage?.removeListener(listener));
}
