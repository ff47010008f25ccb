/** Owns why a mention is one: the form, its rule and what on the page allowed it. Asked for a single mention, never kept. */
import type { FormRule } from '../entity.ts';
import { isAfter } from './conditions.ts';
import type { NamedAt } from './evidence.ts';
import { namesOfBeat } from './gate.ts';
import type { Hit } from './hits.ts';
import { type Lexicon, needsOf, partiesOf, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { ReadBlock } from './read-block.ts';
import { stringAt } from './string-table.ts';

/** Why words are marked. */
export interface MarkReason {
  /** The form as the pack writes it; the page may write it with other capitals, dashes, accents. */
  readonly form: string;
  /** How its letters must be written. */
  readonly rule: FormRule;
  /**
   * The page's own words without which the form would not count: the full name of a short form, or another mention
   * where the words stand in a line of capitals. Absent where the form needs no help.
   */
  readonly evidence?: string;
  /** Whether `evidence` stands before or after the mention. */
  readonly evidencePlace?: 'before' | 'after';
  /** Names of the entities that are named close by and tie a name that many share to ours. */
  readonly parties?: readonly string[];
  /**
   * What makes the page one of our beat, for a common term that does not do so by itself: the name of one specific
   * entity, or of several common ones.
   */
  readonly topic?: readonly string[];
}

/**
 * Why `mention` is one. `blocks` are those it was decided from (`mention.block` counts in them) and `mentions` all that
 * were decided with it. Looks through all of them once: for one card, not for every mark.
 */
export function explainMention(
  mention: Mention,
  mentions: readonly Mention[],
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
): MarkReason {
  const { form } = mention;
  const found = evidenceFor(mention, blocks, lexicon);
  const parties = Array.from(partiesOf(lexicon, form), (party) => stringAt(lexicon.entityName, party));
  const opensItself = namesOfBeat([mention], lexicon).length > 0;
  const topic = (opensItself ? [] : namesOfBeat(mentions, lexicon)).map((one) => stringAt(lexicon.entityName, one));
  return {
    form: stringAt(lexicon.formText, form),
    rule: RULES[lexicon.formRule[form] ?? 0] ?? 'exact',
    ...(found && { evidence: found.words, evidencePlace: isAfter(found, mention) ? 'after' : 'before' }),
    ...(parties.length > 0 && { parties }),
    ...(topic.length > 0 && { topic }),
  };
}

/** Words of the page, and where they stand. */
interface FoundWords extends NamedAt {
  readonly words: string;
}

/** The evidence nearest before a mention, else the first after it; `undefined` where it needs none. */
function evidenceFor(mention: Mention, blocks: readonly ReadBlock[], lexicon: Lexicon): FoundWords | undefined {
  const needs = needsOf(lexicon, mention.form);
  const hits = blocks[mention.block]?.hitsWithin(mention.start, mention.end) ?? [];
  const isShouted = hits.some((hit) => hit.form === mention.form && hit.shouted);
  if (needs.length === 0 && !isShouted) return undefined;
  const helps = (hit: Hit): boolean =>
    !hit.shouted && (needs.length > 0 ? needs.includes(hit.group) : mention.entities.includes(hit.entity));
  const places = blocks.flatMap(({ text, visible }, block) =>
    visible.filter(helps).map(({ start, end }) => ({ block, start, words: text.slice(start, end) })),
  );
  return places.findLast((place) => !isAfter(place, mention)) ?? places[0];
}
