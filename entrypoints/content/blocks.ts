/** Owns which elements make a block of text, and which are never read. */

/** Elements that run inside a line; everything else starts a block of its own. */
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE DATA DEL DFN EM FONT I INS LABEL MARK Q RB RUBY S SLOT SMALL SPAN STRIKE STRONG SUB SUP TIME TT U WBR'.split(
    ' ',
  ),
);

/** Elements whose text is not prose or not the page's: code, controls, navigation, embedded things. */
const UNREAD = new Set(
  (
    'AUDIO BUTTON CANVAS CODE DATALIST EMBED FIELDSET FOOTER IFRAME IMG INPUT KBD MATH METER NAV NOSCRIPT OBJECT OPTION OUTPUT PICTURE ' +
    'PRE PROGRESS RP RT SAMP SCRIPT SELECT STYLE SVG svg TEMPLATE TEXTAREA VAR VIDEO HEAD TITLE'
  ).split(' '),
);

const UNREAD_ROLES = new Set(
  'button combobox contentinfo listbox menu menubar navigation search searchbox spinbutton textbox toolbar'.split(' '),
);

/** What an element means to reading. */
export type Reading = 'inline' | 'block' | 'break' | 'skip';

/** How to read an element. Judged by its name and attributes alone: asking for styles would cost a layout. */
export function readingOf(element: Element): Reading {
  const name = element.nodeName;
  if (name === 'BR' || name === 'HR') return 'break';
  if (UNREAD.has(name) || isUnreadByAttributes(element)) return 'skip';
  if (name === 'ASIDE') return element.closest('article,main') ? 'block' : 'skip';
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
  for (let at: Element | null = element; at; at = at.parentElement) if (readingOf(at) === 'skip') return true;
  return document.designMode === 'on';
}

/** The nearest element around `node` that is a block; the root's own element where there is none. */
export function blockAround(node: Node): Element | undefined {
  let at = node instanceof Element ? node : node.parentElement;
  while (at?.parentElement && readingOf(at) === 'inline') at = at.parentElement;
  return at ?? undefined;
}

/** What the nearest article, feed item or main part around an element is; evidence counts within it. */
export function scopeOf(element: Element): Element {
  return element.closest('article,[role="article"],main,[role="main"]') ?? element.ownerDocument.documentElement;
}
