/** Owns the generated material: names and news-like text from a fixed seed, so that every run measures the same. */

/** Random numbers from 0 to below 1, the same for the same seed. Method: mulberry32 (public domain). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

const ONSETS = 'b br c ch d dr f g gr h j k kh l m n p pr r s sh st t th tr v w y z'.split(' ');
const NUCLEI = 'a a e e i i o u ai ea ou á é ö ü'.split(' ');
const CODAS = ['', '', '', 'n', 'r', 's', 'l', 'nd', 'rt', 'k', 'm'];
const HEADS =
  'Agency Agreement Alliance Bank Board Bureau Centre Command Commission Council Exercise Forum Fund Initiative Institute Mission Office Partnership Programme Treaty'.split(
    ' ',
  );
const SMALL =
  'the of to in and a that for on with was as by it from is at which said be are has its will have not an this were but they had their'.split(
    ' ',
  );

type Random = () => number;

function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

function word(random: Random): string {
  const syllables = 1 + Math.floor(random() * 3);
  return Array.from(
    { length: syllables },
    () => pick(random, ONSETS) + pick(random, NUCLEI) + pick(random, CODAS),
  ).join('');
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Distinct names of people, places and bodies, sharing first words and endings as real ones do. */
export function generateNames(count: number): string[] {
  const random = seededRandom(7);
  const parts = Array.from({ length: Math.max(200, Math.round(Math.sqrt(count) * 6)) }, () => capital(word(random)));
  const names = new Set<string>();
  while (names.size < count) {
    const kind = random();
    const first = pick(random, parts);
    if (kind < 0.5) names.add(`${first} ${pick(random, parts)}`);
    else if (kind < 0.7) names.add(`${first}-${pick(random, parts)} ${pick(random, HEADS)}`);
    else if (kind < 0.9) names.add(`${pick(random, HEADS)} of ${first} ${pick(random, parts)}`);
    else names.add(`${first} ${pick(random, parts)} ${pick(random, HEADS)}`);
  }
  return [...names];
}

/** One mention for so many words, as in news about the subject. */
const WORDS_A_MENTION = 40;

/**
 * Paragraphs of news-like text of about `length` UTF-16 units: small words, a long tail of rare words, capitals where
 * sentences start, and now and then one of `names` as pages write them (other dashes, decomposed accents, hard spaces).
 */
export function generateText(length: number, names: readonly string[], seed = 11): string[] {
  const random = seededRandom(seed);
  const vocabulary = Array.from({ length: 12_000 }, () => word(random));
  const paragraphs: string[] = [];
  for (let written = 0; written < length; ) {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => sentence(random, vocabulary, names));
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs;
}

function sentence(random: Random, vocabulary: readonly string[], names: readonly string[]): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 22) }, () => {
    if (names.length > 0 && random() < 1 / WORDS_A_MENTION) return asWritten(random, pick(random, names));
    if (random() < 0.45) return pick(random, SMALL);
    const rare = vocabulary[Math.floor(random() ** 3 * vocabulary.length)] ?? '';
    return random() < 0.08 ? capital(rare) : rare;
  });
  if (random() < 0.3) words[3] += ',';
  return `${capital(words.join(' '))}.`;
}

function asWritten(random: Random, name: string): string {
  const kind = random();
  if (kind < 0.02) return name.toUpperCase();
  if (kind < 0.1) return name.normalize('NFD');
  if (kind < 0.2) return name.replaceAll('-', '–');
  if (kind < 0.25) return name.replace(' ', '\u00a0');
  return name;
}
