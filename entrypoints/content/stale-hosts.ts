/** Owns clearing away what an earlier copy of this script left behind when its extension was reloaded. */

/** Removes card hosts of earlier copies: bare popovers beside the body, without name, text or children. */
export function removeStaleHosts(): void {
  for (const child of [...document.documentElement.children]) {
    const isBare = child instanceof HTMLElement && child.popover === 'manual' && child.attributes.length === 1;
    if (isBare && child.childNodes.length === 0) child.remove();
  }
}
