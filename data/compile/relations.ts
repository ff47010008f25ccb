/** Owns ties between entities that a sentence states outright: subject, verb of the table, object. */
import type { Category } from '../entity.ts';
import type { Part } from './grammar.ts';
import grammar from './lexicon/grammar.json' with { type: 'json' };
import verbs from './lexicon/verbs.json' with { type: 'json' };
import type { SentenceMention } from './link.ts';
import { type Token, tokenise } from './tokenise.ts';
import { isFiniteVerb, verbBase } from './verb-forms.ts';

/** A stated tie, to be read from both ends. */
export interface StatedRelation {
  readonly subject: number;
  readonly object: number;
  /** Words before the object's name on the subject's card. */
  readonly label: string;
  /** Words before the subject's name on the object's card. */
  readonly inverse: string;
}

interface Rule {
  readonly label: string;
  readonly inverse: string;
  readonly subject: readonly string[];
  readonly object: readonly string[];
}

/** A place where the sentence ties what stands before to what stands after. Tokens [from, to). */
interface Link {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
  readonly passive: boolean;
}

const byVerb = new Map<string, Rule>(verbs.relations.map((relation) => [relation.verb, relation]));
const phrases = verbs.phrases.map((rule) => ({ rule, words: rule.words.split(' ') }));
const unreal = new Set(grammar.unreal);
const negations = new Set(grammar.negations);
const BESIDE_VERB = new Set([
  'has',
  'have',
  'had',
  'also',
  'then',
  'both',
  'jointly',
  'later',
  'formally',
  'was',
  'were',
  'been',
  'is',
  'are',
  ',',
  ')',
]);
const BEFORE_OBJECT = new Set([
  'the',
  'a',
  'an',
  'its',
  'their',
  'his',
  'her',
  'with',
  '“',
  '"',
  'annual',
  'new',
  'first',
]);

/**
 * The relations of `sentence`. Left out: what is planned, denied or only possible, and whatever stands between verb
 * and name but an article, a number or a role.
 */
export function relationsIn(
  sentence: string,
  mentions: readonly SentenceMention[],
  parts: readonly Part[],
  categoryOf: (entity: number) => Category,
): StatedRelation[] {
  if (mentions.length < 2) return [];
  const tokens = tokenise(sentence);
  return linksIn(tokens).flatMap((link) => {
    const before = groupBefore(tokens, mentions, parts, link.from);
    const after = groupAfter(tokens, mentions, link.to);
    const [subjects, objects] = link.passive ? [after, before] : [before, after];
    const fitting = (group: readonly number[], allowed: readonly string[]) =>
      group.every((entity) => allowed.includes(categoryOf(entity))) ? group : [];
    return fitting(subjects, link.rule.subject).flatMap((subject) =>
      fitting(objects, link.rule.object)
        .filter((object) => object !== subject)
        .map((object) => ({ subject, object, label: link.rule.label, inverse: link.rule.inverse })),
    );
  });
}

function linksIn(tokens: readonly Token[]): Link[] {
  const words = tokens.map((token) => token.text.toLowerCase());
  return words.flatMap((_, at) => [...phrasesAt(words, at), ...verbsAt(words, at)]);
}

function phrasesAt(words: readonly string[], at: number): Link[] {
  return phrases.flatMap(({ rule, words: wanted }) => {
    const stands = wanted.every((word, step) => words[at + step] === word);
    return stands ? [{ rule, from: at, to: at + wanted.length, passive: false }] : [];
  });
}

function verbsAt(words: readonly string[], at: number): Link[] {
  const word = words[at] ?? '';
  const base = verbBase(word);
  const rule = base === undefined ? undefined : byVerb.get(base);
  if (rule === undefined || word === base || word.endsWith('ing') || isDoubtful(words, at)) return [];
  const isPassive = ['is', 'are', 'was', 'were', 'been'].includes(words[at - 1] ?? '');
  if (!isPassive) return [{ rule, from: at, to: at + 1, passive: false }];
  return words[at + 1] === 'by' ? [{ rule, from: at, to: at + 2, passive: true }] : [];
}

function isDoubtful(words: readonly string[], at: number): boolean {
  return words.slice(0, at).some((word) => negations.has(word) || unreal.has(word) || word === 'if');
}

/** The names whose list ends right before token `to`, all of them subjects. */
function groupBefore(
  tokens: readonly Token[],
  mentions: readonly SentenceMention[],
  parts: readonly Part[],
  to: number,
): number[] {
  let left = to - 1;
  while (left >= 0 && BESIDE_VERB.has(tokens[left]?.text ?? '')) left -= 1;
  const edge = tokens[left]?.end ?? -1;
  const last = mentions.findIndex((mention) => mention.end === edge);
  if (last < 0 || parts[last] !== 'subject') return [];
  const group: number[] = [];
  for (let at = last; at >= 0; at -= 1) {
    const mention = mentions[at];
    const next = mentions[at + 1];
    if (mention === undefined || parts[at] !== 'subject') break;
    if (at < last && !isListed(tokens, mention.end, next?.start ?? 0)) break;
    group.unshift(mention.entity);
  }
  return group;
}

/** The names whose list starts right after token `from`. */
function groupAfter(tokens: readonly Token[], mentions: readonly SentenceMention[], from: number): number[] {
  const start = tokens[from]?.start ?? Number.POSITIVE_INFINITY;
  const first = mentions.findIndex((mention) => mention.start >= start);
  const head = mentions[first];
  if (head === undefined) return [];
  const between = tokens.filter((token) => token.start >= start && token.end <= head.start);
  const plain = between.every(
    ({ text }) => BEFORE_OBJECT.has(text) || /^\p{N}/u.test(text) || (/^\p{Lu}/u.test(text) && !isFiniteVerb(text)),
  );
  if (!plain || tokens.some((token) => token.kind === 'possessive' && token.start === head.end)) return [];
  const group = [head.entity];
  for (let at = first + 1; at < mentions.length; at += 1) {
    const mention = mentions[at];
    const last = mentions[at - 1];
    if (mention === undefined || last === undefined || !isListed(tokens, last.end, mention.start)) break;
    group.push(mention.entity);
  }
  return group;
}

/** Whether only "and", commas and articles stand between two names. */
function isListed(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.filter((token) => token.start >= from && token.end <= to).map((token) => token.text);
  return (
    between.some((text) => text === 'and' || text === ',') &&
    between.every((text) => ['and', ',', 'the'].includes(text))
  );
}
