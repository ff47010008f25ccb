/** Owns what the popup knows of the page it was opened over: its site, and the terms marked there. */
import type { EntityHeading } from '../../data/entity.ts';
import type { Caller, Calls, PageCalls } from '../../data/messages.ts';

/** The tab under the popup, as far as the browser tells. */
export interface OpenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
}

/** A term mentioned on the page. */
export interface PageTerm {
  readonly heading: EntityHeading;
  readonly mentions: number;
}

/** What the page answered. */
export type PageAnswer =
  | { readonly kind: 'terms'; readonly terms: readonly PageTerm[] }
  /** Nothing of ours runs there: a page the browser protects, or one that was open before Sidelight was. */
  | { readonly kind: 'silent' };

/** Waits in ms before each try: a page just opened, or just switched on, may need a moment. */
const TRIES_AFTER_MS = [0, 150, 400, 800];

/** The host name of a tab's page; undefined where the page belongs to no site. */
export function hostOf({ url }: OpenTab): string | undefined {
  const address = url === undefined ? null : URL.parse(url);
  return address?.protocol === 'https:' || address?.protocol === 'http:' ? address.hostname : undefined;
}

/**
 * Asks the page for its terms until it names some, at most a second and a half. `answered` hears each better answer:
 * what the page says while it is still being read is told at once. Stops when `signal` aborts.
 */
export async function askPage(
  askContent: Caller<PageCalls>,
  ask: Caller<Calls>,
  answered: (answer: PageAnswer) => void,
  signal: AbortSignal,
): Promise<void> {
  let spoke = false;
  for (const wait of TRIES_AFTER_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (signal.aborted) return;
    const terms = await termsOf(askContent, ask);
    if (signal.aborted) return;
    if (terms) answered({ kind: 'terms', terms });
    if (terms && terms.length > 0) return;
    spoke ||= terms !== undefined;
  }
  if (!spoke) answered({ kind: 'silent' });
}

/** The terms of the page with their headings; undefined where nobody answers. */
async function termsOf(askContent: Caller<PageCalls>, ask: Caller<Calls>): Promise<PageTerm[] | undefined> {
  try {
    const counts = await askContent('pageTerms', {});
    if (counts.length === 0) return [];
    const headings = await ask('headings', { entities: counts.map(({ entity }) => entity) });
    const byId = new Map(headings.map((heading) => [heading.id, heading]));
    return counts.flatMap(({ entity, mentions }) => {
      const heading = byId.get(entity);
      return heading ? [{ heading, mentions }] : [];
    });
  } catch {
    return undefined;
  }
}
