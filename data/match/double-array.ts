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

/** Growing form of the arrays while the trie is built. Slots not yet taken are missing from `check`. */
class Builder {
  readonly base: number[] = [];
  readonly check: number[] = [ROOT];
  readonly tail: number[] = [];
  firstFree = 1;

  /** The lowest base at which every code has a free slot. Slots before `firstFree` are full and never looked at again. */
  findBase(codes: readonly number[]): number {
    const [first = 0] = codes;
    while (this.check[this.firstFree] !== undefined) this.firstFree += 1;
    let slot = Math.max(this.firstFree, first + 1);
    for (let tries = 1; ; slot += 1, tries += 1) {
      const base = slot - first;
      if (codes.every((code) => this.check[base + code] === undefined)) {
        // A crowded stretch is left behind for good: a few slots are lost, building stays linear.
        if (tries > 64) this.firstFree = slot;
        return base;
      }
    }
  }
}

/** A node still to be laid out: the keys from `from` to before `to` share their first `depth` units. */
interface Pending {
  readonly node: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

/**
 * Builds the trie of `keys`: distinct, not empty, sorted by UTF-16 units. A key's number is its index. `units` are those
 * that occur, ascending; a unit's code is its index + 1.
 */
export function buildDoubleArray(keys: readonly string[], units: Uint16Array): DoubleArray {
  const codes = new Map(Array.from(units, (unit, index) => [unit, index + 1]));
  const codeAt = (key: number, at: number): number => codes.get(keys[key]?.charCodeAt(at) ?? 0) ?? 0;
  const builder = new Builder();
  const pending: Pending[] = keys.length > 0 ? [{ node: ROOT, from: 0, to: keys.length, depth: 0 }] : [];
  for (let item = pending.pop(); item; item = pending.pop()) layOut(builder, item, codeAt, pending);
  const { base, check, tail } = builder;
  return {
    base: Int32Array.from(check, (_, slot) => base[slot] ?? 0),
    check: Int32Array.from(check, (parent) => parent ?? -1),
    tail: Uint16Array.from(tail),
  };
}

type CodeAt = (key: number, at: number) => number;

function layOut(builder: Builder, item: Pending, codeAt: CodeAt, pending: Pending[]): void {
  const { node, from, to, depth } = item;
  if (node !== ROOT && to - from === 1) {
    builder.base[node] = -(builder.tail.length + 1);
    for (let at = depth, code = codeAt(from, at); code > 0; at += 1, code = codeAt(from, at)) builder.tail.push(code);
    builder.tail.push(0, from & 0xffff, from >>> 16);
    return;
  }
  const branches = branchesOf(item, codeAt);
  const base = builder.findBase(branches.map((branch) => branch.code));
  builder.base[node] = base;
  for (const { code, ...keys } of branches) {
    builder.check[base + code] = node;
    pending.push({ node: base + code, ...keys, depth: depth + 1 });
  }
}

/** The codes that come next and the keys that go on with each; 0 for the key that ends here. */
function branchesOf({ from, to, depth }: Pending, codeAt: CodeAt): { code: number; from: number; to: number }[] {
  const branches: { code: number; from: number; to: number }[] = [];
  for (let index = from; index < to; index += 1) {
    const code = codeAt(index, depth);
    const last = branches.at(-1);
    if (last?.code === code) last.to = index + 1;
    else branches.push({ code, from: index, to: index + 1 });
  }
  return branches;
}
