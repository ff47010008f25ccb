/** Owns how many mentions are marked and how loudly: the four steps and the density guard. Pure. */
import type { MarkState } from '../../data/highlights.ts';
import type { NoiseStep } from '../../data/settings.ts';

/** A mention as the noise rules see it, in reading order. */
export interface NoiseMention {
  /** What it names: equal keys are mentions of the same. */
  readonly key: string;
  /** Number of the section and of the block it stands in. */
  readonly section: number;
  readonly block: number;
  /** 1 is common knowledge: never more than a dotted line. */
  readonly prominence: number;
  readonly inLink: boolean;
}

/** At most so many solid marks in a block. */
const SOLID_IN_BLOCK = 4;

/** At most one solid mark for so many words of a section, on average. */
const WORDS_A_SOLID = 12;

/** How each mention is marked, `undefined` where it is not. `words` gives the words of each section. */
export function chooseMarks(
  mentions: readonly NoiseMention[],
  step: NoiseStep,
  words: readonly number[],
): (MarkState | undefined)[] {
  if (step === 'hidden') return mentions.map(() => undefined);
  const seen = new Set<string>();
  const states = mentions.map((mention): MarkState | undefined => {
    const place = step === 'page' ? mention.key : `${mention.section} ${mention.key}`;
    const isFirst = !seen.has(place);
    seen.add(place);
    if (!isFirst && step !== 'all') return undefined;
    if (mention.inLink) return 'link';
    return isFirst && mention.prominence > 1 ? 'first' : 'later';
  });
  quieten(
    mentions,
    states,
    (mention) => mention.block,
    () => SOLID_IN_BLOCK,
  );
  quieten(
    mentions,
    states,
    (mention) => mention.section,
    (section) => Math.max(1, Math.floor((words[section] ?? 0) / WORDS_A_SOLID)),
  );
  return states;
}

/** Turns solid marks beyond the limit of their group into dotted ones, the least prominent and then the last first. */
function quieten(
  mentions: readonly NoiseMention[],
  states: (MarkState | undefined)[],
  groupOf: (mention: NoiseMention) => number,
  limitOf: (group: number) => number,
): void {
  const solid = new Map<number, number[]>();
  mentions.forEach((mention, index) => {
    if (states[index] !== 'first') return;
    const group = solid.get(groupOf(mention));
    if (group) group.push(index);
    else solid.set(groupOf(mention), [index]);
  });
  for (const [group, indexes] of solid) {
    const loudest = [...indexes].sort(
      (a, b) => (mentions[b]?.prominence ?? 0) - (mentions[a]?.prominence ?? 0) || a - b,
    );
    for (const index of loudest.slice(limitOf(group))) states[index] = 'later';
  }
}
