/** Owns the topic gate: common entities and lower-case ideas are mentions only on a page of our beat. */
import { categoryOf, type Lexicon, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';

/** How many different common names make a page ours when no specific one stands on it. */
const COMMON_ENOUGH = 4;

/**
 * Keeps common mentions only where at least one specific entity or {@link COMMON_ENOUGH} different common names stand,
 * not all of them places: a cricket report names India, too, and a world cup names four. Ideas in lower case open
 * nothing: drones and cybersecurity are everybody's words.
 */
export function passGate(mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  return namesOfBeat(mentions, lexicon).length > 0 ? mentions : [];
}

/** The entities that make a page one of our beat: the first specific one, or enough common ones, or none. */
export function namesOfBeat(mentions: readonly Mention[], lexicon: Lexicon): readonly number[] {
  const common = new Set<number>();
  for (const { form, entities } of mentions) {
    if (isIdea(form, entities[0] ?? 0, lexicon)) continue;
    for (const entity of entities) {
      if (lexicon.entityProminence[entity] !== 1) return [entity];
      common.add(entity);
    }
  }
  const names = [...common];
  return names.length >= COMMON_ENOUGH && names.some((entity) => categoryOf(lexicon, entity) !== 'place') ? names : [];
}

function isIdea(form: number, entity: number, lexicon: Lexicon): boolean {
  const category = categoryOf(lexicon, entity);
  return RULES[lexicon.formRule[form] ?? 0] === 'caseless' && (category === 'concept' || category === 'technology');
}
