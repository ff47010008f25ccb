/** Owns the hashes of folded forms, by which a tab asks about a name without saying it. 32 bits; equal forms, equal hash. */
import { isWordAt } from './fold.ts';

/** The hash before the first unit. */
export const NO_UNITS = 0x811c9dc5;

/** The running hash after one more folded unit. Method: FNV-1a (Fowler, Noll, Vo), by units instead of bytes. */
export function withUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** The hash of a beginning of a form, up to the end of a word; {@link mixed} gives that of a whole form. */
export function beginningHash(hash: number): number {
  return mixed(hash ^ 0x9e3779b9);
}

/** Spreads 32 bits over 32 bits, each input to an output of its own. Method: the finaliser of MurmurHash3 (A. Appleby). */
export function mixed(hash: number): number {
  let bits = hash ^ (hash >>> 16);
  bits = Math.imul(bits, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The hashes of what a folded form begins with, up to each word's end inside it, and last that of the whole form. */
export function hashesOf(key: string): number[] {
  const hashes: number[] = [];
  let hash = NO_UNITS;
  let inWord = false;
  for (let at = 0; at < key.length; at += 1) {
    const isWord = isWordAt(key, at);
    if (inWord && !isWord) hashes.push(beginningHash(hash));
    inWord = isWord;
    hash = withUnit(hash, key.charCodeAt(at));
  }
  return [...hashes, mixed(hash)];
}

/** The hash of a folded form. */
export function hashOf(key: string): number {
  return hashesOf(key).at(-1) ?? 0;
}
