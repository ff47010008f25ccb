/** Owns amounts of money: how they are written, and which currency and size they mean. */
import currencies from './lexicon/currencies.json' with { type: 'json' };

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  m: 1e6,
  crore: 1e7,
  cr: 1e7,
  billion: 1e9,
  bn: 1e9,
  bln: 1e9,
  mrd: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  t: 1e12,
  'lakh crore': 1e12,
};
/** Number words and their sizes; "a", "half a" and other fractions only before a scale. */
const WORDS = new Map<string, number>([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, at): [string, number] => [word, at + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, at): [string, number] => [word, (at + 2) * 10]),
  ['a quarter of a', 0.25],
  ['three quarters of a', 0.75],
  ['three-quarters of a', 0.75],
  ['half a', 0.5],
  ['a half', 0.5],
  ['one and a half', 1.5],
  ['two and a half', 2.5],
  ['an', 1],
  ['a', 1],
]);

const signs = new Map(currencies.flatMap(({ code, signs: written }) => [code, ...written].map((sign) => [sign, code])));
const written = currencies.flatMap(({ names: each }) => each);
const names = new Map(currencies.flatMap(({ code, names: each }) => each.map((name) => [name.toLowerCase(), code])));

/** Alternatives of a pattern, the longest first, so that "US$" is not read as "$". */
function oneOf(texts: Iterable<string>): string {
  const escaped = [...texts].sort((a, b) => b.length - a.length).map((text) => text.replace(/[.$]/g, '\\$&'));
  return `(?:${escaped.join('|')})`;
}

/** Words before an amount that belong to it. */
export const LEAD = '(?:(?:up to|about|around|some|over|nearly|almost|roughly|at least|more than|less than|under) )?';
const SCALE = `(?:[ \\u00A0-]?(?:[Ll]akh[ -][Cc]rore|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|[Cc]rores?|[Ll]akhs?|[Mm]l?n|[Mm]io|[Bb]l?n|[Mm]rd|[Tt]n|[Cc]r|[Kk]|[Mm])|[BT])(?![\\p{L}\\p{N}])`;
/** With commas between thousands, or points or spaces; "1,5 billion" has a comma before its fraction. */
const NUMBER = `(?:\\d+,\\d(?=${SCALE})|\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d{1,3}(?:[.’']\\d{3}){2,}|\\d{1,3}(?:[ \\u00A0\\u202F]\\d{3})+|\\d+(?:\\.\\d+)?)`;
const SIGN = `(?<![\\p{L}\\p{N}])${oneOf(signs.keys())}[ \\u00A0]?`;
const NAME = `${oneOf(written)}s?(?![\\p{L}\\p{N}])`;
/** What is weighed in it, or is also another word, counts as money only with a scale before it. */
const PLAIN_NAME = `${oneOf(written.filter((name) => !/^(?:pound|real|won|leu|lei|lev|rand|dong)$/.test(name)))}s?(?![\\p{L}\\p{N}])`;
const WORD = oneOf([...WORDS.keys()].flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)]));
/** "two", "twenty-five", "three hundred", "two hundred and fifty"; the scale must follow. */
const WORDED = `${WORD}(?:-${WORD})?(?: hundred(?: and ${WORD}(?:-${WORD})?)?)?(?=[ -])`;
const TO = '(?: ?[-–—] ?| to | or )';
const AMOUNT = `${SIGN}${NUMBER}(?:${SCALE})?`;
const OTHER_END = `(?:${SIGN})?${NUMBER}${SCALE}`;
const SIGNED = `(?:(?<=\\b[Bb]etween )${AMOUNT} and ${OTHER_END}|${AMOUNT}(?:${TO}${OTHER_END})?(?:[ -]plus(?!\\p{L}))?)`;
const NUMBERED = `(?<![\\p{L}\\p{N}.,])(?:${NUMBER}(?:${TO}${NUMBER})?|${WORDED}(?: (?:to|or) ${WORDED})?)`;
const NAMED = `(?:${NUMBERED}${SCALE}[ \\u00A0-](?:${NAME}|${oneOf(signs.keys())}(?![\\p{L}\\p{N}]))|(?<![\\p{L}\\p{N}.,])${NUMBER}(?:[ \\u00A0-]${PLAIN_NAME}| ?€))`;

/** The source of a pattern (flags `gu`) that finds an amount of money with its unit. */
export const MONEY = `${LEAD}(?:${SIGNED}|${NAMED})`;

const UNIT = new RegExp(`${oneOf([...signs.keys(), ...new Set(written.map((name) => name.split(' ').at(-1) ?? ''))])}`);

/** Whether `text` holds a sign, code or name of a currency at all: most sentences do not, and this tells so cheaply. */
export function mayHoldMoney(text: string): boolean {
  return UNIT.test(text);
}

const PART = new RegExp(`(${NUMBER}|\\b${WORDED})(${SCALE})?`, 'gu');
const LEADING = new RegExp(`^${LEAD}`);
const CURRENCY = new RegExp(`${SIGN}|${oneOf(signs.keys())}$|${NAME}`, 'iu');

/**
 * The amounts that `written` names, as currency code and whole units: "€2 to €3 billion" → "EUR 2000000000" and
 * "EUR 3000000000". None where the words name no amount of money.
 */
export function moneyValues(written: string): string[] {
  const plain = written.replace(LEADING, '');
  const found = CURRENCY.exec(plain)?.[0].trim() ?? '';
  const code = signs.get(found) ?? names.get(found.toLowerCase()) ?? names.get(found.toLowerCase().replace(/s$/, ''));
  if (code === undefined) return [];
  const parts = [...plain.matchAll(PART)];
  const last = parts.at(-1)?.[2];
  return parts.map(([, number = '', scale]) => {
    const size = /^\d/.test(number) ? writtenNumber(number, scale) : wordedNumber(number.toLowerCase());
    const unit = (scale ?? last ?? '')
      .trim()
      .replace(/^-/, '')
      .replace('-', ' ')
      .replace(/(lakh|crore)s/i, '$1')
      .toLowerCase();
    return `${code} ${Math.round(size * (SCALES[unit] ?? 1) * 100) / 100}`;
  });
}

/** "two hundred and fifty" → 250. */
function wordedNumber(text: string): number {
  const known = WORDS.get(text);
  if (known !== undefined) return known;
  return text.split(/[ -]/).reduce((sum, word) => (word === 'hundred' ? sum * 100 : sum + (WORDS.get(word) ?? 0)), 0);
}

/** "1,27,434", "2’000’000" and, without a scale, "150.000" are whole; "1,5 billion" is one and a half. */
function writtenNumber(number: string, scale: string | undefined): number {
  if (scale === undefined && /^\d{1,3}(?:\.\d{3})+$/.test(number)) return Number(number.replaceAll('.', ''));
  return Number(/^\d+,\d$/.test(number) ? number.replace(',', '.') : number.replace(/[,’'\s]/g, ''));
}
