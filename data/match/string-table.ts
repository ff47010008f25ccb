/** Owns strings in one block of bytes, read only when asked for, so that loading them costs nothing. */

/** String `i` is the UTF-8 in `bytes` from `start[i]` to before `start[i + 1]`. */
export interface StringTable {
  readonly start: Uint32Array;
  readonly bytes: Uint8Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Packs strings in the order given. */
export function buildStrings(strings: readonly string[]): StringTable {
  const encoded = strings.map((text) => encoder.encode(text));
  const start = new Uint32Array(strings.length + 1);
  encoded.forEach((part, index) => {
    start[index + 1] = (start[index] ?? 0) + part.length;
  });
  const bytes = new Uint8Array(start[strings.length] ?? 0);
  encoded.forEach((part, index) => {
    bytes.set(part, start[index]);
  });
  return { start, bytes };
}

/** String `index`; empty where there is none. */
export function stringAt(table: StringTable, index: number): string {
  return decoder.decode(table.bytes.subarray(table.start[index] ?? 0, table.start[index + 1] ?? 0));
}

/** How many strings the table holds. */
export function stringCount(table: StringTable): number {
  return table.start.length - 1;
}

/** All strings, as a set. */
export function stringSet(table: StringTable): ReadonlySet<string> {
  return new Set(Array.from({ length: stringCount(table) }, (_, index) => stringAt(table, index)));
}
