/** Owns clearing away what an earlier copy of this script left behind when its extension was reloaded. */

/** Removes card hosts of earlier copies: bare popovers beside the body that are laid out although they show nothing. */
export function removeStaleHosts(): void {
  for (const child of [...document.documentElement.children]) {
    const isBare = child instanceof HTMLElement && child.popover === 'manual' && child.attributes.length === 1;
    if (isBare && child.childNodes.length === 0 && looksLikeOurs(child)) child.remove();
  }
}

/** Others put bare popovers there, too. A closed one has no layout unless somebody insists, as only our host does. */
function looksLikeOurs(element: HTMLElement): boolean {
  const { display, position, width, height } = getComputedStyle(element);
  return display === 'block' && position === 'fixed' && width === '0px' && height === '0px';
}
