/** Owns finding where the reader is: the first block of text in the viewport, once the page has been laid out anyway. */
import { blockAround, isUnread } from './blocks.ts';

/** Where in the viewport to look, as parts of its height: text columns are somewhere in the middle. */
const LINES = [0.04, 0.12, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8];

/**
 * Calls `onFound` with the first block in the viewport, if the page is scrolled down to it. An observer's callback runs
 * right after a layout, where asking for places is free; asking earlier would lay out the whole page for us alone.
 */
export function findNearBlock(onFound: (block: Element) => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(() => {
    observer.disconnect();
    // Where the page was not scrolled, its beginning is read first anyway.
    const block = scrollY > innerHeight / 2 && firstBlockInView();
    if (block) onFound(block);
  });
  if (document.body) observer.observe(document.body);
  signal.addEventListener('abort', () => observer.disconnect());
}

function firstBlockInView(): Element | undefined {
  for (const line of LINES) {
    const element = document.elementFromPoint(innerWidth / 2, innerHeight * line);
    const block = element && blockAround(element);
    if (block && isParagraph(block) && !isUnread(block)) return block;
  }
  return undefined;
}

/** Between two paragraphs the point hits what holds them both: no place to start from. */
function isParagraph(block: Element): boolean {
  return block.getBoundingClientRect().height < innerHeight;
}
