/** Owns common nouns and pronouns that stand for a name: "the partnership", "the minister", "he". */
import { categoryOfHead, isPersonKind } from './known-words.ts';
import verbs from './lexicon/verbs.json' with { type: 'json' };
import type { Links, ReadDoc, SentenceMention } from './link.ts';
import type { ResolvedEntity } from './resolve.ts';
import { isFiniteVerb } from './verb-forms.ts';

/** How many sentences back the name may stand. */
const REACH = 6;
const NOMINAL = /\b[Tt](?:he|his) (\p{Ll}{3,})(?=[\s,.;:’'])(?!['’]s? \p{Ll})/gu;
const PRONOUN = new RegExp(
  `(?:^|[”"],? )(he|she|He|She) (?=\\p{Ll}+)|[”"] (he|she) (?=(?:${verbs.speech.join('|')})\\b)`,
  'gu',
);

/**
 * `links` with what common nouns and pronouns stand for. A noun stands for the only entity of the last six sentences that
 * is called so by its own name or role; "he" and "she" for the only person of the sentence before. Where that leaves two,
 * or none, nobody is meant. Prepared summaries name what they mean and are left alone.
 */
export function withNominals(docs: readonly ReadDoc[], links: Links, entities: readonly ResolvedEntity[]): Links {
  const nouns = entities.map(nounsOf);
  const added = new Map(links);
  for (const { doc, sentences } of docs) {
    if (doc.summary) continue;
    const before: (readonly SentenceMention[])[] = [];
    for (const { address, text } of sentences) {
      const named = links.get(address) ?? [];
      const found = [...nominalsIn(text, named, before, nouns), ...pronounsIn(text, named, before.at(-1), entities)];
      const all = [...named, ...found].sort((a, b) => a.start - b.start);
      if (found.length > 0) added.set(address, all);
      before.push(all);
      if (before.length > REACH) before.shift();
    }
  }
  return added;
}

/** The nouns an entity may be called by: the head of each form, the last word of a role. */
function nounsOf({ forms, role, row, category }: ResolvedEntity): ReadonlySet<string> {
  const heads = forms.flatMap(({ text }) => (text.split(/ (?:of|for|on) /)[0] ?? '').split(' ').slice(-1));
  const roles = [role?.role ?? '', category === 'person' ? (row?.oneLine?.text ?? '') : ''];
  const callings = roles.map((each) => (each.split(/ (?:of|for|at) /)[0] ?? '').split(' ').at(-1) ?? '');
  const all = [...heads, ...callings].map((noun) => noun.toLowerCase());
  return new Set(all.filter((noun) => categoryOfHead(noun) !== undefined || isPersonKind(noun)));
}

function nominalsIn(
  text: string,
  named: readonly SentenceMention[],
  before: readonly (readonly SentenceMention[])[],
  nouns: readonly ReadonlySet<string>[],
): SentenceMention[] {
  return Array.from(text.matchAll(NOMINAL), (match) => {
    const noun = match[1] ?? '';
    const start = match.index;
    const end = start + match[0].length;
    const taken = named.some((mention) => mention.start < end && start < mention.end);
    if (taken || !endsPhrase(text.slice(end))) return [];
    const near = [...before.flat(), ...named.filter((mention) => mention.end < start)];
    const meant = new Set(near.map(({ entity }) => entity).filter((entity) => nouns[entity]?.has(noun)));
    const [only] = meant;
    return meant.size === 1 && only !== undefined ? [{ entity: only, start, end }] : [];
  }).flat();
}

/** Whether the noun before `rest` is the last of its phrase: "the partnership will", not "the partnership council". */
function endsPhrase(rest: string): boolean {
  const next = /^\s+([\p{L}’'-]+)/u.exec(rest)?.[1];
  if (next === undefined) return true;
  return (
    isFiniteVerb(next) ||
    /^(?:and|or|but|in|at|to|on|with|by|from|as|that|which|who|also|after|before|is|was|has|had)$/.test(next)
  );
}

function pronounsIn(
  text: string,
  named: readonly SentenceMention[],
  last: readonly SentenceMention[] | undefined,
  entities: readonly ResolvedEntity[],
): SentenceMention[] {
  const isPerson = ({ entity }: SentenceMention) => {
    const found = entities[entity];
    return found?.category === 'person' && found.post !== true;
  };
  const meant = new Set((last ?? []).filter(isPerson).map(({ entity }) => entity));
  const [only] = meant;
  if (meant.size !== 1 || only === undefined || named.some(isPerson)) return [];
  return Array.from(text.matchAll(PRONOUN), (match) => {
    const word = match[1] ?? match[2] ?? '';
    const start = match.index + match[0].indexOf(word);
    return { entity: only, start, end: start + word.length };
  });
}
