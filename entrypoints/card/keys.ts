/** Owns what the keyboard does in the card's document: closing it, leaving it by Tab, going back, copying, more or less. */
import type { CloseReason } from '../../data/card-port.ts';

/** What a key asks of the card. */
export type KeyWish = { readonly close: CloseReason } | 'back' | 'copy' | 'more' | 'pin' | undefined;

/** What `event` asks for, the focus being on `focused` within `root`. Single letters ask only where `letters` says so. */
export function keyWish(event: KeyboardEvent, root: ParentNode, focused: Element | null, letters = true): KeyWish {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return undefined;
  if (!letters && event.key.length === 1) return undefined;
  switch (event.key) {
    case 'Escape':
      return { close: 'escape' };
    case 'Backspace':
      return 'back';
    case 'c':
    case 'C':
      return 'copy';
    case 'p':
    case 'P':
      return 'pin';
    case 'm':
    case 'M':
      return 'more';
    case 'Tab':
      if (hasStop(root, focused, event.shiftKey)) return undefined;
      return { close: event.shiftKey ? 'tab-backward' : 'tab-forward' };
    default:
      return undefined;
  }
}

/** Whether Tab finds another stop beyond `focused` in its direction. */
function hasStop(root: ParentNode, focused: Element | null, backward: boolean): boolean {
  const stops = [...root.querySelectorAll('a[href], button, input, [tabindex="0"]')].filter((stop) =>
    stop.checkVisibility(),
  );
  if (!focused) return stops.length > 0;
  const wanted = backward ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return stops.some(
    (stop) => stop !== focused && (focused.compareDocumentPosition(stop) & wanted) !== 0 && !stop.contains(focused),
  );
}
