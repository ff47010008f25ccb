/** Owns rows of whole numbers of varying length in two typed arrays (compressed sparse rows). */

/** Row `i` is `values` from `start[i]` to before `start[i + 1]`. */
export interface Rows {
  readonly start: Uint32Array;
  readonly values: Uint32Array;
}

/** Packs rows; values that are `undefined` (a name nobody has) are left out. */
export function buildRows(rows: readonly (readonly (number | undefined)[])[]): Rows {
  const values: number[] = [];
  const start = [0];
  for (const row of rows) {
    for (const value of row) if (value !== undefined) values.push(value);
    start.push(values.length);
  }
  return { start: Uint32Array.from(start), values: Uint32Array.from(values) };
}

/** Row `index` as a view, not a copy; empty where there is none. */
export function rowAt(rows: Rows, index: number): Uint32Array {
  return rows.values.subarray(rows.start[index] ?? 0, rows.start[index + 1] ?? 0);
}
