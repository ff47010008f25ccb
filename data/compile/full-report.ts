/** Owns the long report of a build: entities with what is known of each, sources and how much of them is carried, doubts. */
import { CATEGORIES } from '../entity.ts';
import { citationsOf } from '../pack-schema.ts';
import type { BuiltPack } from './build-pack.ts';

/** All that a person checks before a pack leaves the house, as lines for a terminal. */
export function fullReportText({ pack, coverage, review }: BuiltPack): string {
  return [
    ...entityLines(pack),
    ...coverage.flatMap(({ id, statements, left }) => [
      `source    ${id}: ${statements} statements, ${left.length} without a sentence of ours`,
      ...left.map(({ raw, why }) => `  ${raw}: ${why}`),
    ]),
    ...citedLines(pack),
    ...review.flatMap(({ name, category, documents, reason, sentences }) => [
      `review    ${name}${category === undefined ? '' : ` (${category}?)`}, ${documents} documents: ${reason}`,
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
        return `  ${name}: ${facts.length} facts, ${related.length} relations${line}`;
      }),
    ];
  });
}

/** Re-reads every cited span: it must hold words. */
function citedLines({ entities, sources }: BuiltPack['pack']): string[] {
  const texts = new Map(sources.map(({ id, text }) => [id, text]));
  const cites = entities.flatMap(citationsOf);
  const empty = cites.filter(({ source, start, end }) => (texts.get(source)?.slice(start, end) ?? '').trim() === '');
  return [`cited     ${cites.length} places re-read, ${empty.length} of them empty`];
}
