/** Owns the decision: from hits and the page's evidence to mentions. Stateless and pure; page and command line share it. */
import { isAfter, lastNamedBefore, needsHold, partiesRefuse } from './conditions.ts';
import { collectEvidence, type Evidence, type NamedAt } from './evidence.ts';
import { passGate } from './gate.ts';
import { guardOf } from './guard.ts';
import type { Hit } from './hits.ts';
import { type Lexicon, NO_ENTITY, needsOf, RULES } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { ReadBlock } from './read-block.ts';

/** How to decide. */
export interface ResolveOptions {
  /** False to measure without the topic gate. */
  readonly gate?: boolean;
  /** False on a page in another language than the pack's: names only, no words in lower case. */
  readonly caseless?: boolean;
  /** Told each hit that is no mention, and why; for explaining, never on a page. */
  readonly onRefused?: (hit: Hit, block: number, why: Refusal) => void;
}

/**
 * Why a hit is no mention: a listed longer name, or one that the capitals around it show; a form it needs, or parties,
 * are not there; another party stands nearer; it is somebody else; the page is in another language.
 */
export type Refusal =
  | 'listed-name'
  | 'needs'
  | 'longer-name'
  | 'other-person'
  | 'far-parties'
  | 'other-party'
  | 'somebody-else'
  | 'language';

/** The mentions of a page or text, in reading order, none overlapping. */
export function resolveMentions(
  blocks: readonly ReadBlock[],
  lexicon: Lexicon,
  options: ResolveOptions = {},
): readonly Mention[] {
  const evidence = collectEvidence(blocks, lexicon);
  const page: Page = { blocks, lexicon, evidence, options, others: new Map() };
  const mentions: Mention[] = [];
  blocks.forEach((block, index) => {
    const standing = standingHits(page, block, index);
    if (block.kind.evidenceOnly) return;
    for (const span of longestFirst(standing)) mentions.push(toMention(page, span, index));
  });
  return options.gate === false ? mentions : passGate(mentions, lexicon);
}

/** The page while it is read from top to bottom. */
interface Page {
  readonly blocks: readonly ReadBlock[];
  readonly lexicon: Lexicon;
  readonly evidence: Evidence;
  readonly options: ResolveOptions;
  /** Surname group → where somebody else of that name was last named in full. */
  readonly others: Map<number, NamedAt>;
}

/** The hits of a block that stand, blocking names included. Read in order: who was named before counts. */
function standingHits(page: Page, block: ReadBlock, index: number): readonly Hit[] {
  const standing = block.hits.filter((hit) => {
    if (hit.blocks) return true;
    if (hit.evidenceOnly) return false;
    const why = refusalOf(page, block, index, hit);
    if (why) page.options.onRefused?.(hit, index, why);
    return !why;
  });
  return standing.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Why a hit does not stand; `undefined` where it does. */
function refusalOf(page: Page, block: ReadBlock, index: number, hit: Hit): Refusal | undefined {
  const { lexicon, evidence, options } = page;
  if (options.caseless === false && RULES[lexicon.formRule[hit.form] ?? 0] === 'caseless') return 'language';
  const isOther = (): void => void page.others.set(hit.group, { block: index, start: hit.start });
  if (block.isBlocked(hit)) {
    // A listed name of somebody else ("Siim Kallas") switches the short form off as an unlisted one does.
    if (needsOf(lexicon, hit.form).length > 0) isOther();
    return 'listed-name';
  }
  if (!needsHold(hit, evidence, lexicon)) return 'needs';
  const verdict = guardOf(lexicon).weigh(block, hit);
  if (verdict === 'other-person' && !block.isCovered(hit.start, hit.end)) isOther();
  if (verdict !== 'ours') return verdict;
  if (isSomebodyElse(page, hit, index)) return 'somebody-else';
  return partiesRefuse(hit, index, page.blocks, evidence, lexicon);
}

/** Whether a short form follows another person of that name, without ours having been named in between. */
function isSomebodyElse(page: Page, hit: Hit, index: number): boolean {
  const other = page.others.get(hit.group);
  if (!other) return false;
  const ours = lastNamedBefore(hit, index, page.evidence, page.lexicon);
  return !ours || isAfter(other, ours);
}

/** Leftmost, then longest; hits of one span stay together. A blocking name takes its place and is dropped. */
function longestFirst(sorted: readonly Hit[]): readonly (readonly Hit[])[] {
  const spans: Hit[][] = [];
  let end = -1;
  for (const hit of sorted) {
    const last = spans.at(-1)?.[0];
    if (last && hit.start === last.start && hit.end === last.end) spans.at(-1)?.push(hit);
    else if (hit.start >= end) {
      spans.push([hit]);
      end = hit.end;
    }
  }
  return spans.filter((span) => !span.some((hit) => hit.blocks));
}

function toMention(page: Page, span: readonly Hit[], block: number): Mention {
  const chosen = choose(page, span, block);
  const first = chosen[0] ?? span[0];
  return {
    block,
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    entities: [...new Set(chosen.map((hit) => hit.entity))].filter((entity) => entity !== NO_ENTITY),
    form: first?.form ?? 0,
  };
}

/** Of several entities with one form: those that need no evidence, else the one last named in full before, else all. */
function choose(page: Page, span: readonly Hit[], block: number): readonly Hit[] {
  if (span.length === 1) return span;
  const certain = span.filter((hit) => needsOf(page.lexicon, hit.form).length === 0);
  if (certain.length > 0) return certain;
  const named = span.flatMap((hit) => {
    const at = lastNamedBefore(hit, block, page.evidence, page.lexicon);
    return at ? [{ entity: hit.entity, at }] : [];
  });
  const [last] = named.sort((a, b) => (isAfter(a.at, b.at) ? -1 : 1));
  return last ? span.filter((hit) => hit.entity === last.entity) : span;
}
