/** Owns what part an entity plays in a sentence: whose statement it is, and who is only named in passing. */
import type { Category } from '../entity.ts';
import { categoryOfHead, isStopWord } from './known-words.ts';
import grammar from './lexicon/grammar.json' with { type: 'json' };
import type { SentenceMention } from './link.ts';
import { type Token, tokenise } from './tokenise.ts';
import { isFiniteVerb, isVerb, verbBase } from './verb-forms.ts';

/** `modifier`: "India’s navy", "EU officials"; `adjunct`: where, when, in whose company. */
export type Part = 'subject' | 'object' | 'modifier' | 'adjunct';

const adjunct = new Set(grammar.adjunct);
const adjunctForPlaces = new Set(grammar.adjunctForPlacesOnly);
const argument = new Set(grammar.argument);
const nominalisations = new Set(grammar.nominalisations);
const determiners = new Set(grammar.determiners);
const conjunctions = new Set(grammar.conjunctions);
const functionWords = new Set(grammar.functionWords);
const MAX_STEPS = 14;

interface Scene {
  readonly tokens: readonly Token[];
  readonly mentions: readonly SentenceMention[];
  readonly categories: readonly Category[];
  readonly parts: (Part | undefined)[];
}

/**
 * The part of each mention in `sentence`. Own rules on the words around it, no parser: what follows makes a modifier,
 * the preposition before makes an adjunct, names joined by "and" share a part. `categoryOf` tells an entity's category.
 */
export function partsIn(
  sentence: string,
  mentions: readonly SentenceMention[],
  categoryOf: (entity: number) => Category,
): Part[] {
  const tokens = tokenise(sentence);
  const categories = mentions.map((mention) => categoryOf(mention.entity));
  const scene: Scene = { tokens, mentions, categories, parts: [] };
  for (let at = 0; at < mentions.length; at += 1) scene.parts[at] = partOf(scene, at);
  // A title before a name ("Defence Minister Rajnath Singh") plays the part of the name.
  for (let at = mentions.length - 2; at >= 0; at -= 1) {
    const mention = mentions[at];
    const next = mentions[at + 1];
    if (mention === undefined || next === undefined) continue;
    if (sentence.slice(mention.end, next.start).trim() === '') scene.parts[at] = scene.parts[at + 1];
  }
  return scene.parts.map((part) => part ?? 'modifier');
}

function partOf(scene: Scene, at: number): Part {
  const mention = scene.mentions[at];
  if (mention === undefined) return 'modifier';
  const { tokens } = scene;
  const first = tokens.findIndex((token) => token.end > mention.start);
  const after = tokens.findIndex((token) => token.start >= mention.end);
  if (isGluedInside(tokens, mention) || modifiesNext(tokens, after)) return 'modifier';
  return fromTheLeft(scene, at, first);
}

/** "EU-linked": the mention is but a piece of a word. */
function isGluedInside(tokens: readonly Token[], mention: SentenceMention): boolean {
  return tokens.some((token) => token.kind === 'word' && token.start < mention.end && mention.end < token.end);
}

function modifiesNext(tokens: readonly Token[], after: number): boolean {
  let next = after < 0 ? undefined : tokens[after];
  if (next === undefined) return false;
  if (next.kind === 'possessive') return true;
  if (next.text === '(') {
    const close = tokens.findIndex((token, index) => index > after && token.text === ')');
    next = close < 0 ? undefined : tokens[close + 1];
  }
  if (next?.kind !== 'word' || /^\p{N}/u.test(next.text)) return false;
  const word = next.text;
  if (/^\p{Lu}/u.test(word)) return true;
  if (isFunction(word) || isVerb(word) || word.endsWith('ly') || isUnknownVerb(tokens, after)) return false;
  const head = categoryOfHead(word);
  return head !== 'programme' && head !== 'agreement';
}

/** A word in -s that no list knows is a verb before an article ("widens the"), and where nothing else could be the verb. */
function isUnknownVerb(tokens: readonly Token[], at: number): boolean {
  if (!/^\p{Ll}+s$/u.test(tokens[at]?.text ?? '')) return false;
  const next = tokens[at + 1]?.text ?? '';
  if (determiners.has(next)) return true;
  return /^\p{L}/u.test(next) && !isFunction(next) && !tokens.some(({ text }) => isFiniteVerb(text));
}

function isFunction(word: string): boolean {
  return (
    adjunct.has(word) || argument.has(word) || conjunctions.has(word) || functionWords.has(word) || isStopWord(word)
  );
}

