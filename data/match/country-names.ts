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

/** Capitals that news uses for their governments, and our own parties' are not among them. */
const CAPITALS =
  'London Paris Berlin Rome Madrid Warsaw Vienna Athens Lisbon Dublin Oslo Stockholm Copenhagen Bern Kyiv Moscow Ankara Washington Ottawa Canberra Wellington Tokyo Seoul Beijing Taipei Manila Jakarta Hanoi Bangkok Islamabad Dhaka Kathmandu Colombo Kabul Tehran Baghdad Riyadh Doha Jerusalem Cairo Pretoria Nairobi'.split(
    ' ',
  );

let names: ReadonlySet<string> | undefined;

/** Names of all countries as ISO 3166 knows them, in English, the short names of some, and capitals. Built when first asked for. */
export function countryNames(): ReadonlySet<string> {
  names ??= new Set([...regionNames(), ...SHORT_NAMES, ...CAPITALS]);
  return names;
}

function regionNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => display.of(code) ?? []);
}
