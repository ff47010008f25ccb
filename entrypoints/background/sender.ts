/** Owns who is calling: our own pages, the card inside a page, or a content script; and what each may ask. */
import type { Calls } from '../../data/messages.ts';

/** As much of `runtime.MessageSender` as is used. */
export interface SenderLike {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly url?: string | undefined } | undefined;
}

/** A caller, judged by its origin. `own` = popup or options; `card` = our frame inside a page; `page` = a content script. */
export interface CallerInfo {
  readonly kind: 'own' | 'card' | 'page';
  readonly tabId?: number;
  readonly frameId?: number;
  /** Host name of the page in the tab; absent where it has none. */
  readonly site?: string;
}

/** Who may make a call: anybody of ours, only our own pages, or only content scripts. */
const ALLOWED: Readonly<Record<keyof Calls, readonly CallerInfo['kind'][]>> = {
  pageStart: ['page'],
  forms: ['page'],
  paintRules: ['page'],
  loadPart: ['page'],
  briefing: ['own', 'card'],
  headings: ['own', 'card'],
  candidates: ['own'],
  packs: ['own'],
  noteSeen: ['own'],
  settings: ['own'],
  changeSettings: ['own'],
  adjust: ['own', 'card'],
};

/** Whether this caller may make this call. */
export function isAllowed(call: keyof Calls, caller: CallerInfo): boolean {
  return ALLOWED[call].includes(caller.kind);
}

/** Judges a sender; `undefined` where it is not this extension at all. */
export function callerOf(
  sender: SenderLike,
  extension: { readonly id: string; readonly origin: string },
): CallerInfo | undefined {
  if (sender.id !== extension.id) return undefined;
  const site = siteOf(sender.tab?.url ?? sender.url);
  return {
    kind: kindOf(sender, extension.origin),
    ...(sender.tab?.id !== undefined && { tabId: sender.tab.id }),
    ...(sender.frameId !== undefined && { frameId: sender.frameId }),
    ...(site !== undefined && { site }),
  };
}

/** A sender whose origin is missing or `null` counts as a page: it may read what pages may, and no more. */
function kindOf(sender: SenderLike, ownOrigin: string): CallerInfo['kind'] {
  if (sender.origin !== ownOrigin) return 'page';
  return sender.tab !== undefined && sender.frameId !== 0 ? 'card' : 'own';
}

/** The host name of an http(s) address. */
export function siteOf(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : undefined;
}
