/** Owns noticing that the page changed: which blocks must be read again, which left. */
import { blockAround, isInline, readingOf } from './blocks.ts';
import { parentElementOf } from './tree.ts';

/** Changes are gathered for so long before they are reported, ms: a page that appends sixty times a second costs four reads. */
const GATHER = 250;

/** Attributes that pages change to show and hide text, and that say whether it is read. */
const READING_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable'];

/** Watches one more root: an open shadow root, whose changes its document is not told of. Twice is once. */
export type WatchRoot = (root: Node) => void;

/**
 * Watches text and structure of a page until the signal aborts. Reports the blocks to read again, none inside another;
 * no block at all where some only left.
 */
export function watchPage(onChange: (changed: readonly Element[]) => void, signal: AbortSignal): WatchRoot {
  const dirty = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const report = (): void => {
    timer = undefined;
    const changed = outermost(dirty);
    dirty.clear();
    onChange(changed);
  };

  const observer = new MutationObserver((records) => {
    for (const record of records) for (const block of blocksToRead(record)) dirty.add(block);
    timer ??= setTimeout(report, GATHER);
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return (root) =>
    observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: READING_ATTRIBUTES,
    });
}

/** Blocks that came, or whose attributes changed, are read by themselves; text and inline elements that came or went change the block around them. */
function blocksToRead(record: MutationRecord): Element[] {
  const { target, addedNodes, removedNodes } = record;
  if (record.type === 'childList' && areBlocks(addedNodes) && areBlocks(removedNodes))
    return [...addedNodes].filter(isElement);
  if (record.type === 'attributes' && isElement(target) && !isInline(target)) return [target];
  const around = blockAround(target);
  return around ? [around] : [];
}

function areBlocks(nodes: NodeList): boolean {
  return [...nodes].every((node) => isElement(node) && readingOf(node) !== 'inline' && readingOf(node) !== 'break');
}

function isElement(node: Node): node is Element {
  return node instanceof Element;
}

function outermost(elements: ReadonlySet<Element>): Element[] {
  return [...elements].filter((element) => {
    if (!element.isConnected) return false;
    for (let at = parentElementOf(element); at; at = parentElementOf(at)) if (elements.has(at)) return false;
    return true;
  });
}
