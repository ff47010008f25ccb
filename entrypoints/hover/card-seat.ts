/** Owns where a card sits: what is asked of it, the room it has, and its place as a card, a pinned card or a sheet. */
import type { CardRoom, ToCard } from '../../data/card-port.ts';
import { viewport, widthIn } from './layer.ts';
import {
  ABOVE_SHEET,
  type Box,
  cornerFor,
  LEAST_HEIGHT,
  needsSheet,
  type Placement,
  type Point,
  pinnedCorner,
  pinnedPlace,
  place,
  roomAt,
  roomFor,
  roomWhenPinned,
  type Side,
  sheetPlace,
  sheetRoom,
  sideFor,
} from './place.ts';

type Show = Extract<ToCard, { type: 'show' }>;

/** What to show, and where. */
export interface CardRequest
  extends Pick<Show, 'entities' | 'words' | 'theme' | 'opensAs' | 'letterKeys' | 'named' | 'reason'> {
  /** The line of the words in client px. */
  readonly line: Box;
  readonly rightToLeft: boolean;
  /** What the card must lie in to be seen: the page's root, or the modal dialog that makes all else inert. */
  readonly layer: Element;
  /** A finger asks: a sheet, and the words are scrolled out from under it. */
  readonly touch: boolean;
  /** Where the keyboard came to the words: spoken, and the words outlined. */
  readonly step?: { readonly mention: number; readonly of: number; readonly colour: string };
}

/** A request that was made, and what came of it. */
export interface Asked extends CardRequest {
  readonly token: number;
  /** What the card measured, px; `undefined` until it has. */
  readonly height?: number;
  readonly sheet: boolean;
  /** The side of the words it was put on: it stays there as it grows. */
  readonly side?: Side | undefined;
  /** The room it was told of, px. */
  readonly told?: number;
}

/** Where a card is to be shown. */
export interface Seat {
  readonly at: Placement;
  readonly width: number;
  readonly sheet: boolean;
  /** The side of the words it lies on, kept from now on. */
  readonly side?: Side | undefined;
  /** The room it must be told of, being higher than that. */
  readonly room?: CardRoom | undefined;
}

/** Whether a card has to be a sheet: for a finger, in a small frame, in a narrow or low viewport. */
export function isSheetFor({ touch, line, layer }: CardRequest): boolean {
  return touch || layer.ownerDocument !== document || needsSheet(line, viewport(layer));
}

/** The room of a card that has no place yet. */
export function roomOf({ line, layer, sheet }: Asked): CardRoom {
  const view = viewport(layer);
  return sheet
    ? { maxHeight: sheetRoom(view), width: view.width, sheet }
    : { maxHeight: roomFor(line, view), width: widthIn(layer), sheet };
}

/** Where pinning takes a card, and the room it has from then on. */
export function pinnedStart({ layer, rightToLeft }: Asked): { readonly corner: Point; readonly room: CardRoom } {
  const [view, width] = [viewport(layer), widthIn(layer)];
  const room = { maxHeight: roomWhenPinned(view), width, sheet: false };
  return { corner: pinnedCorner(width, view, rightToLeft), room };
}

/** The seat of a card so high, px; `pulled` is how far a finger has drawn its sheet down. */
export function seatOf(asked: Asked, height: number, pinnedAt: Point | undefined, pulled: number): Seat {
  const [view, width] = [viewport(asked.layer), widthIn(asked.layer)];
  if (pinnedAt) return { at: pinnedPlace(pinnedAt, { width, height }, view), width, sheet: false };
  if (!asked.sheet) return seatBeside(asked, height);
  const at = sheetPlace(height, view);
  return { at: { ...at, top: at.top + Math.max(0, pulled) }, width: view.width, sheet: true };
}

/** Beside the words, on the side it lies on; where scrolling left too little room there, on the better one. */
function seatBeside({ line, rightToLeft, layer, side: before }: Asked, height: number): Seat {
  const [view, width] = [viewport(layer), widthIn(layer)];
  const canStay = before && roomAt(before, line, view) >= Math.min(height, LEAST_HEIGHT);
  const side = canStay ? before : sideFor(line, height, view);
  const maxHeight = roomAt(side, line, view);
  const at = place({ line, width, height, viewport: view, rightToLeft, side });
  return { at, width, sheet: false, side, ...(height > maxHeight && { room: { maxHeight, width, sheet: false } }) };
}

/** How far to scroll, px, for words to stand a little above their sheet. A resting mouse would lose them: it keeps its page. */
export function coveredBy({ height, sheet, touch, step, layer, line }: Asked): number {
  if (!height || !sheet || !(touch || step) || layer.ownerDocument !== document) return 0;
  return Math.max(0, line.bottom + ABOVE_SHEET - sheetPlace(height, viewport(layer)).top);
}

/** The seat of a toast that outlives its card: where the sheet lay, or in the corner. */
export function toastSeat(height: number, sheet: boolean, here: Element): Seat {
  const view = viewport(here);
  if (sheet) return { at: sheetPlace(height, view), width: view.width, sheet };
  return { at: cornerFor(height, view), width: widthIn(here), sheet };
}
