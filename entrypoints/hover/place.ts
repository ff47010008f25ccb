/** Owns where the card goes: pure geometry in client px. */

/** A box in client px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A point in client px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What there is to place: the line of the word, the card's size, the viewport. */
export interface PlaceInput {
  readonly line: Box;
  readonly width: number;
  readonly height: number;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly rightToLeft: boolean;
}

/** Where the card goes, and the height it may have there. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly side: 'below' | 'above' | 'sheet';
}

/** Between the card and the word's line. */
export const GAP = 8;
/** Between the card and the edge of the viewport. */
export const EDGE = 8;
/** So far the card's text stands inside its edge. */
export const TEXT_INSET = 16;
/** With less room than this on either side the card becomes a sheet. */
export const LEAST_HEIGHT = 200;
/** Between the edge of the viewport and what lies in its corner. */
const CORNER = 16;
/** The safe corridor is wider than the triangle by this much on each side. */
const CORRIDOR_MARGIN = 8;

/** Below the line if the card fits; else above; else the roomier side, capped; else a sheet at the bottom. */
export function place({ line, width, height, viewport, rightToLeft }: PlaceInput): Placement {
  const below = viewport.height - EDGE - GAP - line.bottom;
  const above = line.top - GAP - EDGE;
  const side = height <= below || (height > above && below >= above) ? 'below' : 'above';
  const room = side === 'below' ? below : above;
  if (room < Math.min(height, LEAST_HEIGHT)) return sheet(height, viewport);
  const shown = Math.min(height, room);
  const wanted = rightToLeft ? line.right + TEXT_INSET - width : line.left - TEXT_INSET;
  const left = Math.max(EDGE, Math.min(wanted, viewport.width - EDGE - width));
  return { left, top: side === 'below' ? line.bottom + GAP : line.top - GAP - shown, height: shown, side };
}

function sheet(height: number, viewport: PlaceInput['viewport']): Placement {
  const shown = Math.min(height, Math.max(0, viewport.height - 2 * EDGE));
  return { left: EDGE, top: viewport.height - EDGE - shown, height: shown, side: 'sheet' };
}

/** The corner for what is left of a closed card: at the bottom where lines start. */
export function cornerFor(height: number, viewport: PlaceInput['viewport']): Placement {
  return { left: CORNER, top: viewport.height - CORNER - height, height, side: 'sheet' };
}

/** The room a card may fill wherever it goes: what the card is told before its height is known. */
export function roomFor(line: Box, viewport: PlaceInput['viewport']): number {
  const below = viewport.height - EDGE - GAP - line.bottom;
  const above = line.top - GAP - EDGE;
  const roomier = Math.max(below, above);
  return roomier >= LEAST_HEIGHT ? roomier : Math.max(0, viewport.height - 2 * EDGE);
}

/** Whether `point` lies in the triangle from where the pointer left the word to the near edge of the card, widened. */
export function isInCorridor(from: Point, point: Point, card: Box): boolean {
  const near = from.y <= card.top ? card.top : from.y >= card.bottom ? card.bottom : undefined;
  if (near === undefined) return isBetweenSideways(from, point, card);
  const progress = near === from.y ? 1 : (point.y - from.y) / (near - from.y);
  if (progress < 0 || progress > 1) return false;
  const left = from.x + (card.left - from.x) * progress - CORRIDOR_MARGIN;
  const right = from.x + (card.right - from.x) * progress + CORRIDOR_MARGIN;
  return point.x >= left && point.x <= right;
}

function isBetweenSideways(from: Point, point: Point, card: Box): boolean {
  const near = from.x <= card.left ? card.left : card.right;
  const [least, most] = [Math.min(from.x, near), Math.max(from.x, near)];
  return (
    point.x >= least &&
    point.x <= most &&
    point.y >= card.top - CORRIDOR_MARGIN &&
    point.y <= card.bottom + CORRIDOR_MARGIN
  );
}
