/** Owns the long report of a build: entities with what is known of each, sources and how much of them is carried, doubts. */
import { CATEGORIES } from '../entity.ts';
import { citationsOf } from '../pack-schema.ts';
import type { BuiltPack } from './build-pack.ts';
import { unsupported } from './cited-places.ts';
import { counted } from './report.ts';

/** All that a person checks before a pack leaves the house, as lines for a terminal. */
export function fullReportText({ pack, coverage, review }: BuiltPack): string {
  return [
    ...entityLines(pack),
    ...coverage.flatMap(({ id, statements, left }) => [
      `source    ${id}: ${counted(statements, 'statement')}, ${left.length} without a sentence of ours`,
      ...left.map(({ raw, why }) => `  ${raw}: ${why}`),
    ]),
    ...citedLines(pack),
    ...review.flatMap(({ name, category, documents, reason, sentences }) => [
      `review    ${name}${category === undefined ? '' : ` (${category}?)`}, ${counted(documents, 'document')}: ${reason}`,
      ...sentences.map(({ address, text }) => `  ${address} ${text}`),
    ]),
  ].join('\n');
}

function entityLines({ entities }: BuiltPack['pack']): string[] {
  return CATEGORIES.flatMap((category) => {
    const all = entities.filter((entity) => entity.category === category);
    if (all.length === 0) return [];
    return [
      `${category} (${all.length})`,
      ...all.map(({ name, facts, related, oneLine }) => {
        const line = oneLine === undefined ? '' : `, ${oneLine.text}${oneLine.general === true ? ' (general)' : ''}`;
        const relations = related.length === 0 ? '' : `, ${counted(related.length, 'relation')}`;
        return `  ${name}: ${counted(facts.length, 'fact')}${relations}${line}`;
      }),
    ];
  });
}

/** Re-reads every cited place: it must hold what it is cited for. */
function citedLines(pack: BuiltPack['pack']): string[] {
  const lost = unsupported(pack);
  return [
    `cited     ${counted(pack.entities.flatMap(citationsOf).length, 'place')} read again, ${counted(lost.length, 'statement')} not found there`,
    ...lost.map(({ entity, what, text, missing }) => `  ${entity}, ${what} “${text}” lacks ${missing.join(', ')}`),
  ];
}
