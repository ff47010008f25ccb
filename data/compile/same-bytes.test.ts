/** Says that a corpus gives the same pack, byte for byte, whatever the order, the shards or what was mined before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CompileHelp, compile, mineFiles } from './compile.ts';
import { packText } from './emit.ts';
import { issueLine } from './issue.ts';
import { packInfoFor } from './pack-info.ts';

const TALKS = {
  name: 'talks.md',
  text: '---\nlabel: Talks\ndate: 2026-01-27\nsummary: true\n---\nDefence Minister Ada Berg met Bo Lund in Oslo. Norway signed the Oslo Defence Treaty. The European Sea Agency (ESA) welcomed it.\n',
};
const REPORT = {
  name: 'report.txt',
  text: 'Pact signed in Oslo\nNorway and Iceland signed the Oslo Defence Treaty. Prime Minister Bo Lund praised Ada Berg. The treaty holds.\n',
};
const INFO = packInfoFor('north-pack');
const OVERLAY = {
  name: 'overlay.json',
  text: JSON.stringify({
    entities: [{ id: 'treaty', name: 'Oslo Defence Treaty', category: 'agreement', prominence: 3 }],
  }),
};

function textOf(files: readonly { readonly name: string; readonly text: string }[], help: CompileHelp = {}): string {
  const { pack, issues } = compile(files, OVERLAY, INFO, help);
  if (pack === undefined) throw new Error(issues.map(issueLine).join('\n'));
  return packText(pack);
}

describe('the same input', () => {
  it('gives the same bytes in whatever order the documents come', () => {
    const more = [
      TALKS,
      REPORT,
      ...['x', 'y', 'z'].map((id) => ({
        name: `${id}.txt`,
        text: `Ada Berg left ${id}. Norway met Iceland. The Kestrel Treaty (KT) holds.`,
      })),
    ];
    const expected = textOf(more);
    fc.assert(
      fc.property(fc.shuffledSubarray(more, { minLength: more.length }), (files) => {
        expect(textOf(files)).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('gives the same bytes however it was cut into shards, mined before, and handed in twice', () => {
    const more = [
      TALKS,
      REPORT,
      ...['x', 'y'].map((id) => ({ name: `${id}.txt`, text: `Ada Berg left ${id} for Oslo.` })),
    ];
    const expected = textOf(more);
    const shard = fc.array(fc.subarray(more), { maxLength: 5 });
    fc.assert(
      fc.property(shard, (shards) => {
        const mined = shards.flatMap(mineFiles);
        expect(textOf(more, { mined: [...mined, ...mined] })).toBe(expected);
      }),
      { numRuns: 30 },
    );
  });

  it('uses evidence mined before only for the very same document', () => {
    const other = mineFiles([{ ...TALKS, text: TALKS.text.replaceAll('Oslo', 'Bergen') }]);
    expect(textOf([TALKS, REPORT], { mined: other })).toBe(textOf([TALKS, REPORT]));
  });

  it('is told of document by document', () => {
    const told: string[] = [];
    compile([TALKS, REPORT], undefined, INFO, { onProgress: (...step) => told.push(step.join(' ')) });
    expect(told).toEqual(['reading 1 2', 'reading 2 2', 'mining 1 2', 'mining 2 2']);
  });

  it('is read once where two files hold it', () => {
    const { pack, issues } = compile([TALKS, { ...TALKS, name: 'again.md' }], undefined, INFO);
    expect(pack?.sources.map((source) => source.id)).toEqual(['again']);
    expect(issues.map(issueLine)).toEqual(['talks.md: the same text as again.md; read once']);
  });
});
