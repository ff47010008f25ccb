/** Owns the value of an amount as it is written: its currency code and its size in whole units. */

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/^(?:€|EUR\b)|\beuros?$/i, 'EUR'],
  [/^(?:£|GBP\b)|\bpounds?$/i, 'GBP'],
  [/^(?:₹|INR\b|Rs\b)|\brupees?$/i, 'INR'],
  [/^(?:A\$|AUD\b)/i, 'AUD'],
  [/^(?:C\$|CAD\b)/i, 'CAD'],
  [/^(?:NZ\$|NZD\b)/i, 'NZD'],
  [/^(?:R\$|BRL\b)/i, 'BRL'],
  [/^(?:US\$|\$|USD\b)|\bdollars?$/i, 'USD'],
];

const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  lakh: 1e5,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  crore: 1e7,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
};

/** "up to €1.5 billion" → "EUR 1500000000"; nothing where the words name no amount of money. */
export function moneyValue(written: string): string | undefined {
  const plain = written.replace(/^(?:up to|about|over|nearly|at least) /i, '').trim();
  const code = CURRENCIES.find(([pattern]) => pattern.test(plain))?.[1];
  const amount = /(\d[\d,]*(?:\.\d+)?)[ -]?(\p{L}+)?/u.exec(plain);
  if (code === undefined || amount === null) return undefined;
  const scale = SCALES[amount[2]?.toLowerCase() ?? ''] ?? 1;
  return `${code} ${Math.round(Number((amount[1] ?? '').replaceAll(',', '')) * scale * 100) / 100}`;
}
