/** Owns putting a text on the clipboard. */
import type { CopiedText } from './copy-text.ts';

/**
 * Copies both forms at once; must run while the browser still counts a press or a key. By the copy event and not by
 * `navigator.clipboard`: that one a visited page can forbid to every frame in it, this one it cannot.
 * @returns whether the browser took it.
 */
export function copyOut({ plain, html }: CopiedText): boolean {
  let taken = false;
  const give = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    taken = event.clipboardData !== null;
  };
  document.addEventListener('copy', give, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', give);
  return taken;
}
