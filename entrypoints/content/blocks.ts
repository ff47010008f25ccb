/** Owns which elements make a block of text, and which are never read. */

/** Elements that run inside a line; everything else starts a block of its own. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark q rb ruby s slot small span strike strong sub sup time tt u wbr'.split(
    ' ',
  ),
);

/** Elements whose text is not prose or not the page's: code, controls, navigation, embedded things. */
const UNREAD = new Set(
  (
    'audio button canvas code datalist embed fieldset footer iframe img input kbd math meter nav noscript object option output picture ' +
    'pre progress rp rt samp script select style svg template textarea var video head title'
  ).split(' '),
);

const UNREAD_ROLES = new Set(
  'button combobox contentinfo listbox menu menubar navigation search searchbox spinbutton textbox toolbar'.split(' '),
);

/** What an element means to reading. */
export type Reading = 'inline' | 'block' | 'break' | 'skip';

/** How to read an element. Judged by its name (small in HTML and XHTML alike) and attributes alone: asking for styles would cost a layout. */
export function readingOf(element: Element): Reading {
  const name = element.localName;
  if (name === 'br' || name === 'hr') return 'break';
  if (UNREAD.has(name) || isUnreadByAttributes(element)) return 'skip';
  if (name === 'aside') return element.closest('article,main') ? 'block' : 'skip';
  return INLINE.has(name) ? 'inline' : 'block';
}

function isUnreadByAttributes(element: Element): boolean {
  if (!element.hasAttributes()) return false;
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable !== 'false') return true;
  if (element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden')) return true;
  const role = element.getAttribute('role');
  return role !== null && UNREAD_ROLES.has(role);
}

/** Whether an element is or lies in something that is never read. For text that changed; reading itself skips on its way. */
export function isUnread(element: Element): boolean {
  for (let at: Element | undefined = element; at; at = parentAcross(at)) if (readingOf(at) === 'skip') return true;
  return document.designMode === 'on';
}

/** The element around another, out of an open shadow root too. */
function parentAcross(element: Element): Element | undefined {
  const { parentNode } = element;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : undefined;
}

/** The element of the document itself in which a node stands, at the end of all shadow roots around it. */
export function inDocument(node: Node): Node {
  let at = node;
  for (let root = at.getRootNode(); root instanceof ShadowRoot; root = at.getRootNode()) at = root.host;
  return at;
}

/** Whether `root` holds `node`, shadow roots on the way included. */
export function holds(root: Node, node: Node): boolean {
  for (let at = node; ; ) {
    if (root.contains(at)) return true;
    const around = at.getRootNode();
    if (!(around instanceof ShadowRoot)) return false;
    at = around.host;
  }
}

/** The nearest element around `node` that is a block; the root's own element where there is none. */
export function blockAround(node: Node): Element | undefined {
  let at = node instanceof ShadowRoot ? node.host : node instanceof Element ? node : node.parentElement;
  if (!at && node.parentNode instanceof ShadowRoot) return node.parentNode.host;
  while (at?.parentElement && readingOf(at) === 'inline') at = at.parentElement;
  return at ?? undefined;
}

/** What the nearest article, feed item or main part around an element is; evidence counts within it. */
export function scopeOf(element: Element): Element {
  for (let at = element; ; ) {
    const scope = at.closest('article,[role="article"],main,[role="main"]');
    if (scope) return scope;
    const root = at.getRootNode();
    if (!(root instanceof ShadowRoot)) return element.ownerDocument.documentElement;
    at = root.host;
  }
}
