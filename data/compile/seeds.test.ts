/** Says that the packs built from this repository's seeds hold what their documents say, place by place. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { citationsOf, parsePack } from '../pack-schema.ts';
import { compileFolder } from './build-pack.ts';
import { packText } from './emit.ts';
import { statementKey } from './normal-form.ts';

const SEEDS = new URL('../../seeds/', import.meta.url).pathname;
// `seeds/gold` holds articles to score with, no pack.
const FOLDERS = readdirSync(SEEDS).filter((name) => existsSync(`${SEEDS}${name}/pack.json`));

describe.each(FOLDERS)('the pack of seeds/%s', (folder) => {
  const { pack, report } = compileFolder(`${SEEDS}${folder}`);
  const texts = new Map(pack.sources.map((source) => [source.id, source.text]));
  const cited = (cite: { source: string; start: number; end: number }) =>
    texts.get(cite.source)?.slice(cite.start, cite.end) ?? '';

  it('cites a whole sentence for every statement, and the words of every fact stand there', () => {
    expect(pack.entities.length).toBeGreaterThan(0);
    for (const entity of pack.entities) {
      for (const cite of citationsOf(entity)) expect(cited(cite)).toMatch(/^\S.*\S$/s);
      for (const fact of [...entity.facts, ...entity.dates]) {
        for (const cite of fact.cites) expect(statementKey(cited(cite))).toBe(statementKey(fact.text));
      }
    }
  });

  it('leaves nothing uncited and is accepted by the reader of packs', () => {
    expect(report.uncited).toBe(0);
    expect(parsePack(JSON.parse(packText(pack)))).toMatchObject({ ok: true });
  });

  it('holds one-line descriptions that are cited or marked as general knowledge', () => {
    for (const { oneLine } of pack.entities) {
      if (oneLine !== undefined) expect(oneLine.cites.length > 0).toBe(oneLine.general !== true);
    }
  });
});
