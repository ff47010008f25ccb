/** Owns noticing that the page changed: which blocks must be read again, which left. */
import { blockAround } from './blocks.ts';

/** What changed since the last report. Roots never lie inside one another. */
export interface PageChange {
  readonly added: readonly Element[];
}

/** Changes are gathered for so long before they are reported, ms: a page that appends sixty times a second costs four reads. */
const GATHER = 250;

/** Watches text and structure, and tells what to read again, until the signal aborts. */
export function watchPage(root: Node, onChange: (change: PageChange) => void, signal: AbortSignal): void {
  const dirty = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    timer = undefined;
    const added = outermost(dirty);
    dirty.clear();
    if (added.length > 0) onChange({ added });
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'childList' && record.addedNodes.length > 0 && onlyElements(record.addedNodes)) {
        for (const node of record.addedNodes) if (node instanceof Element) dirty.add(blockAround(node) ?? node);
      } else {
        const block = blockAround(record.target);
        if (block) dirty.add(block);
      }
    }
    if (dirty.size > 0) timer ??= setTimeout(report, GATHER);
  });
  observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function onlyElements(nodes: NodeList): boolean {
  return Array.from(nodes).every((node) => node instanceof Element);
}

function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let at = element.parentElement; at; at = at.parentElement) if (elements.has(at)) return false;
    return true;
  });
}
