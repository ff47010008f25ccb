/** Owns values worked out once for each UTF-16 unit that a text holds. */

/** Latin, Greek, Cyrillic, the scripts up to general punctuation and signs: most texts hold nothing else. */
const NEAR = 0x2200;

/**
 * A table of values by unit, none of them 0. The table for near units is small, the whole one is made only when a unit
 * beyond them is met: a table of all 65,536 for everybody costs more than reading a short page.
 */
export class UnitTable {
  readonly near = new Int32Array(NEAR);
  #all: Int32Array | undefined;
  readonly #workOut: (unit: number) => number;

  /** `workOut` gives the value of a unit; it is asked once for each. */
  constructor(workOut: (unit: number) => number) {
    this.#workOut = workOut;
  }

  /** The value of a unit. */
  at(unit: number): number {
    return this.near[unit] || this.#beyond(unit);
  }

  #beyond(unit: number): number {
    if (unit < NEAR) {
      const value = this.#workOut(unit);
      this.near[unit] = value;
      return value;
    }
    this.#all ??= new Int32Array(0x10000);
    const known = this.#all[unit];
    if (known !== undefined && known !== 0) return known;
    const value = this.#workOut(unit);
    this.#all[unit] = value;
    return value;
  }
}
