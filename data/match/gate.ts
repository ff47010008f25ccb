/** Owns the topic gate: common entities and lower-case ideas are mentions only on a page of our beat. */
import { categoryOf, type Lexicon, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';

/** How many different common names make a page ours when no specific one stands on it. */
const COMMON_ENOUGH = 4;

/**
 * Keeps common mentions only where at least one specific entity or {@link COMMON_ENOUGH} different common names stand:
 * a cricket report names India too. Ideas in lower case open nothing: drones and cybersecurity are everybody's words.
 */
export function passGate(mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  const names = new Set<number>();
  for (const mention of mentions) {
    if (isIdea(mention, lexicon)) continue;
    if (mention.entities.some((entity) => lexicon.entityProminence[entity] !== 1)) return mentions;
    for (const entity of mention.entities) names.add(entity);
  }
  return names.size >= COMMON_ENOUGH ? mentions : [];
}

function isIdea({ form, entities }: Mention, lexicon: Lexicon): boolean {
  const category = categoryOf(lexicon, entities[0] ?? 0);
  return RULES[lexicon.formRule[form] ?? 0] === 'caseless' && (category === 'concept' || category === 'technology');
}
