/** Owns numbers in words: "1 source", "12 terms". */

/** Language of the interface: its plurals, numbers and dates. */
export const INTERFACE_LANGUAGE = 'en-GB';

const plurals = new Intl.PluralRules(INTERFACE_LANGUAGE);
const numbers = new Intl.NumberFormat(INTERFACE_LANGUAGE);

/** `count` and its noun in the right number: "1 source", "4 sources", "1,200 terms". */
export function counted(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${plurals.select(count) === 'one' ? one : many}`;
}
