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
  readonly side: Side;
}

/** On which side of the line a card lies. */
export type Side = 'below' | 'above';

/** Where the card goes, and the height it may have there. */
export interface Placement {
  readonly left: number;
  readonly top: number;
  readonly height: number;
  readonly side: Side | 'sheet';
}

/** Between the card and the word's line. */
export const GAP = 8;
/** Between the card and the edge of the viewport. */
export const EDGE = 8;
/** So far the card's text stands inside its edge. */
export const TEXT_INSET = 16;
/** With less room than this on either side the card becomes a sheet. */
export const LEAST_HEIGHT = 200;
/** In a viewport narrower than this the card is a sheet. */
export const SHEET_BELOW = 480;
/** What a sheet may fill of the viewport's height at most. */
export const SHEET_PART = 0.85;
/** The words that a sheet tells of are scrolled to so far above it. */
export const ABOVE_SHEET = 24;
/** Between the edge of the viewport and what lies in its corner. */
const CORNER = 16;
/** The safe corridor is wider than the triangle by this much on each side. */
const CORRIDOR_MARGIN = 8;

/** Whether a card beside this line has to be a sheet, whatever opened it. */
export function needsSheet(line: Box, viewport: PlaceInput['viewport']): boolean {
  return viewport.width < SHEET_BELOW || roomFor(line, viewport) < LEAST_HEIGHT;
}

/** Below the line if the card fits; else above if it fits; else the roomier side. */
export function sideFor(line: Box, height: number, viewport: PlaceInput['viewport']): Side {
  const [below, above] = [roomAt('below', line, viewport), roomAt('above', line, viewport)];
  return height <= below || (height > above && below >= above) ? 'below' : 'above';
}

/** The room on one side of the line. */
export function roomAt(side: Side, line: Box, viewport: PlaceInput['viewport']): number {
  return side === 'below' ? viewport.height - EDGE - GAP - line.bottom : line.top - GAP - EDGE;
}

/** On its side of the line, capped to the room there, its text under the first letter as far as the viewport allows. */
export function place({ line, width, height, viewport, rightToLeft, side }: PlaceInput): Placement {
  const shown = Math.min(height, roomAt(side, line, viewport));
  const wanted = rightToLeft ? line.right + TEXT_INSET - width : line.left - TEXT_INSET;
  const left = Math.max(EDGE, Math.min(wanted, viewport.width - EDGE - width));
  return { left, top: side === 'below' ? line.bottom + GAP : line.top - GAP - shown, height: shown, side };
}

/** Along the bottom of the viewport, from edge to edge. */
export function sheetPlace(height: number, viewport: PlaceInput['viewport']): Placement {
  const shown = Math.min(height, sheetRoom(viewport));
  return { left: 0, top: viewport.height - shown, height: shown, side: 'sheet' };
}

/** The greatest height of a sheet, px. */
export function sheetRoom(viewport: PlaceInput['viewport']): number {
  return Math.round(viewport.height * SHEET_PART);
}

/** The corner for what is left of a closed card: at the bottom where lines start. */
export function cornerFor(height: number, viewport: PlaceInput['viewport']): Placement {
  return { left: CORNER, top: viewport.height - CORNER - height, height, side: 'sheet' };
}

/** The upper corner where lines end: where a card is pinned. */
export function pinnedCorner(width: number, viewport: PlaceInput['viewport'], rightToLeft: boolean): Point {
  return { x: rightToLeft ? CORNER : viewport.width - CORNER - width, y: CORNER };
}

/** A pinned card that was moved to `at`, kept inside the viewport. */
export function pinnedPlace(
  at: Point,
  size: { readonly width: number; readonly height: number },
  viewport: PlaceInput['viewport'],
): Placement {
  const height = Math.min(size.height, viewport.height - 2 * EDGE);
  const within = (wanted: number, length: number, room: number): number =>
    Math.max(EDGE, Math.min(wanted, room - EDGE - length));
  return {
    left: within(at.x, size.width, viewport.width),
    top: within(at.y, height, viewport.height),
    height,
    side: 'sheet',
  };
}

/** The greatest height of a pinned card, px. */
export function roomWhenPinned(viewport: PlaceInput['viewport']): number {
  return viewport.height - 2 * CORNER;
}

/** The room on the roomier side: what the card is told before its height is known. */
export function roomFor(line: Box, viewport: PlaceInput['viewport']): number {
  return Math.max(roomAt('below', line, viewport), roomAt('above', line, viewport));
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