/** Walks left from token `first` to the word that decides the part. */
function fromTheLeft(scene: Scene, at: number, first: number): Part {
  const { tokens } = scene;
  let determined = false;
  for (let index = first - 1; index >= Math.max(0, first - MAX_STEPS); index -= 1) {
    const token = tokens[index];
    const possessor = token === undefined ? undefined : mentionAt(scene, token, at);
    if (possessor !== undefined) {
      // "Finland’s Special Envoy X": go on before the possessor. Otherwise a name ends this one’s phrase.
      if (scene.parts[possessor] !== 'modifier') break;
      index = tokens.findIndex((each) => each.end > (scene.mentions[possessor]?.start ?? 0));
      determined = true;
      continue;
    }
    const decided = decidedBy(scene, at, index, first);
    if (decided !== undefined) return decided;
    if (determined && token?.kind === 'word') break;
    determined ||= determiners.has(tokens[index]?.text.toLowerCase() ?? '');
  }
  return argumentAt(scene, first);
}

/** The part that the token at `index` decides for the mention after it; nothing where it says nothing. */
function decidedBy(scene: Scene, at: number, index: number, first: number): Part | undefined {
  const token = scene.tokens[index];
  const word = token?.text ?? '';
  const lower = word.toLowerCase();
  if (token?.kind === 'possessive' || word === '“' || word === '"') return undefined;
  if (conjunctions.has(word) || word === ',') return joinedPart(scene, at, index) ?? argumentAt(scene, first);
  if (adjunct.has(lower) || argument.has(lower)) return afterPreposition(scene, at, index, first);
  const ends = token?.kind === 'mark' || isVerb(word) || functionWords.has(word);
  return ends ? argumentAt(scene, first) : undefined;
}

function mentionAt(scene: Scene, token: Token, before: number): number | undefined {
  for (let at = before - 1; at >= 0; at -= 1) {
    const mention = scene.mentions[at];
    if (mention !== undefined && token.start < mention.end && mention.start < token.end) return at;
  }
  return undefined;
}

/** Subject where no finite verb stands before it in its clause, object after one. */
function argumentAt({ tokens }: Scene, first: number): Part {
  for (let index = first - 1; index >= 0; index -= 1) {
    const word = tokens[index]?.text ?? '';
    if (word === 'that' || word === 'which' || word === 'who' || word === ';' || word === 'while' || word === 'but')
      return 'subject';
    if (isFiniteVerb(word)) return 'object';
  }
  return 'subject';
}

/**
 * The part of the name before "and" or a comma, where the two are of a kind that is listed together. In "the navy of A and
 * B" both are modifiers; behind a comma only where the list goes on.
 */
function joinedPart(scene: Scene, at: number, index: number): Part | undefined {
  const { tokens, categories, parts } = scene;
  let left = index - 1;
  while (left >= 0 && (tokens[left]?.text === ',' || tokens[left]?.text === ')' || tokens[left]?.text === '”'))
    left -= 1;
  const token = tokens[left];
  const other = token === undefined ? undefined : mentionAt(scene, token, at);
  if (other === undefined || kindOf(categories[other]) !== kindOf(categories[at])) return undefined;
  const isLoose = parts[other] === 'modifier' && !(tokens[index]?.text !== ',' || isListedOn(scene, at));
  return isLoose ? undefined : parts[other];
}

/** Whether a list goes on behind the mention: "…, Japan and Finland". */
function isListedOn({ tokens, mentions, categories }: Scene, at: number): boolean {
  const after = tokens.findIndex((token) => token.start >= (mentions[at]?.end ?? 0));
  const word = tokens[after]?.text ?? '';
  if (conjunctions.has(word)) return true;
  const next = mentions[at + 1];
  const isAdjacent = next !== undefined && next.start === tokens[after + 1]?.start;
  return word === ',' && isAdjacent && kindOf(categories[at + 1]) === kindOf(categories[at]);
}

function kindOf(category: Category | undefined): string {
  if (category === 'place' || category === 'organisation') return 'party';
  if (category === 'concept' || category === 'technology') return 'matter';
  return category === 'person' ? 'person' : 'undertaking';
}

function afterPreposition(scene: Scene, at: number, index: number, first: number): Part {
  const { tokens } = scene;
  const preposition = tokens[index]?.text.toLowerCase() ?? '';
  const category = scene.categories[at];
  const isWhere =
    category === 'place' || category === 'event' || (category === 'organisation' && /^(?:in|at)$/.test(preposition));
  if (adjunctForPlaces.has(preposition)) return isWhere ? 'adjunct' : argumentAt(scene, first);
  const before = tokens[index - 1]?.text.toLowerCase() ?? '';
  if (preposition === 'upon' && isVerb(before)) return argumentAt(scene, first);
  if (adjunct.has(preposition)) return 'adjunct';
  if (preposition !== 'of') return argumentAt(scene, first);
  // "consists of", "accused of", but "the work of".
  const isVerbal = isVerb(before) && verbBase(before) !== before;
  return nominalisations.has(before) || isVerbal ? argumentAt(scene, first) : 'modifier';
}
