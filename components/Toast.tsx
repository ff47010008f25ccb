/** Owns the bar that says what was just done and undoes it. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ToastWords } from './card-aside.ts';
import { CARD } from './wording.ts';
import './Toast.css';

/** How long a toast stays, ms: with something to undo, and without. */
export const TOAST_WITH_UNDO = 6000;
export const TOAST_WITHOUT_UNDO = 2000;

interface ToastProps {
  readonly toast: ToastWords | undefined;
  readonly onUndo: () => void;
  /** Its time is up. */
  readonly onEnd: () => void;
}

/** Always in the document, so that screen readers hear a new text in it; seen only while it has one. */
export function Toast({ toast, onUndo, onEnd }: ToastProps): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(onEnd, toast.undo ? TOAST_WITH_UNDO : TOAST_WITHOUT_UNDO);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  // What the focus was on (a menu item) is gone: the next thing a reader may want is to take it back.
  useLayoutEffect(() => {
    const { activeElement, body } = document;
    if (toast?.undo && document.hasFocus() && (activeElement === body || activeElement === null)) {
      button.current?.focus({ preventScroll: true });
    }
    if (!toast) setHeld(false);
  }, [toast]);
  return (
    <div
      class="Toast"
      data-on={toast ? true : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(button.current?.matches(':focus-visible') ?? false)}
      onFocusIn={() => setHeld(button.current?.matches(':focus-visible') ?? false)}
      onFocusOut={() => setHeld(false)}
    >
      <span role="status">{toast?.text}</span>
      {toast?.undo && (
        <button type="button" ref={button} class="Toast-undo" onClick={onUndo}>
          {CARD.undo}
        </button>
      )}
    </div>
  );
}
