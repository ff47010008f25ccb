/** Owns holding back the page's own `title` tip on the words whose card is open: two boxes would lie over one another. */

/**
 * Empties the title that the browser would show over `node`. What is returned gives it back, unless the page has set
 * another one meanwhile. Pages without a title there are not touched.
 */
export function holdTitle(node: Node): () => void {
  const holder = node.parentElement?.closest('[title]');
  const title = holder?.getAttribute('title');
  if (!holder || !title) return () => {};
  // Taken away, it would let the title of an element further out show.
  holder.setAttribute('title', '');
  return () => {
    if (holder.getAttribute('title') === '') holder.setAttribute('title', title);
  };
}
