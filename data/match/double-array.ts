/**
 * Owns the trie of folded forms: a double array with tails in flat typed arrays, so that loading wraps bytes.
 * Method: J. Aoe, "An efficient digital search algorithm by using a double-array structure" (IEEE TSE 15/9, 1989).
 */

/** The trie. A node with a negative base is a leaf: `-base - 1` is where its tail starts. */
export interface DoubleArray {
  readonly base: Int32Array;
  readonly check: Int32Array;
  /** Per leaf: the rest of its key, a 0, then the key's number as two units, low half first. */
  readonly tail: Uint16Array;
}

/** The state in which every walk starts. A state is a node, or below 0 a place in the tail: `-state - 1`. */
export const ROOT = 0;

/** The state of a walk that left the trie. */
export const DEAD = -0x80000000;

/** The state after `code` (0 is no code and leads nowhere). */
export function advance(trie: DoubleArray, state: number, code: number): number {
  if (code === 0) return DEAD;
  if (state < 0) return trie.tail[-state - 1] === code ? state - 1 : DEAD;
  const next = (trie.base[state] ?? 0) + code;
  if (trie.check[next] !== state) return DEAD;
  const base = trie.base[next] ?? 0;
  return base < 0 ? base : next;
}

/** The number of the key that ends in `state`, or -1. */
export function keyAt(trie: DoubleArray, state: number): number {
  let tail = -state - 1;
  if (state >= 0) {
    const leaf = trie.base[state] ?? 0;
    if (trie.check[leaf] !== state || leaf === ROOT) return -1;
    tail = -(trie.base[leaf] ?? 0) - 1;
  }
  return trie.tail[tail] === 0 ? (trie.tail[tail + 1] ?? 0) | ((trie.tail[tail + 2] ?? 0) << 16) : -1;
}

/** Growing form of the arrays while the trie is built. */
class Builder {
  base = new Int32Array(1024);
  check = new Int32Array(1024).fill(-1);
  readonly tail: number[] = [];
  firstFree = 1;
  used = 1;

  reserve(size: number): void {
    if (size <= this.base.length) return;
    const length = Math.max(size, this.base.length * 2);
    const base = new Int32Array(length);
    const check = new Int32Array(length).fill(-1);
    base.set(this.base);
    check.set(this.check);
    this.base = base;
    this.check = check;
  }

  /** The lowest base at which every code has a free slot. Slots before `firstFree` are full and never looked at again. */
  findBase(codes: readonly number[]): number {
    const first = codes[0] ?? 0;
    while (this.firstFree < this.check.length && this.check[this.firstFree] !== -1) this.firstFree += 1;
    let slot = Math.max(this.firstFree, first + 1);
    for (let tries = 1; ; slot += 1, tries += 1) {
      const base = slot - first;
      this.reserve(base + (codes.at(-1) ?? 0) + 1);
      if (codes.every((code) => this.check[base + code] === -1)) {
        // A crowded stretch is left behind for good: a few slots are lost, building stays linear.
        if (tries > 64) this.firstFree = slot;
        return base;
      }
    }
  }

  claim(slot: number, parent: number): void {
    this.check[slot] = parent;
    this.used = Math.max(this.used, slot + 1);
  }
}

/** A node still to be laid out: the keys from `from` to before `to` share their first `depth` codes. */
interface Pending {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * Builds the trie of `keys`: distinct arrays of codes above 0, sorted in code order. A key's number is its index.
 */
export function buildDoubleArray(keys: readonly Uint16Array[]): DoubleArray {
  const builder = new Builder();
  builder.check[ROOT] = ROOT;
  const pending: Pending[] = keys.length > 0 ? [{ node: ROOT, from: 0, to: keys.length, depth: 0 }] : [];
  for (let item = pending.pop(); item; item = pending.pop()) layOut(builder, keys, item, pending);
  return {
    base: builder.base.slice(0, builder.used),
    check: builder.check.slice(0, builder.used),
    tail: Uint16Array.from(builder.tail),
  };
}

function layOut(builder: Builder, keys: readonly Uint16Array[], item: Pending, pending: Pending[]): void {
  const only = keys[item.from];
  if (item.node !== ROOT && item.to - item.from === 1 && only) {
    builder.base[item.node] = -(builder.tail.length + 1);
    for (let at = item.depth; at < only.length; at += 1) builder.tail.push(only[at] ?? 0);
    builder.tail.push(0, item.from & 0xffff, item.from >>> 16);
    return;
  }
  const branches = branchesOf(keys, item);
  const base = builder.findBase(branches.map((branch) => branch.code));
  builder.base[item.node] = base;
  for (const branch of branches) builder.claim(base + branch.code, item.node);
  for (const { code, from, to } of branches) pending.push({ node: base + code, from, to, depth: item.depth + 1 });
}

function branchesOf(keys: readonly Uint16Array[], item: Pending): { code: number; from: number; to: number }[] {
  const branches: { code: number; from: number; to: number }[] = [];
  for (let index = item.from; index < item.to; index += 1) {
    const code = keys[index]?.[item.depth] ?? 0;
    const last = branches.at(-1);
    if (last?.code === code) last.to = index + 1;
    else branches.push({ code, from: index, to: index + 1 });
  }
  return branches;
}
