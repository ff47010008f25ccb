/** Owns why a mention is one: the form, its rule and what on the page allowed it. Asked for a single mention, never kept. */
import type { FormRule } from '../entity.ts';
import { isAfter, lastNamedBefore } from './conditions.ts';
import { collectEvidence, type Evidence, type NamedAt } from './evidence.ts';
import { namesOfBeat, passGate } from './gate.ts';
import type { Hit } from './hits.ts';
import { type Lexicon, needsOf, partiesOf, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { ReadBlock } from './read-block.ts';
import { type Refusal, type ResolveOptions, resolveMentions } from './resolve.ts';
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
 * Why `mention` is one. `blocks` are those it was decided from (`mention.block` counts in them), as they were. Reads the
 * evidence of all of them anew, which takes some milliseconds on a long page: for one card, not for every mark.
 */
export function explainMention(mention: Mention, blocks: readonly ReadBlock[], lexicon: Lexicon): MarkReason {
  const { block, start, end, form } = mention;
  const evidence = collectEvidence(blocks, lexicon);
  const hit = blocks[block]?.hitsWithin(start, end).find((one) => one.form === form);
  const found = hit && evidenceFor(hit, block, blocks, evidence, lexicon);
  const parties = Array.from(partiesOf(lexicon, form), (party) => stringAt(lexicon.entityName, party));
  const topic = topicOf(mention, blocks, lexicon);
  return {
    form: stringAt(lexicon.formText, form),
    rule: RULES[lexicon.formRule[form] ?? 0] ?? 'exact',
    ...(found && { evidence: wordsAt(found, blocks), evidencePlace: isAfter(found, mention) ? 'after' : 'before' }),
    ...(parties.length > 0 && { parties }),
    ...(topic.length > 0 && { topic }),
  };
}

/** A hit that is no mention, and why. */
export interface Refused {
  readonly block: number;
  /** UTF-16 offsets [start, end) into the block's text. */
  readonly start: number;
  readonly end: number;
  /** The form as the pack writes it. */
  readonly form: string;
  /** Index of the entity in the lexicon. */
  readonly entity: number;
  /** `inside`: a longer name of ours holds it. `off-topic`: the page is off our beat. */
  readonly why: Refusal | 'inside' | 'off-topic';
}

/** Why hits of `blocks` are no mentions; what only tells of its entity ("Indian") is not among them. */
export function explainRefusals(
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
  options: ResolveOptions = {},
): readonly Refused[] {
  const why = new Map<Hit, Refusal>();
  const onRefused = (hit: Hit, _: number, refusal: Refusal): void => void why.set(hit, refusal);
  const mentions = resolveMentions(blocks, lexicon, { ...options, gate: false, onRefused });
  const isOffTopic = options.gate !== false && passGate(mentions, lexicon).length === 0;
  return blocks.flatMap((block, index) =>
    block.hits
      .filter((hit) => !hit.blocks && !hit.evidenceOnly)
      .flatMap((hit) => {
        const { start, end, form, entity } = hit;
        const isMention = mentions.some(
          (one) => one.block === index && one.start === start && one.end === end && one.entities.includes(entity),
        );
        const isInside = !isMention && block.isCovered(start, end);
        const refusal = isInside ? 'inside' : (why.get(hit) ?? (isMention && isOffTopic ? 'off-topic' : undefined));
        return refusal
          ? [{ block: index, start, end, form: stringAt(lexicon.formText, form), entity, why: refusal }]
          : [];
      }),
  );
}

/** A place, and which words stand there. */
interface FoundAt extends NamedAt {
  readonly end: number;
}

/** The evidence nearest before a hit, else the first after it; `undefined` where it needs none. */
function evidenceFor(
  hit: Hit,
  block: number,
  blocks: readonly ReadBlock[],
  evidence: Evidence,
  lexicon: Lexicon,
): FoundAt | undefined {
  const needs = needsOf(lexicon, hit.form);
  const helps = (other: Hit): boolean => (needs.length > 0 ? needs.includes(other.group) : other.entity === hit.entity);
  if (needs.length === 0 && !hit.shouted) return undefined;
  const last = lastNamedBefore(hit, block, evidence, lexicon);
  const isThere = (other: Hit, index: number): boolean =>
    helps(other) && !other.shouted && (!last || (index === last.block && other.start === last.start));
  for (const [index, { visible }] of blocks.entries()) {
    const other = visible.find((one) => isThere(one, index));
    if (other) return { block: index, start: other.start, end: other.end };
  }
  return undefined;
}

function wordsAt({ block, start, end }: FoundAt, blocks: readonly ReadBlock[]): string {
  return blocks[block]?.text.slice(start, end) ?? '';
}

/** The names that opened the topic gate for a mention that does not open it by itself; none where it was off. */
function topicOf(mention: Mention, blocks: readonly ReadBlock[], lexicon: Lexicon): readonly string[] {
  if (namesOfBeat([mention], lexicon).length > 0) return [];
  const names = namesOfBeat(resolveMentions(blocks, lexicon, { gate: false }), lexicon);
  return names.map((entity) => stringAt(lexicon.entityName, entity));
}
