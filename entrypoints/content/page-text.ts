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

/** A text that holds no letter pair can hold no form. Unicode's own classes only where Latin letters do not settle it. */
const LATIN_PAIR = /[A-Za-z]{2}/;
const LETTER_PAIR = /\p{L}\p{L}/u;

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
    return LATIN_PAIR.test(block.text) || LETTER_PAIR.test(block.text) ? block : undefined;
  }
}

/**
 * Reads the blocks of a subtree in document order, a few nodes at a time. No recursion over elements, since pages
 * 20,000 levels deep exist. Open shadow roots are read where their host stands.
 */
export class BlockReader {
  readonly #root: Element | ShadowRoot;
  readonly #builder = new BlockBuilder();
  #owner: Element;
  #node: Node | null;
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  /** The reader of a shadow root on the way. */
  #inner: BlockReader | undefined;

  /** `onShadowRoot` is told every open shadow root that is met; `start` is the node of `root` to begin with. */
  constructor(root: Element | ShadowRoot, onShadowRoot: (root: ShadowRoot) => void, start = root.firstChild) {
    this.#root = root;
    this.#onShadowRoot = onShadowRoot;
    this.#owner = blockOwner(start?.parentElement ?? null, root);
    this.#node = start;
  }

  /** Visits at most `nodes` nodes and appends the blocks they finish. @returns false once all is read. */
  read(nodes: number, blocks: PageBlock[]): boolean {
    for (let visited = 0; visited < nodes; visited += 1) {
      if (this.#inner) {
        if (!this.#inner.read(nodes - visited, blocks)) this.#inner = undefined;
        return true;
      }
      if (!this.#node) {
        this.#finish(blocks);
        return false;
      }
      this.#visit(this.#node, blocks);
    }
    return true;
  }

  #visit(node: Node, blocks: PageBlock[]): void {
    const entered = node instanceof Element && this.#enter(node, blocks);
    if (node instanceof Text) this.#builder.add(node);
    this.#node = (entered && node.firstChild) || this.#after(node, blocks);
  }

  /** Meets an element. @returns whether what it holds is read. */
  #enter(element: Element, blocks: PageBlock[]): boolean {
    const reading = readingOf(element);
    if (reading === 'skip') this.#builder.addObject();
    if (reading === 'break' || reading === 'block') this.#finish(blocks);
    if (reading === 'skip' || reading === 'break') return false;
    if (reading === 'block') this.#owner = element;
    if (element.shadowRoot) {
      this.#onShadowRoot(element.shadowRoot);
      this.#inner = new BlockReader(element.shadowRoot, this.#onShadowRoot);
    }
    return true;
  }

  /** The node that comes after a finished one; blocks are closed on the way up. */
  #after(node: Node, blocks: PageBlock[]): Node | null {
    for (let done: Node | null = node; done && done !== this.#root; done = done.parentNode) {
      if (done === this.#owner) {
        this.#finish(blocks);
        this.#owner = blockOwner(this.#owner.parentElement, this.#root);
      }
      if (done.nextSibling) return done.nextSibling;
    }
    return null;
  }

  #finish(blocks: PageBlock[]): void {
    const block = this.#builder.take(this.#owner);
    if (block) blocks.push(block);
  }
}

function hostOf(root: Element | ShadowRoot): Element {
  return root instanceof Element ? root : root.host;
}

function blockOwner(from: Element | null, root: Element | ShadowRoot): Element {
  let at = from;
  while (at && at !== root && readingOf(at) === 'inline') at = at.parentElement;
  return at ?? hostOf(root);
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
