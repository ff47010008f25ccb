/** Owns the English names of countries, for telling which parties a sentence speaks of. The platform supplies them. */

const SHORT_NAMES = [
  'UK',
  'US',
  'USA',
  'Britain',
  'America',
  'UAE',
  'Turkey',
  'Czech Republic',
  'NATO',
  'ASEAN',
  'Korea',
];

let names: ReadonlySet<string> | undefined;

/** Names of all countries as ISO 3166 knows them, in English, and the short names of some. Built when first asked for. */
export function countryNames(): ReadonlySet<string> {
  names ??= new Set([...regionNames(), ...SHORT_NAMES]);
  return names;
}

function regionNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => display.of(code) ?? []);
}
