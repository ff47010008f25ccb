/** Owns reading a page: its blocks, their text, and which text node each stretch of it came from. */
import { readingOf } from './blocks.ts';
import { contains, parentElementOf } from './tree.ts';

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

/** Stands for what is not read inside a line, an element or data without end: no name runs across it. */
const OBJECT = '\ufffc';

/** A text of white space and single characters holds no form. */
const WORD = /\S\S/;

class BlockBuilder {
  #text = '';
  #stretches: Stretch[] = [];

  add(node: Text): void {
    // Asked for first: the text itself of a node of fifty megabytes is a copy of them in Firefox.
    if (this.#text.length + node.length > LONGEST_BLOCK) {
      this.addObject();
      return;
    }
    this.#stretches.push({ node, start: this.#text.length });
    this.#text += node.data;
  }

  addObject(): void {
    if (this.#text !== '') this.#text += OBJECT;
  }

  take(owner: Element): PageBlock | undefined {
    const block = { owner, text: this.#text, stretches: this.#stretches };
    this.#text = '';
    this.#stretches = [];
    return WORD.test(block.text) ? block : undefined;
  }
}

/** Elements, texts, and the sections that XHTML keeps texts in. */
const READ_NODES = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION;

/**
 * Reads the blocks of a subtree in document order, a few nodes at a time. No recursion over elements, since pages
 * 20,000 levels deep exist. Open shadow roots are read where their host stands.
 */
export class BlockReader {
  readonly #root: Element | ShadowRoot;
  readonly #walker: TreeWalker;
  readonly #builder = new BlockBuilder();
  readonly #onShadowRoot: (root: ShadowRoot) => void;
  #owner: Element;
  #node: Node | null;
  /** The reader of a shadow root on the way. */
  #inner: BlockReader | undefined;
  /** Where to go on should the page take the next node away meanwhile: a live range is moved along with the page. */
  #place: Range | undefined;

  /** `onShadowRoot` is told every open shadow root that is met; `start` is the node of `root` to begin with. */
  constructor(root: Element | ShadowRoot, onShadowRoot: (root: ShadowRoot) => void, start?: Node) {
    this.#root = root;
    this.#onShadowRoot = onShadowRoot;
    this.#walker = document.createTreeWalker(root, READ_NODES);
    if (start) this.#walker.currentNode = start;
    this.#node = start ?? this.#walker.firstChild();
    this.#owner = blockOwner(start ? parentElementOf(start) : null, root);
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

  /** To be called before the page gets a chance to change. */
  pause(): void {
    if (!this.#node) return;
    this.#place ??= new Range();
    this.#place.setStartBefore(this.#node);
  }

  /** To be called afterwards: goes on behind whatever left the page. What came instead is reported as a change. */
  resume(): void {
    if (!this.#place || !this.#node || this.#node.isConnected) return;
    const { startContainer, startOffset } = this.#place;
    const next = startContainer.childNodes[startOffset];
    if (!this.#owner.isConnected) this.#builder.take(this.#owner);
    this.#owner = blockOwner(startContainer instanceof Element ? startContainer : null, this.#root);
    this.#walker.currentNode = next ?? startContainer;
    this.#node = contains(this.#root, startContainer) ? (next ?? this.#after(startContainer, [])) : null;
  }

  #visit(node: Node, blocks: PageBlock[]): void {
    const entered = node instanceof Element && this.#enter(node, blocks);
    if (node instanceof Text) this.#builder.add(node);
    this.#node = (entered && this.#walker.firstChild()) || this.#after(node, blocks);
  }

  /** Meets an element. @returns whether what it holds is read. */
  #enter(element: Element, blocks: PageBlock[]): boolean {
    const reading = readingOf(element);
    if (reading === 'skip') this.#builder.addObject();
    if (reading === 'break' || reading === 'block') this.#finish(blocks);
    if (reading === 'skip' || reading === 'break') return false;
    if (reading === 'block') this.#owner = element;
    const { shadowRoot } = element;
    if (shadowRoot instanceof ShadowRoot) {
      this.#onShadowRoot(shadowRoot);
      this.#inner = new BlockReader(shadowRoot, this.#onShadowRoot);
    }
    return true;
  }

  /** The node that comes after a finished one, where the walker stands; blocks are closed on the way up. */
  #after(node: Node, blocks: PageBlock[]): Node | null {
    for (let done: Node | null = node; done && done !== this.#root; done = this.#walker.parentNode()) {
      if (done === this.#owner) {
        this.#finish(blocks);
        this.#owner = blockOwner(parentElementOf(this.#owner), this.#root);
      }
      const next = this.#walker.nextSibling();
      if (next) return next;
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
  while (at && at !== root && readingOf(at) === 'inline') at = parentElementOf(at);
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
