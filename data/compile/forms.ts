/** Owns the surface forms of an entity: default rules and the spellings that a writer elsewhere would use. */
import type { Category, FormRule, SurfaceForm } from '../entity.ts';
import { isCommonWord, isParty } from './known-words.ts';
import connectors from './lexicon/connectors.json' with { type: 'json' };
import spelling from './lexicon/spelling.json' with { type: 'json' };
import { byText, normalForm } from './normal-form.ts';

/** A form as a curator or the miner gives it. */
export interface GivenForm {
  readonly text: string;
  readonly rule?: FormRule | undefined;
  readonly needs?: readonly string[] | undefined;
  readonly parties?: readonly string[] | undefined;
  readonly evidenceOnly?: true | undefined;
}

const MAX_VARIANTS = 16;
const wordAcronyms = new Set(connectors.wordAcronyms);
const notEndings = new Set(spelling.notEndings);
const prefixed = new RegExp(`\\b(${spelling.prefixes.join('|')})([- ]?)(${spelling.prefixWords.join('|')})\\b`, 'gi');
const wordPairs = spelling.words.map(
  ([a = '', b = '']) => [a, b, new RegExp(`\\b(?:${a}|${b})(s?)\\b`, 'gi')] as const,
);

/** Each ending with the one it is written as elsewhere: "organisation" and "organization", both ways. */
const endings = spelling.endings.flatMap(([a = '', b = '']) =>
  [[a, b] as const, [b, a] as const].map(([from, to]) => ({
    from,
    to,
    pattern: new RegExp(`\\b[\\p{L}-]{2,}${from}\\b`, 'giu'),
  })),
);

/** How the letters of a form must be written unless somebody said so: as given, or in any case for lower-case terms. */
export function defaultRule(text: string): FormRule {
  const word = text.toLowerCase();
  const isAcronym = /^[\p{Lu}\p{N}]{2,}$/u.test(text);
  if (isAcronym && (wordAcronyms.has(word) || isCommonWord(word))) return 'upper';
  return /\p{Lu}/u.test(text) ? 'exact' : 'caseless';
}

/** The given forms and their variants, each text and rule once, in a fixed order: given ones first. */
export function surfaceForms(given: readonly GivenForm[], category: Category): SurfaceForm[] {
  const forms = new Map<string, SurfaceForm>();
  const ruleOf = (form: GivenForm) => form.rule ?? defaultRule(form.text);
  const keyOf = (form: GivenForm) => formKey(form.text, ruleOf(form));
  const add = (form: GivenForm, text: string, variant = false) => {
    const rule = ruleOf(form);
    const key = formKey(text, rule);
    if (forms.has(key)) return;
    const needs = form.needs?.flatMap((need) => [need, ...variants(need)]);
    forms.set(key, {
      text,
      rule,
      ...(needs === undefined || needs.length === 0 ? {} : { needs: [...new Set(needs)] }),
      ...(form.parties === undefined || form.parties.length === 0 ? {} : { parties: form.parties }),
      ...(form.evidenceOnly && { evidenceOnly: true }),
      ...(variant && { variant: true }),
    });
  };
  for (const form of given) add(form, form.text);
  for (const [at, form] of given.entries()) {
    // A name of no known kind has no plural: "Foobar", not "Foobars".
    const isCounted = category === 'technology' || (category === 'concept' && !/^\p{Lu}/u.test(form.text));
    const counted = isCounted ? [form.text, ...otherNumber(form.text)] : [form.text];
    const later = new Set(given.slice(at + 1).map(keyOf));
    for (const text of counted.flatMap((each) => [each, ...variants(each)])) {
      const key = formKey(text, ruleOf(form));
      const written = forms.get(key);
      if (written === undefined) add(form, text, true);
      else if (later.has(key) && key !== keyOf(form)) forms.set(key, { ...written, variant: true });
    }
  }
  return [...forms.values()];
}

/** What two forms must share to be one for the matcher: it folds dashes, quotes, spaces and accents itself. */
export function formKey(text: string, rule: FormRule): string {
  if (rule === 'caseless') return `~${normalForm(text)}`;
  return `=${text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[‐‑–—−]/g, '-')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')}`;
}

/** Most names have no other spelling, and this tells so at a fraction of the cost. */
const MAY_VARY = new RegExp(
  `\\b(?:${spelling.words.flat().join('|')})s?\\b|(?:${spelling.endings.flat().join('|')})\\b|${prefixed.source}|[-‐‑–]`,
  'i',
);

