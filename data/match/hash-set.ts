/**
 * Owns a set of hashes in two bytes each, that never misses a member and takes one stranger in a thousand for one.
 * Method: B. H. Bloom, "Space/time trade-offs in hash coding with allowable errors" (CACM 13/7, 1970), its bits found by
 * two hashes as in A. Kirsch, M. Mitzenmacher, "Less hashing, same performance" (2008).
 */
import { mixed } from './form-hash.ts';

const BYTES_A_MEMBER = 2;
const BITS_SET = 7;

/** Makes the set of distinct 32-bit hashes. */
export function buildHashSet(hashes: ReadonlySet<number>): Uint8Array {
  const set = new Uint8Array(hashes.size * BYTES_A_MEMBER);
  for (const hash of hashes) {
    const step = mixed(hash);
    for (let nth = 0; nth < BITS_SET; nth += 1) {
      const bit = bitOf(hash, step, nth, set);
      set[bit >>> 3] = (set[bit >>> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return set;
}

/** Whether a hash may be a member. */
export function mayHold(set: Uint8Array, hash: number): boolean {
  const step = mixed(hash);
  for (let nth = 0; nth < BITS_SET; nth += 1) {
    const bit = bitOf(hash, step, nth, set);
    if ((((set[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) return false;
  }
  return true;
}

function bitOf(hash: number, step: number, nth: number, set: Uint8Array): number {
  return Math.floor(((hash + Math.imul(step, nth)) >>> 0) * (set.length / 0x2000_0000));
}
