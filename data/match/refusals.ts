/** Owns why hits are no mentions, for those who ask on the command line and in tests; no page loads it. */
import { passGate } from './gate.ts';
import type { Hit } from './hits.ts';
import type { Lexicon } from './lexicon.ts';
import type { ReadBlock } from './read-block.ts';
import { type Refusal, type ResolveOptions, resolveMentions } from './resolve.ts';
import { stringAt } from './string-table.ts';

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
