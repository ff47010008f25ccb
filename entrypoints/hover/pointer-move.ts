/** Owns what is measured of a moving pointer: distance, speed, whether a finger keeps still. */
import type { Point } from './place.ts';

/** Where the pointer was, and when. */
export interface PointerMove {
  readonly point: Point;
  /** ms. */
  readonly time: number;
}

/** A finger that moves less than this still presses the same place, px. */
export const STILL = 10;

/** The way from one point to another, px. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** Pointer speed in px/ms since the last move; the first move counts as fast. */
export function speedTo(point: Point, time: number, last: PointerMove | undefined): number {
  if (!last || time <= last.time) return Number.POSITIVE_INFINITY;
  return distance(point, last.point) / (time - last.time);
}
