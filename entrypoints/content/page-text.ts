/** Owns reading a page: its blocks, their text, and which text node each stretch of it came from. */
import { readingOf } from './blocks.ts';

/** A stretch of a block's text that one text node holds. */
export interface Stretch {
  readonly node: Text;
  /** UTF-16 offset in the block's text at which the node's data starts. */
  readonly start: number;
}

/** The text between two block edges. */
export interface PageBlock {
  /** The block element the text lies in. */
  readonly owner: Element;
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** A longer stretch without any block edge is data, not prose: it is not read, so that no task grows with it. */
const LONGEST_BLOCK = 100_000;

/** Stands for an element inside a line that is not read: no name runs across it. */
const OBJECT = '\ufffc';

/** How many nodes are visited between two chances to pause. */
const NODES_BETWEEN_PAUSES = 200;

/** A text that holds no letter pair can hold no form. */
const WORTH_READING = /\p{L}\p{L}/u;

class BlockBuilder {
  #text = '';
  #stretches: Stretch[] = [];

  add(node: Text): void {
    const { data } = node;
    if (this.#text.length + data.length > LONGEST_BLOCK) return;
    this.#stretches.push({ node, start: this.#text.length });
    this.#text += data;
  }

  addObject(): void {
    if (this.#text !== '') this.#text += OBJECT;
  }

  take(owner: Element): PageBlock | undefined {
    const block = { owner, text: this.#text, stretches: this.#stretches };
    this.#text = '';
    this.#stretches = [];
    return WORTH_READING.test(block.text) ? block : undefined;
  }
}

/**
 * Reads the blocks of a subtree in document order. Yields `undefined` now and then, so that the caller may pause; no
 * recursion, since pages 20,000 levels deep exist. Open shadow roots are read where their host stands.
 */
export function* readBlocks(root: Element | ShadowRoot): Generator<PageBlock | undefined, void> {
  const builder = new BlockBuilder();
  let owner = root instanceof Element ? root : root.host;
  let node: Node | null = root.firstChild;
  let visited = 0;
  while (node) {
    visited += 1;
    if (visited % NODES_BETWEEN_PAUSES === 0) yield undefined;
    let enter = false;
    if (node instanceof Text) builder.add(node);
    else if (node instanceof Element) {
      const reading = readingOf(node);
      enter = reading === 'inline' || reading === 'block';
      if (reading === 'skip') builder.addObject();
      if (reading === 'block' || reading === 'break') yield builder.take(owner);
      if (reading === 'block') owner = node;
      if (enter && node.shadowRoot) yield* readBlocks(node.shadowRoot);
    }
    if (enter && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    let done: Node | null = node;
    while (done && done !== root) {
      if (done === owner) {
        yield builder.take(owner);
        owner = blockOwner(owner.parentElement, root);
      }
      if (done.nextSibling) break;
      done = done.parentNode;
    }
    node = done && done !== root ? done.nextSibling : null;
  }
  yield builder.take(owner);
}

function blockOwner(from: Element | null, root: Element | ShadowRoot): Element {
  let at = from;
  while (at && at !== root && readingOf(at) === 'inline') at = at.parentElement;
  return at ?? (root instanceof Element ? root : root.host);
}

/** A place in the page: a text node and a UTF-16 offset into its data. */
export interface TextPlace {
  readonly node: Text;
  readonly offset: number;
}

/** Where offset `at` of a block's text lies; `atEnd` prefers the node that ends there over the one that starts. */
export function placeOf(block: PageBlock, at: number, atEnd: boolean): TextPlace | undefined {
  let low = 0;
  let high = block.stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = block.stretches[middle]?.start ?? 0;
    if (atEnd ? start < at : start <= at) low = middle;
    else high = middle - 1;
  }
  const stretch = block.stretches[low];
  return stretch && { node: stretch.node, offset: at - stretch.start };
}
