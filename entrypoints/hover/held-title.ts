/** Owns holding back a page's own tip (`title`) on words whose card is open, and giving it back. */

let held: { readonly element: HTMLElement; readonly title: string } | undefined;

/** Empties the tip that `element` would show, its own or of what it lies in. An earlier one is given back. */
export function holdTitle(element: Element | null): void {
  giveTitleBack();
  const titled = element?.closest('[title]');
  if (!(titled instanceof HTMLElement) || titled.title === '') return;
  held = { element: titled, title: titled.title };
  // An empty tip also keeps those of the elements around it away.
  titled.title = '';
}

/** Gives back what is held, unless the page has set a tip of its own meanwhile. */
export function giveTitleBack(): void {
  if (held?.element.title === '') held.element.title = held.title;
  held = undefined;
}
