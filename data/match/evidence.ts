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
  /** For each title, the entities it names. */
  readonly inTitles: readonly ReadonlySet<number>[];
}

/** Reads the evidence of all blocks. What stands inside a longer name that is not ours says nothing. */
export function collectEvidence(blocks: readonly ReadBlock[], lexicon: Lexicon): Evidence {
  const groups = new Map<number, NamedAt[]>();
  const onPage = new Set<number>();
  const named = blocks.map((block, index) => {
    const entities = new Set<number>();
    for (const hit of block.visible) {
      if (hit.shouted) continue;
      const isAlone = standsAlone(hit, lexicon);
      // A full name may be part of another one ("Narendra Modi Stadium"); a country's still says what the page is about.
      const isPerson = isAlone && categoryOf(lexicon, hit.entity) === 'person';
      if (isPerson && guardOf(lexicon).weigh(block, hit) !== 'ours') continue;
      const places = groups.get(hit.group) ?? [];
      places.push({ block: index, start: hit.start });
      groups.set(hit.group, places);
      if (isAlone) {
        entities.add(hit.entity);
        onPage.add(hit.entity);
      }
    }
    return entities;
  });
  return { groups, named, onPage, inTitles: named.filter((_, index) => blocks[index]?.kind.title) };
}

/** Whether a hit names its entity without help from the page. */
function standsAlone(hit: Hit, lexicon: Lexicon): boolean {
  return hit.entity !== NO_ENTITY && needsOf(lexicon, hit.form).length + partiesOf(lexicon, hit.form).length === 0;
}
