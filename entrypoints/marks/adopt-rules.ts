/** Owns putting the rules of our highlights into a shadow root, which Firefox needs before it paints any there. */
import { highlightRules } from '../../data/highlights.ts';

/** What Firefox calls the page's own view of an object; a content script's view cannot adopt sheets. */
type PageView<T> = T & { readonly wrappedJSObject?: T };

const adopted = new WeakSet<Node>();

/** Adopts the rules once, where a tree's root is a shadow root. The page can see a sheet with neutral names there, but none of its nodes change. */
export function adoptRules(root: Node, prefix: string): void {
  if (!(root instanceof ShadowRoot) || adopted.has(root)) return;
  adopted.add(root);
  const page = (globalThis as PageView<typeof globalThis>).wrappedJSObject;
  const pageRoot = (root as PageView<ShadowRoot>).wrappedJSObject;
  if (!page || !pageRoot) return;
  const sheet = new page.CSSStyleSheet();
  sheet.replaceSync(highlightRules(prefix, false));
  pageRoot.adoptedStyleSheets.push(sheet);
}
