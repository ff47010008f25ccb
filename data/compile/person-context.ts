/** Owns what the words around a name say of a person: a post set before it by a comma, a calling set after it. */
import { categoryOfHead, isPersonKind, knownName, roleLength } from './known-words.ts';
import { isCapital, type Scene, textOf } from './name-scene.ts';
import { isFiniteVerb } from './verb-forms.ts';

const REACH = 16;

/**
 * The role that ends right before token `start` and holds the name of what it is the head of: "the President of the
 * European Council, X", "Special Envoy of Technology at the Ministry for Foreign Affairs, X". Nothing where a verb or
 * another mark stands between.
 */
export function roleBefore({ sentence, tokens, words }: Scene, start: number): string | undefined {
  const last = tokens[start - 1]?.text === ',' ? start - 2 : start - 1;
  for (let at = last; at >= Math.max(0, start - REACH); at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'mark' || isFiniteVerb(token?.text ?? '')) return undefined;
    const length = roleLength(words, at);
    if (length === 0 || !/^(?:of|for|at)$/.test(words[at + length] ?? '')) continue;
    if (at + length > last) return undefined;
    return sentence.slice(tokens[longestRole(words, at, at + length)]?.start, tokens[last]?.end);
  }
  return undefined;
}

/** Where the longest role starts that ends before token `end` and holds token `at`: "Special" of "Special Envoy". */
function longestRole(words: readonly string[], at: number, end: number): number {
  let start = at;
  for (let left = at - 1; left >= Math.max(0, at - 4); left -= 1) {
    if (left + roleLength(words, left) === end) start = left;
  }
  return start;
}

/** Whether a comma after the name [start, end) opens a phrase that says what somebody is: "X, former officer and …". */
export function isSetApart(scene: Scene, start: number, end: number): boolean {
  const { tokens, words } = scene;
  const isThing = end - start > 4 || categoryOfHead(words[end - 1] ?? '') !== undefined;
  if (isThing || tokens[end]?.text !== ',' || knownName(textOf(scene, start, end)) !== undefined) return false;
  for (let at = end + 1; at < Math.min(tokens.length, end + 9); at += 1) {
    const token = tokens[at];
    const word = words[at] ?? '';
    if (token?.kind === 'mark' || /^(?:which|who|whose|where|and|but|with)$/.test(word) || isFiniteVerb(word))
      return false;
    if (roleLength(words, at) > 0 || (isPersonKind(word) && !isCapital(scene, at + 1))) return true;
  }
  return false;
}
