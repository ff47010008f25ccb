/**
 * Owns acronym definitions in running text: Long Form (LF), LF (Long Form), Long Form, or LF, and the other ways to say
 * the same.
 */
import { isInitials, isMadeOfBeginnings, longStart } from './acronym-letters.ts';
import type { NameSpan } from './quoted-names.ts';

/** A defined acronym. Spans are UTF-16 offsets into the searched text. */
export interface AcronymDefinition {
  readonly short: string;
  readonly long: string;
  readonly longStart: number;
  readonly longEnd: number;
  readonly shortStart: number;
}

/** UTF-16 units before the short form in which the long form must stand. */
const LONG_LIMIT = 240;

const SHORT = /^\p{Ll}?\p{Lu}[\p{L}\p{N}]*(?:[-/&][\p{L}\p{N}]+)*\+?$|^\p{Lu}{2,} \p{Lu}{2,}$/u;
/** "EUTM Mali": the place ends the long form too. */
const PLACED = /^\p{Lu}{3,} ((?:\p{Lu}\p{Ll}+ ?)+)$/u;

const SAYING =
  'or|also known as|known as|known by (?:its|the|their) (?:initials|acronym)|called|abbreviated(?: as| to)?|shortened to|in short';
const LONG_RUN = "\\p{Lu}[\\p{L}\\p{N}’'&-]*(?: [\\p{L}\\p{N}’'&-]+){1,11}";
const SHORT_RUN = '[\\p{Lu}\\p{N}][\\p{L}\\p{N}&-]{1,11}';

