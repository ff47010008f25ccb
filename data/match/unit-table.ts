/** Owns values worked out once for each UTF-16 unit that a text holds. */

/** Latin, Greek, Cyrillic, the scripts up to general punctuation and signs: most texts hold nothing else. */
const NEAR = 0x2200;

/**
 * A table of values by unit, none of them 0. An array holds those of near units; one of all 65,536 for everybody would
 * cost more than reading a short page.
 */
export class UnitTable {
  readonly #near = new Int32Array(NEAR);
  readonly #far = new Map<number, number>();
  readonly #workOut: (unit: number) => number;

  /** `workOut` gives the value of a unit; it is asked once for each. */
  constructor(workOut: (unit: number) => number) {
    this.#workOut = workOut;
  }

  /** The value of a unit. */
  at(unit: number): number {
    return this.#near[unit] || this.#learn(unit);
  }

  #learn(unit: number): number {
    const known = this.#far.get(unit);
    if (known !== undefined) return known;
    const value = this.#workOut(unit);
    if (unit < NEAR) this.#near[unit] = value;
    else this.#far.set(unit, value);
    return value;
  }
}
