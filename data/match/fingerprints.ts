/**
 * Owns a set of hashes in little more than two bytes each, that never misses a member and takes one stranger in 65,000 for
 * one. Method: T. M. Graf, D. Lemire, "Binary Fuse Filters: Fast and Smaller Than Xor Filters" (ACM JEA 27, 2022).
 */
import { mixed } from './form-hash.ts';

/** A member's three cells, combined by exclusive or, give its fingerprint. */
export interface Fingerprints {
  readonly cells: Uint16Array;
  /** Cells of a segment, a power of two: a member's cells lie in three segments on end. */
  readonly segment: number;
  readonly seed: number;
}

/** Where a hash has its cells, and its fingerprint. */
interface Place {
  first: number;
  second: number;
  third: number;
  print: number;
}

const HALF_BITS = 15;
const SEGMENTS = 3;

/** Whether a hash may be a member. */
export function mayHold(prints: Fingerprints, hash: number): boolean {
  const { first, second, third, print } = placeOf(prints, hash);
  const { cells } = prints;
  return ((cells[first] ?? 0) ^ (cells[second] ?? 0) ^ (cells[third] ?? 0)) === print;
}

function firstCell(near: number, cells: number): number {
  return Math.floor((near * cells) / 0x1_0000_0000);
}

function printOf(near: number, far: number): number {
  return Math.imul(near ^ (far >>> 7), 0x85ebca6b) >>> 16;
}

function placeOf({ cells, segment, seed }: Fingerprints, hash: number): Place {
  const near = mixed(hash ^ seed);
  const far = mixed(near ^ seed ^ 0x5bd1e995);
  const first = firstCell(near, cells.length - (SEGMENTS - 1) * segment);
  return {
    first,
    second: (first + segment) ^ (far & (segment - 1)),
    third: (first + 2 * segment) ^ ((far >>> HALF_BITS) & (segment - 1)),
    print: printOf(near, far),
  };
}

/** Builds the set of distinct 32-bit hashes. */
export function buildFingerprints(hashes: Uint32Array): Fingerprints {
  const { cells, segment } = sizesFor(hashes.length);
  for (let seed = 1; ; seed += 1) {
    const prints = { cells: new Uint16Array(cells), segment, seed: mixed(seed) };
    if (fill(prints, hashes)) return prints;
  }
}

/** The sizes that the paper found to hold: fewer cells to a member, the more members there are. */
function sizesFor(count: number): { cells: number; segment: number } {
  const members = Math.max(2, count);
  const bits = Math.floor(Math.log(members) / Math.log(3.33) + 2.25);
  const segment = 2 ** Math.min(bits, HALF_BITS);
  const factor = Math.max(1.125, 0.875 + (0.25 * Math.log(1_000_000)) / Math.log(members));
  const segments = Math.max(1, Math.ceil((members * factor) / segment) - (SEGMENTS - 1));
  return { cells: (segments + SEGMENTS - 1) * segment, segment };
}

/** Finds an order in which each member has a cell that no later one touches, and fills cells in it. False: another seed. */
function fill(prints: Fingerprints, hashes: Uint32Array): boolean {
  const { cells } = prints;
  const order = orderOf(prints, hashes);
  if (!order) return false;
  for (let at = order.length - 1; at >= 0; at -= 1) {
    const cell = order.cells[at] ?? 0;
    const { first, second, third, print } = placeOf(prints, order.hashes[at] ?? 0);
    cells[cell] = print ^ (cells[first] ?? 0) ^ (cells[second] ?? 0) ^ (cells[third] ?? 0);
  }
  return true;
}

interface Order {
  readonly length: number;
  readonly hashes: Uint32Array;
  /** The cell that each hash has to itself once those before it are taken away. */
  readonly cells: Uint32Array;
}

/** Takes away, again and again, a hash that has a cell to itself; `undefined` where some never get one. */
function orderOf(prints: Fingerprints, members: Uint32Array): Order | undefined {
  const size = prints.cells.length;
  const counts = new Uint8Array(size);
  const sums = new Uint32Array(size);
  const lone: number[] = [];
  const toggle = (hash: number, cell: number, step: 1 | -1): void => {
    counts[cell] = (counts[cell] ?? 0) + step;
    sums[cell] = (sums[cell] ?? 0) ^ hash;
    if (step < 0 && counts[cell] === 1) lone.push(cell);
  };
  const toggleAll = (hash: number, step: 1 | -1): void => {
    const { first, second, third } = placeOf(prints, hash);
    toggle(hash, first, step);
    toggle(hash, second, step);
    toggle(hash, third, step);
  };
  for (const hash of members) toggleAll(hash, 1);
  for (let cell = 0; cell < size; cell += 1) if (counts[cell] === 1) lone.push(cell);
  const hashes = new Uint32Array(members.length);
  const cells = new Uint32Array(members.length);
  let length = 0;
  for (let cell = lone.pop(); cell !== undefined; cell = lone.pop()) {
    if (counts[cell] !== 1) continue;
    const hash = sums[cell] ?? 0;
    hashes[length] = hash;
    cells[length] = cell;
    length += 1;
    toggleAll(hash, -1);
  }
  return length === members.length ? { length, hashes, cells } : undefined;
}
