/** Owns what a page says about itself: which forms stand on it, which entities each block names, where full names stand. */
import { guardOf } from './guard.ts';
import type { Hit } from './hits.ts';
import { categoryOf, type Lexicon, NO_ENTITY, needsOf, partiesOf } from './lexicon.ts';
import type { ReadBlock } from './read-block.ts';

/** Where an entity is named in full: block number and UTF-16 offset. */
export interface NamedAt {
  readonly block: number;
  readonly start: number;
}

/** What the resolver may lean on. */
export interface Evidence {
  /** Groups that stand somewhere, each with the places where it does, in reading order. */
  readonly groups: ReadonlyMap<number, readonly NamedAt[]>;
  /** For each block, the entities it names. */
  readonly named: readonly ReadonlySet<number>[];
  /** The entities that any block names. */
  readonly onPage: ReadonlySet<number>;
  /** The entities that titles name. */
  readonly inTitles: ReadonlySet<number>;
}

/** Reads the evidence of all blocks. What stands inside a longer name that is not ours says nothing. */
export function collectEvidence(blocks: readonly ReadBlock[], lexicon: Lexicon): Evidence {
  const groups = new Map<number, NamedAt[]>();
  const onPage = new Set<number>();
  const inTitles = new Set<number>();
  const named = blocks.map((block, index) => {
    const entities = new Set<number>();
    for (const hit of block.visible) {
      if (hit.shouted || isSomebodyElse(block, hit, lexicon)) continue;
      addPlace(groups, hit.group, { block: index, start: hit.start });
      if (standsAlone(hit, lexicon)) entities.add(hit.entity);
    }
    addAll(onPage, entities);
    if (block.kind.title) addAll(inTitles, entities);
    return entities;
  });
  return { groups, named, onPage, inTitles };
}

function addPlace(groups: Map<number, NamedAt[]>, group: number, place: NamedAt): void {
  const places = groups.get(group);
  if (places) places.push(place);
  else groups.set(group, [place]);
}

function addAll(to: Set<number>, from: ReadonlySet<number>): void {
  for (const entity of from) to.add(entity);
}

/** Whether a full name is part of another one ("Narendra Modi Stadium"). A country's name still says what the page is about. */
function isSomebodyElse(block: ReadBlock, hit: Hit, lexicon: Lexicon): boolean {
  const isFullName = categoryOf(lexicon, hit.entity) === 'person' && standsAlone(hit, lexicon);
  return isFullName && guardOf(lexicon).weigh(block, hit) !== 'ours';
}

/** Whether a hit names its entity without help from the page. */
function standsAlone(hit: Hit, lexicon: Lexicon): boolean {
  if (hit.entity === NO_ENTITY) return false;
  return needsOf(lexicon, hit.form).length === 0 && partiesOf(lexicon, hit.form).length === 0;
}
