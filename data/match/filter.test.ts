/** Checks that a filter in the tab and picked forms give exactly what the whole lexicon gives, and a naive search too. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FormRule } from '../entity.ts';
import { buildLexicon, formsOf } from './build-lexicon.ts';
import { CASES } from './cases.ts';
import { CASE_LEXICON } from './cases-lexicon.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { FilterScanner } from './filter-scan.ts';
import { foldText, foldUnit, isWordUnit } from './fold.ts';
import { chunkForms, type FormStore, pickLexicon } from './form-chunks.ts';
import { buildFilter } from './form-filter.ts';
import { hashOf } from './form-hash.ts';
import { buildHashSet, mayHold } from './hash-set.ts';
import { type Lexicon, type LexiconEntity, NO_ENTITY } from './lexicon.ts';
import { createMatcher, findMentions } from './matcher.ts';
import { stringAt } from './string-table.ts';

/** What a page with a filter ends up with: candidates of all its blocks asked for at once. */
async function verified(entities: readonly LexiconEntity[], blocks: readonly string[]): Promise<Lexicon> {
  const scanner = scannerOf(entities);
  return pickLexicon(storeOf(entities), new Set(blocks.flatMap((text) => scanner.scan(text)?.hashes ?? [])));
}

function scannerOf(entities: readonly LexiconEntity[]): FilterScanner {
  return new FilterScanner(buildFilter(formsOf(entities)));
}

function storeOf(entities: readonly LexiconEntity[]): FormStore {
  const chunks = chunkForms(formsOf(entities));
  return {
    chunkCount: chunks.length,
    readChunk: async (chunk) => JSON.parse(JSON.stringify(chunks[chunk])),
    entities,
    nameWords: ENGLISH_NAME_WORDS,
  };
}

function hitsIn(lexicon: Lexicon, blocks: readonly string[], filter?: FilterScanner): string[] {
  const matcher = createMatcher(lexicon);
  return blocks.flatMap((text, block) =>
    matcher
      .hits(text, filter && (filter.scan(text)?.starts ?? []))
      .map(({ start, end, entity, shouted, blocks: hides, evidenceOnly }) => {
        const id = entity === NO_ENTITY ? '' : stringAt(lexicon.entityId, entity);
        return [block, start, end, id, shouted, hides, evidenceOnly].join(' ');
      }),
  );
}

function mentionsIn(lexicon: Lexicon, blocks: readonly string[]): string[] {
  return findMentions(
    blocks.map((text) => ({ text })),
    lexicon,
    { gate: false },
  ).map(
    ({ block, start, end, entities }) =>
      `${block} ${start} ${end} ${entities.map((entity) => stringAt(lexicon.entityId, entity)).join('|')}`,
  );
}

const pieces = [
  'a',
  'B',
  'é',
  'E\u0301',
  'ﬁ',
  'fi',
  ' ',
  ' ',
  '\u00a0',
  '-',
  '–',
  '\u00ad',
  '’',
  'ʼ',
  '+',
  '.',
  '😀',
  'ह',
  '𝒜',
  '中',
];
const words = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
const form = fc.record({
  text: words,
  rule: fc.constantFrom<FormRule>('exact', 'caseless', 'upper'),
  needs: fc.array(words, { maxLength: 2 }),
  parties: fc.array(fc.constantFrom('e0', 'e1', 'e2'), { maxLength: 2 }),
});
const entities = fc
  .array(fc.record({ forms: fc.array(form, { maxLength: 4 }), never: fc.array(words, { maxLength: 1 }) }), {
    maxLength: 4,
  })
  .map((all) =>
    all.map(
      (one, index): LexiconEntity => ({
        ...one,
        id: `e${index}`,
        name: `E${index}`,
        category: 'concept',
        prominence: 2,
      }),
    ),
  );

/** Blocks made of the forms themselves and of noise, so that most hold something; written small, large, and as they are. */
const scene = entities.chain((all) => {
  const known = all.flatMap((entity) => [
    ...entity.forms.flatMap(({ text, needs }) => [text, ...(needs ?? [])]),
    ...entity.never,
  ]);
  const part = fc.oneof(words, fc.constantFrom(...(known.length > 0 ? known : ['x'])), fc.constantFrom(' ', '. ', 'a'));
  const written = fc
    .tuple(part, fc.nat(5))
    .map(([text, how]) => (how === 0 ? text.toUpperCase() : how === 1 ? text.toLowerCase() : text));
  const block = fc.array(written, { maxLength: 6 }).map((parts) => parts.join(''));
  return fc.record({ entities: fc.constant(all), blocks: fc.array(block, { minLength: 1, maxLength: 3 }) });
});

describe('a filter with verification', () => {
  it('finds and decides as the whole lexicon does, on any text and lexicon', async () => {
    await fc.assert(
      fc.asyncProperty(scene, async ({ entities: all, blocks }) => {
        const whole = buildLexicon(all, ENGLISH_NAME_WORDS);
        const picked = await verified(all, blocks);
        expect(hitsIn(picked, blocks, scannerOf(all))).toEqual(hitsIn(whole, blocks));
        expect(mentionsIn(picked, blocks)).toEqual(mentionsIn(whole, blocks));
      }),
      { numRuns: 2000 },
    );
  }, 60_000);

  it.each(CASES)('agrees with the table of cases: $group: $name', async ({ lines }) => {
    const whole = buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS);
    expect(mentionsIn(await verified(CASE_LEXICON, lines), lines)).toEqual(mentionsIn(whole, lines));
  });

  it('asks for next to nothing that is no form', () => {
    const names = Array.from({ length: 20_000 }, (_, index) => `Kano ${index.toString(36)}`);
    const scanner = new FilterScanner(buildFilter(formsOf([entityOf(names)])));
    const strangers = Array.from({ length: 20_000 }, (_, index) => `Kano ${(index + 50_000).toString(36)} x`);
    const asked = new Set(strangers.flatMap((text) => scanner.scan(text)?.hashes ?? []));
    expect(asked.size).toBeLessThan(100);
    expect(scanner.scan(`so ${names[777]} said`)).toEqual({
      hashes: [hashOf(foldText(names[777] ?? ''))],
      starts: [3],
    });
  });

  it('holds every hash it was made of', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { maxLength: 300 }), (hashes) => {
        const set = buildHashSet(new Set(hashes));
        expect(hashes.every((hash) => mayHold(set, hash))).toBe(true);
      }),
    );
  });
});

describe('folding, as far as filters rest on it', () => {
  const units = Array.from({ length: 0xd800 }, (_, unit) => unit).concat(
    Array.from({ length: 0x2000 }, (_, at) => at + 0xe000),
  );

  it('makes no letter of what is none, so that a word never ends earlier in the text than in the form', () => {
    expect(units.filter((unit) => !isWordUnit(unit) && isWordUnit(foldUnit(unit)))).toEqual([]);
  });

  it('gives the same key for what is stored of a form as for the form', () => {
    const differs = units
      .map((unit) => String.fromCharCode(unit))
      .filter((char) => foldText(foldText(char, true)) !== foldText(char));
    expect(differs).toEqual([]);
  });
});

function entityOf(names: readonly string[]): LexiconEntity {
  return {
    id: 'e',
    name: 'e',
    category: 'person',
    prominence: 2,
    never: [],
    forms: names.map((text) => ({ text, rule: 'exact' })),
  };
}
