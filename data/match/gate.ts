/** Owns the topic gate: common entities and lower-case ideas are mentions only on a page of our beat. */
import { categoryOf, type Lexicon, RULES } from './lexicon.ts';
import type { Mention } from './resolve.ts';

/** How many different common entities make a page ours when no specific one stands on it. */
const COMMON_ENOUGH = 4;

/**
 * Keeps common mentions only where at least one specific entity or {@link COMMON_ENOUGH} different common ones stand:
 * a cricket report names India too.
 */
export function passGate(mentions: readonly Mention[], lexicon: Lexicon): readonly Mention[] {
  const common = new Set<number>();
  for (const mention of mentions) {
    if (!isCommon(mention, lexicon)) return mentions;
    for (const entity of mention.entities) common.add(entity);
  }
  return common.size >= COMMON_ENOUGH ? mentions : [];
}

function isCommon(mention: Mention, lexicon: Lexicon): boolean {
  const general = RULES[lexicon.formRule[mention.form] ?? 0] === 'caseless';
  return mention.entities.every(
    (entity) =>
      lexicon.entityProminence[entity] === 1 ||
      (general && ['concept', 'technology'].includes(categoryOf(lexicon, entity))),
  );
}