/** Other spellings of `text`: British and American words, hyphened prefixes, the two orders of a pair of parties. Sorted. */
export function variants(text: string): string[] {
  if (!MAY_VARY.test(text)) return [];
  const found = new Set<string>([text]);
  for (const each of found) {
    for (const next of steps(each)) if (found.size <= MAX_VARIANTS) found.add(next);
  }
  found.delete(text);
  return [...found].sort(byText);
}

function* steps(text: string): Generator<string> {
  for (const [a, b, pattern] of wordPairs) {
    yield text.replace(pattern, (word, plural: string) => {
      const bare = plural === '' ? word : word.slice(0, -1);
      return inCaseOf(word, (bare.toLowerCase() === a ? b : a) + plural.toLowerCase());
    });
  }
  for (const { from, to, pattern } of endings) {
    yield text.replace(pattern, (word) =>
      notEndings.has(word.toLowerCase()) ? word : inCaseOf(word, word.slice(0, -from.length) + to),
    );
  }
  for (const glue of ['', '-']) {
    yield text.replace(prefixed, (whole, prefix: string, _, word: string) => {
      // Nobody writes "inter-national", whatever becomes of "counter-terrorism".
      if (glue === '-' && spelling.closed.includes(normalForm(whole))) return whole;
      return prefix + glue + (glue === '' ? word.toLowerCase() : word);
    });
  }
  const pair = partyPair(text);
  if (pair !== undefined) yield `${pair.right}${pair.dash}${pair.left} ${pair.tail}`;
}

/** Two parties that open a name, each whole: "India-European Union Summit" is no "European-India Union Summit". */
interface PartyPair {
  readonly left: string;
  readonly dash: string;
  readonly right: string;
  readonly tail: string;
}

/** Words that the longest party has: "United Arab Emirates". */
const PARTY_WORDS = 4;

/**
 * The pair of parties that `text` opens with; nothing where one side is no party anybody knows, or no words follow: the
 * Union of a bare "India-European Union" is none.
 */
export function partyPair(text: string): PartyPair | undefined {
  const [, left = '', dash = '', rest = ''] = /^(\p{Lu}[^-‐‑–]*)([-‐‑–])(\p{Lu}.*)$/u.exec(text) ?? [];
  if (!isParty(left)) return undefined;
  if (isParty(rest)) return undefined;
  const words = rest.split(' ');
  for (let length = Math.min(PARTY_WORDS, words.length - 1); length > 0; length -= 1) {
    const right = words.slice(0, length).join(' ');
    if (isParty(right)) return { left, dash, right, tail: words.slice(length).join(' ') };
  }
  return undefined;
}

/** `to` written in capitals, with a capital, or as it is, like `from`; word for word where both have as many. */
function inCaseOf(from: string, to: string): string {
  if (from.length > 1 && from === from.toUpperCase()) return to.toUpperCase();
  const words = from.split(/[- ]/);
  const parts = to.split(/([- ])/);
  if (words.length > 1 && parts.length === words.length * 2 - 1)
    return parts.map((part, at) => (at % 2 === 0 ? inCaseOf(words[at / 2] ?? '', part) : part)).join('');
  return from.charAt(0) === from.charAt(0).toUpperCase() ? to.charAt(0).toUpperCase() + to.slice(1) : to;
}

/** Words that have no plural a writer would use. */
const UNCOUNTED =
  /(?:ity|ism|tion|sion|ment|ing|omy|ce|se|ware|ness|cy|crime|space|health|trade|research|ics|y|terror|order|tech)$/;

/** The plural of a singular term and the singular of a plural one, where its last word has both. */
export function otherNumber(text: string): string[] {
  const last = /[\p{Ll}]{4,}$/u.exec(text)?.[0];
  if (last === undefined || /-[\p{Ll}]*$| of /u.test(text)) return [];
  const stem = text.slice(0, -last.length);
  if (/(?:ss|us|is|ics|news|series)$/.test(last)) return [];
  if (last.endsWith('ies')) return [`${stem}${last.slice(0, -3)}y`];
  if (/(?:ches|shes|xes|sses)$/.test(last)) return [stem + last.slice(0, -2)];
  if (last.endsWith('s')) return [stem + last.slice(0, -1)];
  if (
    /[^aeiou]y$/.test(last) &&
    /(?:technology|capability|facility|company|country|party|strategy|policy)$/.test(last)
  ) {
    return [`${stem}${last.slice(0, -1)}ies`];
  }
  return UNCOUNTED.test(last) ? [] : [`${stem}${last}s`];
}
