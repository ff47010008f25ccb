/** Owns noticing that a page changed between light and dark. */

/** A page fades its colours; they are judged once they have settled, ms. */
const SETTLED_AFTER = 350;

/** Calls `onChange` when the system's scheme or any attribute of the page's root or body did, where pages keep theirs, until the signal aborts. */
export function watchTheme(onChange: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const changed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(onChange, SETTLED_AFTER);
  };
  const observer = new MutationObserver(changed);
  for (const element of [document.documentElement, document.body]) {
    if (element) observer.observe(element, { attributes: true });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
