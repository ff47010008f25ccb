/** Owns the part of a card that scrolls when the card is too high, and bringing a section of it into view. */
import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import './ScrollArea.css';

/**
 * A box that scrolls when its content is too high, with a line above it once it is scrolled. Too high and holding
 * nothing that takes the focus, it takes the focus itself, so that the keyboard can scroll it.
 */
export function ScrollArea({ children }: { readonly children: ComponentChildren }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    if (element.scrollHeight > element.clientHeight && !element.querySelector('a[href], button')) element.tabIndex = 0;
    else element.removeAttribute('tabindex');
  });
  const markScrolled = (): void => {
    box.current?.toggleAttribute('data-scrolled', box.current.scrollTop > 0);
  };
  return (
    <div class="ScrollArea" ref={box} onScroll={markScrolled}>
      {children}
    </div>
  );
}

/**
 * Brings `target` to the top of the box around it that scrolls, and gives it the focus. Never `scrollIntoView`: that
 * would also scroll the page around a card's frame.
 */
export function reveal(target: HTMLElement): void {
  const top = target.getBoundingClientRect().top;
  for (let box = target.parentElement; box; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto') {
      box.scrollTop += top - box.getBoundingClientRect().top - REVEAL_GAP_PX;
      break;
    }
  }
  target.focus({ preventScroll: true });
}

/** Room left above a revealed section. */
const REVEAL_GAP_PX = 12;
