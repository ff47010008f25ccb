/** Owns where the card's page lies. */
import { browser } from 'wxt/browser';

/** The address of the card's page, and the origin its frame will have. */
export function cardAddress(): { readonly url: string; readonly origin: string } {
  const url = browser.runtime.getURL('/card.html' as '/');
  const { protocol, origin } = new URL(url);
  // In Chromium the address changes with each session so that no page can know it; the frame's origin does not.
  return { url, origin: protocol === 'chrome-extension:' ? `${protocol}//${browser.runtime.id}` : origin };
}
