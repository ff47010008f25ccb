/** Owns asking the extension itself which terms it marked on a page, through the call its own popup makes. */
import type { EntityHeading } from '../data/entity.ts';
import type { PageCalls, Reply } from '../data/messages.ts';

/** A term on a page with the number of its mentions. */
export interface MarkedTerm {
  readonly heading: EntityHeading;
  readonly mentions: number;
}

/**
 * Source text that gives `MarkedTerm[]` for the page at `url`, to be run in a tab of the extension. Empty where the
 * page is not marked (yet).
 */
export function termsExpression(url: string): string {
  return `(${askTerms.toString()})(${JSON.stringify(url)})`;
}

async function askTerms(url: string): Promise<MarkedTerm[]> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find((candidate) => candidate.url?.startsWith(url));
  if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
  const terms: Reply<PageCalls['pageTerms']['reply']> | undefined = await chrome.tabs
    .sendMessage(tab.id, { call: 'pageTerms', request: {} })
    .catch(() => undefined);
  if (!terms?.ok || terms.value.length === 0) return [];
  const request = { entities: terms.value.map(({ entity }) => entity) };
  const headings: Reply<readonly EntityHeading[]> = await chrome.runtime.sendMessage({ call: 'headings', request });
  if (!headings.ok) throw new Error(headings.error.message);
  return headings.value.map((heading) => ({
    heading,
    mentions: terms.value.find(({ entity }) => entity === heading.id)?.mentions ?? 0,
  }));
}
