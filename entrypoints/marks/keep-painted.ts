/** Owns noticing that the page cleared our highlights, which it shares with us, and how often we put up with it. */

/** First look after so many ms; each later one after twice the time. */
const FIRST_LOOK = 1_000;

/** A page that cleared our marks so often does not want them. */
const MOST_REPAINTS = 10;

/** Looks now and then until the signal aborts; calls `repaint` where something is missing. */
export function keepPainted(isWhole: () => boolean, repaint: () => void, signal: AbortSignal): void {
  let wait = FIRST_LOOK;
  let repaints = 0;
  let timer = setTimeout(look, wait);
  function look(): void {
    if (!isWhole()) {
      repaints += 1;
      repaint();
    }
    wait *= 2;
    if (repaints < MOST_REPAINTS) timer = setTimeout(look, wait);
  }
  signal.addEventListener('abort', () => clearTimeout(timer));
}
