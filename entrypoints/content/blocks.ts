/** Owns which elements make a block of text, and which are never read. */
import { attributeOf, closestOf, contains, parentElementOf, rootOf } from './tree.ts';

/** Elements that run inside a line; everything else starts a block of its own. */
const INLINE =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rb ruby s slot small span strike strong sub sup time tt u wbr';

/** Elements whose text is not prose or not the page's: code, controls, navigation, embedded things. */
const UNREAD =
  'audio button canvas code datalist embed fieldset footer iframe img input kbd math meter nav noscript object option output picture ' +
  'pre progress rp rt samp script select style svg template textarea var video head title';

const UNREAD_ROLES =
  'button combobox contentinfo listbox menu menubar navigation search searchbox spinbutton textbox toolbar'.split(' ');

/** What an element means to reading. */
export type Reading = 'inline' | 'block' | 'break' | 'skip';

const READINGS = new Map<string, Reading>([
  ...INLINE.split(' ').map((name) => [name, 'inline'] as const),
  ...UNREAD.split(' ').map((name) => [name, 'skip'] as const),
  ['br', 'break'],
  ['hr', 'break'],
]);

/** How to read an element. Judged by its name (small in HTML and XHTML alike) and attributes alone: asking for styles would cost a layout. */
export function readingOf(element: Element): Reading {
  const name = element.localName;
  const reading = READINGS.get(name);
  if (reading === 'break' || reading === 'skip') return reading;
  if (Element.prototype.hasAttributes.call(element) && isUnreadByAttributes(element)) return 'skip';
  if (name === 'aside' && !closestOf(element, 'article,main')) return 'skip';
  return reading ?? 'block';
}

function isUnreadByAttributes(element: Element): boolean {
  const editable = attributeOf(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (attributeOf(element, 'aria-hidden') === 'true' || attributeOf(element, 'hidden') !== null) return true;
  const role = attributeOf(element, 'role');
  return role !== null && UNREAD_ROLES.includes(role);
}

/** Whether an element runs inside a line by its name, hidden or not. */
export function isInline(element: Element): boolean {
  return READINGS.get(element.localName) === 'inline';
}

/** Whether an element is or lies in something that is never read. For text that changed; reading itself skips on its way. */
export function isUnread(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentAcross(at)) if (readingOf(at) === 'skip') return true;
  return document.designMode === 'on';
}

/** The element around a node, out of an open shadow root too. */
function parentAcross(node: Node): Element | undefined {
  const root = rootOf(node);
  return parentElementOf(node) ?? (root instanceof ShadowRoot ? root.host : undefined);
}

/** A node, the host of the open shadow root it stands in, the host of the root that one stands in, and so on. */
function* throughRoots(node: Node): Generator<Node> {
  for (let at = node; ; ) {
    yield at;
    const root = rootOf(at);
    if (!(root instanceof ShadowRoot)) return;
    at = root.host;
  }
}

/** What stands in the document itself for a node: the node, or the host at the end of all shadow roots around it. */
export function inDocument(node: Node): Node {
  return [...throughRoots(node)].at(-1) ?? node;
}

/** Whether `root` holds `node`, shadow roots on the way included. */
export function holds(root: Node, node: Node): boolean {
  for (const at of throughRoots(node)) if (contains(root, at)) return true;
  return false;
}

/** The nearest element around `node` that is a block; the root's own element where there is none. */
export function blockAround(node: Node): Element | undefined {
  let at = node instanceof Element ? node : parentAcross(node);
  while (at && isInline(at)) at = parentAcross(at);
  return at;
}

/** What the nearest article, feed item or main part around an element is; evidence counts within it. */
export function scopeOf(element: Element): Element {
  for (const at of throughRoots(element)) {
    const scope = at instanceof Element && closestOf(at, 'article,[role="article"],main,[role="main"]');
    if (scope) return scope;
  }
  return document.documentElement;
}
