/** Owns what a page says about itself: which forms stand on it, which entities each block names, where full names stand. */
import type { Hit } from './hits.ts';
import { type Lexicon, NO_ENTITY, needsOf, partiesOf } from './lexicon.ts';

/** A block of a page or text, as the resolver sees it. */
export interface ReadBlock {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Counts as a title: whatever it names is close to every block. */
  readonly title?: boolean;
  /** Evidence, but nothing in it is marked (the page's own headline). */
  readonly evidenceOnly?: boolean;
}

/** Where an entity is named in full: block number and UTF-16 offset. */
export interface NamedAt {
  readonly block: number;
  readonly start: number;
}

/** What the resolver may lean on. */
export interface Evidence {
  /** Groups that stand somewhere, each with the places where it does. */
  readonly groups: ReadonlyMap<number, readonly NamedAt[]>;
  /** For each block, the entities it names. */
  readonly named: readonly ReadonlySet<number>[];
  /** The entities that titles name. */
  readonly inTitles: ReadonlySet<number>;
}

/** Reads the evidence of all blocks. What stands inside a longer name that is not ours says nothing. */
export function collectEvidence(blocks: readonly ReadBlock[], lexicon: Lexicon): Evidence {
  const groups = new Map<number, NamedAt[]>();
  const inTitles = new Set<number>();
  const named = blocks.map((block, index) => {
    const entities = new Set<number>();
    for (const hit of visibleHits(block.hits)) {
      const places = groups.get(hit.group);
      const place = { block: index, start: hit.start };
      if (places) places.push(place);
      else groups.set(hit.group, [place]);
      if (standsAlone(hit, lexicon)) entities.add(hit.entity);
    }
    if (block.title) for (const entity of entities) inTitles.add(entity);
    return entities;
  });
  return { groups, named, inTitles };
}

/** The hits that no blocking name covers. */
export function visibleHits(hits: readonly Hit[]): readonly Hit[] {
  const blocking = hits.filter((hit) => hit.blocks);
  if (blocking.length === 0) return hits;
  return hits.filter((hit) => !hit.blocks && !blocking.some((block) => covers(block, hit)));
}

function covers(outer: Hit, inner: Hit): boolean {
  return outer.start <= inner.start && outer.end >= inner.end && outer.end - outer.start > inner.end - inner.start;
}

/** Whether a hit names its entity without help from the page. */
function standsAlone(hit: Hit, lexicon: Lexicon): boolean {
  if (hit.entity === NO_ENTITY) return false;
  return needsOf(lexicon, hit.form).length === 0 && partiesOf(lexicon, hit.form).length === 0;
}