const BRACKET = /[([]([^()[\]]{2,120})[)\]]/gu;
const SAID = new RegExp(`, (?:${SAYING}) (?:the )?["“‘']?(${SHORT_RUN})["”’']?(?=[,.;:!?)]|$| for short| —| –)`, 'gu');
const KNOWN_AS = new RegExp(
  `, (?:also )?(?:known as|abbreviated(?: as| to)?|shortened to) (${SHORT_RUN})(?=[,.;])`,
  'gu',
);
/** Between dashes or commas, and "Long Form or LF" without a comma: only the first letters tell enough. */
const BESIDE = new RegExp(`(?: [—–] | - |, | or )(${SHORT_RUN})(?= [—–-] |, |[.;]?$| (?:is|was|has|will)\\b)`, 'gu');
const SPELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${SHORT_RUN})(?: [—–] |, | )(?:or |which stands for |stands for |standing for |stood for |short for )?(?:the )?(?=${LONG_RUN})`,
  'gu',
);
/** What stands in a bracket besides the short form: "(the JCG)", "(hereafter JCG)", "(JCG; see below)". */
const OPENING = /^(?:(?:the|or|hereafter|hereinafter|henceforth|formerly|known as|abbreviated|acronym|in short),? )+/;
const QUOTES = /^["“‘']|["”’']$/g;

/** The definitions in `sentence`, in order. */
export function acronymDefinitions(sentence: string): AcronymDefinition[] {
  const found = [
    ...Array.from(sentence.matchAll(BRACKET), (match) => inBracket(sentence, match.index, match[1] ?? '')),
    ...Array.from(sentence.matchAll(SAID), (match) => longBefore(sentence, match.index, shortIn(match))),
    ...Array.from(sentence.matchAll(BESIDE), (match) => strictly(longBefore(sentence, match.index, shortIn(match)))),
    ...Array.from(sentence.matchAll(SPELLED), (match) => spelledAfter(sentence, match)),
  ].filter((definition) => definition !== undefined);
  const once = Map.groupBy(found, ({ short, longStart: start }) => `${short} ${start}`);
  return [...once.values()].flatMap(([first]) => first ?? []).sort((a, b) => a.shortStart - b.shortStart);
}

/**
 * Acronyms in brackets, or behind "known as", right after a name of `names` that their letters do not spell, as those of
 * a name in another language: "Swedish Defence Materiel Administration (FMV)".
 */
export function unspelledAcronyms(sentence: string, names: readonly NameSpan[]): AcronymDefinition[] {
  const stated = [...sentence.matchAll(BRACKET), ...sentence.matchAll(KNOWN_AS)];
  return stated.flatMap((match): AcronymDefinition[] => {
    const short = (match[1] ?? '').replace(OPENING, '').replace(QUOTES, '');
    const name = names.find(({ end }) => /^["”’']? ?$/.test(sentence.slice(end, match.index)));
    if (name === undefined || short.length < 3 || !isShort(short)) return [];
    const shortStart = sentence.indexOf(short, match.index);
    return [definitionOf(sentence, [name.start, name.end], short, shortStart)];
  });
}

/** Whether `text` can be an acronym: two to twelve characters, at least two of them capitals. */
export function isShort(text: string): boolean {
  return text.length >= 2 && text.length <= 12 && SHORT.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

interface Short {
  readonly text: string;
  readonly start: number;
}

function shortIn(match: RegExpExecArray): Short {
  const text = match[1] ?? '';
  return { text, start: match.index + match[0].lastIndexOf(text) };
}

/** What the words in a bracket after `at` define, with the words before it or among themselves. */
function inBracket(sentence: string, at: number, stated: string): AcronymDefinition | undefined {
  const [head = '', ...tail] = stated.split(/[,;:]\s| or /);
  for (const part of [stated, head]) {
    const bare = part
      .trim()
      .replace(OPENING, '')
      .replace(QUOTES, '')
      .replace(/[’']s$/, '');
    for (const text of [bare, ...bare.split('/')]) {
      const short = { text, start: sentence.indexOf(text, at) };
      const definition = longBefore(sentence, at, short) ?? reversed(sentence, at, short);
      if (definition !== undefined) return definition;
    }
  }
  // "(Försvarets materielverk, FMV)"
  const last = tail.at(-1) ?? '';
  const lastStart = at + 1 + stated.length - last.length;
  return longBefore(sentence, sentence.lastIndexOf(',', lastStart), { text: last, start: lastStart }, at + 1);
}

/** The long form that ends before `at`, and not before `from`. */
function longBefore(
  sentence: string,
  at: number,
  { text: short, start: shortStart }: Short,
  from = Math.max(0, at - LONG_LIMIT),
): AcronymDefinition | undefined {
  const before = sentence.slice(from, at).replace(/(?:[’']s?|["”\s])+$/u, '');
  const [, place = ''] = PLACED.exec(short) ?? [];
  if (place === '' ? !isShort(short) : !before.endsWith(place))
    return isBlend(sentence, from, before, short, shortStart);
  const head =
    place === '' ? undefined : longStart(before.slice(0, -place.length).trimEnd(), short.slice(0, -place.length - 1));
  const start = head ?? longStart(before, short);
  return start === undefined
    ? undefined
    : definitionOf(sentence, [from + start, from + before.length], short, shortStart);
}

/** "European Police Office (Europol)": the longest run of capitalised words before that the short form is made of. */
function isBlend(
  sentence: string,
  from: number,
  before: string,
  short: string,
  shortStart: number,
): AcronymDefinition | undefined {
  if (!/^\p{Lu}\p{Ll}{4,11}$/u.test(short)) return undefined;
  const run = /(?:\p{Lu}[\p{L}-]+ (?:(?:of|for|and|the|in|on) )*)+\p{Lu}[\p{L}-]+$/u.exec(before);
  if (run === null || !isMadeOfBeginnings(short, run[0])) return undefined;
  return definitionOf(sentence, [from + run.index, from + before.length], short, shortStart);
}

/** "LF (Long Form)": `long` stands in the bracket at `at`, its short form right before. */
function reversed(sentence: string, at: number, long: Short): AcronymDefinition | undefined {
  const before = sentence
    .slice(0, at)
    .trimEnd()
    .replace(/["”’']$/, '');
  const short = /([^\s“"‘']+)$/u.exec(before)?.[1] ?? '';
  if (!isShort(short) || !long.text.includes(' ') || longStart(long.text, short) !== 0) return undefined;
  return definitionOf(sentence, [long.start, long.start + long.text.length], short, before.length - short.length);
}

/** "LF, the Long Form", "LF stands for Long Form": as many words as have just its first letters. */
function spelledAfter(sentence: string, match: RegExpExecArray): AcronymDefinition | undefined {
  const short = match[1] ?? '';
  if (!isShort(short) || short.length < 3) return undefined;
  const start = match.index + match[0].length;
  const run = new RegExp(LONG_RUN, 'uy');
  run.lastIndex = start;
  const whole = run.exec(sentence)?.[0] ?? '';
  const words = whole.split(' ');
  const lengths = words.map((_, at) => words.slice(0, at + 1).join(' '));
  const closes = /^(?:[,.;:)]| [—–]|$)/.test(sentence.slice(start + whole.length));
  const long =
    lengths.find((each) => each.includes(' ') && isInitials(short, each)) ??
    (closes && short.length > 3 && longStart(whole, short) === 0 ? whole : undefined);
  if (long === undefined || /\p{Ll}$/u.test(long) === /^ \p{Lu}/u.test(sentence.slice(start + long.length)))
    return undefined;
  return definitionOf(sentence, [start, start + long.length], short, match.index);
}

/** A definition of three letters or more that are the first ones of its words; nothing in place of any other. */
function strictly(definition: AcronymDefinition | undefined): AcronymDefinition | undefined {
  if (definition === undefined || definition.short.length < 3) return undefined;
  return isInitials(definition.short, definition.long) && /^\p{Lu}/u.test(definition.long) ? definition : undefined;
}

function definitionOf(
  sentence: string,
  [longStart, longEnd]: readonly [number, number],
  short: string,
  shortStart: number,
): AcronymDefinition {
  const long = sentence.slice(longStart, longEnd).replace(/\s+/gu, ' ');
  return { short, long, longStart, longEnd, shortStart };
}
