/**
 * Owns which clicks on the card's menu count. A visited page can lay something over the card that lets clicks through,
 * or move the card under a pointer that is about to click; neither may change a setting. Keys need no guard: a page
 * cannot give the card the focus.
 */

/** A card that came or was moved under the pointer so recently may have caught a click that was meant for the page, ms. */
export const SETTLED_AFTER = 500;

/** As much of version 2 of the observer as is used; Chromium has it, Firefox does not. */
interface SightEntry extends IntersectionObserverEntry {
  /** The browser vouches that nothing covers, fades, filters or distorts the element, in any frame around it. */
  readonly isVisible?: boolean;
}

/** The guard of the card's menu. */
export interface ClickGuard {
  /** The menu that is drawn now, if any. */
  readonly attend: (menu: Element | null) => void;
  /** The card was shown or moved. */
  readonly unsettle: () => void;
}

/** Guards the menu items in the document. `onCovered` is called for a click on a card that may not be seen. */
export function guardClicks(onCovered: () => void): ClickGuard {
  let menu: Element | null = null;
  let settledAt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sight = watchSight();

  const isSettled = (): boolean => performance.now() >= settledAt;
  const tell = (): void => {
    clearTimeout(timer);
    if (isSettled()) menu?.removeAttribute('aria-disabled');
    else {
      menu?.setAttribute('aria-disabled', 'true');
      timer = setTimeout(tell, settledAt - performance.now() + 1);
    }
  };
  const unsettle = (): void => {
    settledAt = performance.now() + SETTLED_AFTER;
    tell();
  };
  const judge = (event: MouseEvent): void => {
    const isItem = event.target instanceof Element && event.target.closest('[role=menuitem]') !== null;
    if (!isItem || event.detail === 0) return;
    const isSeen = sight.isClear();
    if (event.isTrusted && isSettled() && isSeen) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isSeen) onCovered();
  };
  document.addEventListener('click', judge, { capture: true });
  document.documentElement.addEventListener('pointerenter', unsettle);
  return {
    unsettle,
    attend: (next) => {
      if (next === menu) return;
      menu = next;
      if (menu) sight.start();
      else sight.stop();
      tell();
    },
  };
}

/** Watches whether the card can be seen, from a menu's coming to its going. Where the browser cannot tell: it can. */
function watchSight(): { start: () => void; stop: () => void; isClear: () => boolean } {
  let isClear: boolean | undefined;
  // The least delay that Chromium allows.
  const how = { threshold: [0, 0.9, 1], trackVisibility: true, delay: 100 };
  const observer = new IntersectionObserver((entries: readonly SightEntry[]) => {
    const latest = entries.at(-1);
    if (latest) isClear = latest.isVisible === undefined || (latest.isVisible && latest.intersectionRatio >= 0.9);
  }, how);
  return {
    start: () => observer.observe(document.documentElement),
    stop: () => {
      observer.disconnect();
      isClear = undefined;
    },
    isClear: () => isClear === true,
  };
}
