/** Owns why a mention is one: the form, its rule and what on the page allowed it. Asked for a single mention, never kept. */
import type { MarkReason } from '../mark-reason.ts';
import { isAfter } from './conditions.ts';
import type { NamedAt } from './evidence.ts';
import { namesOfBeat } from './gate.ts';
import type { Hit } from './hits.ts';
import { type Lexicon, needsOf, partiesOf, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { ReadBlock } from './read-block.ts';
import { stringAt } from './string-table.ts';

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
