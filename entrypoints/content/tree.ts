/**
 * Owns asking about the tree around a node. A form answers `form.parentElement` with its field of that name if it has
 * one; what stands on the prototypes cannot be answered in its stead.
 */

const getParent = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

/** The parent of a node if that is an element. */
export function parentElementOf(node: Node): Element | null {
  return getParent?.call(node);
}

/** The value of an element's attribute. */
export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

/** The nearest element that fits a selector: an element itself, or one around it. */
export function closestOf(element: Element, selector: string): Element | null {
  return Element.prototype.closest.call(element, selector);
}

/** Whether `around` is or holds a node, shadow roots apart. */
export function contains(around: Node, node: Node): boolean {
  return Node.prototype.contains.call(around, node);
}

/** The document or shadow root a node stands in; the top of its tree where it left the page. */
export function rootOf(node: Node): Node {
  return Node.prototype.getRootNode.call(node);
}
