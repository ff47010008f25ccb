/** Owns what a card is put into: the dialog or document that shows it, and the viewport it is laid out in. */
import { EDGE } from './place.ts';

/** Width of the card, px. */
export const CARD_WIDTH = 360;

/** What the card must be put into to be reached: a modal dialog, or what fills the screen, makes all else inert. */
export function layerOf(target: EventTarget | null): Element {
  const only = target instanceof Element ? target.closest('dialog:modal, :fullscreen') : null;
  return only ?? roomyDocument().documentElement;
}

/** A frame smaller than this has no room for a card, px. */
const LEAST_FRAME = { width: 400, height: 300 };

/** The page's own document; for a small frame that of the page around it, which is of the same origin. */
function roomyDocument(): Document {
  const isSmall = innerWidth < LEAST_FRAME.width || innerHeight < LEAST_FRAME.height;
  return (window !== window.top && isSmall && window.top?.document) || document;
}

/** The viewport that `element` is laid out in, px without scroll bars. */
export function viewport({ ownerDocument: { documentElement, defaultView } }: Element): {
  readonly width: number;
  readonly height: number;
} {
  const { innerWidth: width, innerHeight: height } = defaultView ?? window;
  return { width: documentElement.clientWidth || width, height };
}

/** The width of a card in that viewport, px. */
export function widthIn(layer: Element): number {
  return Math.min(CARD_WIDTH, viewport(layer).width - 2 * EDGE);
}

/** Whether `outer` is or holds `inner`. */
export function isAround(outer: EventTarget | null, inner: EventTarget | null): boolean {
  return outer instanceof Node && inner instanceof Node && outer.contains(inner);
}
