/** Owns the other names a card gives an entity: those that tell a reader something the name itself does not. */
import type { Entity } from '../data/entity.ts';

/**
 * Names the entity also goes by, each once: forms that stand on their own and have a word that the name has not. A
 * plural, another order of the words, or the American spelling of the same word is no other name.
 */
export function otherNames(entity: Entity): string[] {
  const own = new Set(wordsOf(entity.name));
  const seen = new Set<string>();
  return entity.forms.flatMap(({ text, needs, parties, evidenceOnly, variant }) => {
    const words = wordsOf(text);
    const key = words.toSorted().join(' ');
    if (needs || parties || evidenceOnly || variant || seen.has(key) || words.every((word) => own.has(word))) return [];
    seen.add(key);
    return [text];
  });
}

/** Whether two names are written alike but for case, accents, dashes, quotes and spaces. */
export function isSameName(one: string, other: string): boolean {
  return folded(one).join('') === folded(other).join('');
}

/** The words that carry a name, in one spelling and number. */
function wordsOf(name: string): string[] {
  return folded(name)
    .filter((word) => !SMALL_WORDS.has(word))
    .map((word) => word.replace(/ise|isa/g, (part) => part.replace('s', 'z')).replace(/ence$/, 'ense'))
    .map((word) => word.replace(/tre$/, 'ter').replace(/our$/, 'or'))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word));
}

const SMALL_WORDS = new Set(['a', 'and', 'for', 'in', 'of', 'on', 'the', 'to']);

function folded(name: string): string[] {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/['’]s\b|(?<=s)['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
