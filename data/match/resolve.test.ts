/** Checks that a growing or shrinking page is decided as if it had always been so: later evidence revises both ways. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from './build-lexicon.ts';
import { CASES } from './cases.ts';
import { CASE_LEXICON } from './cases-lexicon.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { createMatcher, findMentions } from './matcher.ts';
import { ReadBlock } from './read-block.ts';
import { resolveMentions } from './resolve.ts';
import { stringAt } from './string-table.ts';

const lexicon = buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS);
const matcher = createMatcher(lexicon);

/** A page whose blocks are read once and decided on again and again, as they come and go. */
class GrowingPage {
  readonly #blocks: ReadBlock[] = [];

  add(...lines: string[]): this {
    this.#blocks.push(...lines.map((line) => new ReadBlock(line, matcher.hits(line))));
    return this;
  }

  remove(line: string): this {
    this.#blocks.splice(
      this.#blocks.findIndex(({ text }) => text === line),
      1,
    );
    return this;
  }

  /** What the words are marked as, wherever they stand: ids, several for a choice. */
  meaningsOf(written: string, gate = false): string[] {
    const mentions = resolveMentions(this.#blocks, lexicon, { gate });
    return mentions
      .filter(({ block, start, end }) => this.#blocks[block]?.text.slice(start, end) === written)
      .map(({ entities }) => entities.map((entity) => stringAt(lexicon.entityId, entity)).join('|'));
  }
}

describe('a page that grows', () => {
  it('marks a short name once its full name has come, and no more once that has gone', () => {
    const page = new GrowingPage().add('Singh left.');
    expect(page.meaningsOf('Singh')).toEqual([]);
    page.add('It was Rajnath Singh.');
    expect(page.meaningsOf('Singh')).toEqual(['rajnath']);
    page.remove('It was Rajnath Singh.');
    expect(page.meaningsOf('Singh')).toEqual([]);
  });

  it('turns a certain name into a choice once a second person of that name is named', () => {
    const page = new GrowingPage().add('Singh left.', 'Rajesh Kumar Singh came.');
    expect(page.meaningsOf('Singh')).toEqual(['rajesh']);
    page.add('Rajnath Singh came, too.');
    expect(page.meaningsOf('Singh')).toEqual(['rajnath|rajesh']);
    page.remove('Rajesh Kumar Singh came.');
    expect(page.meaningsOf('Singh')).toEqual(['rajnath']);
  });

  it('takes a mark back where somebody else of that name turns out to stand before it', () => {
    const page = new GrowingPage().add('Kaja Kallas spoke.');
    page.add('Kallas left.');
    expect(page.meaningsOf('Kallas')).toEqual(['kallas']);
    const other = new GrowingPage().add('Kaja Kallas spoke.', 'Marta Kallas sang.', 'Kallas left.');
    expect(other.meaningsOf('Kallas')).toEqual([]);
    expect(other.remove('Marta Kallas sang.').meaningsOf('Kallas')).toEqual(['kallas']);
  });

  it('ties a shared name to its parties once they stand beside it, and not a moment longer', () => {
    const name = 'Security and Defence Partnership';
    const page = new GrowingPage().add(`The ${name} is new.`);
    expect(page.meaningsOf(name)).toEqual([]);
    page.add('India and the EU agreed.');
    expect(page.meaningsOf(name)).toEqual(['sdp']);
    expect(page.remove('India and the EU agreed.').meaningsOf(name)).toEqual([]);
  });

  it('opens and shuts the topic gate', () => {
    const page = new GrowingPage().add('India waited.');
    expect(page.meaningsOf('India', true)).toEqual([]);
    expect(page.add('Kaja Kallas came.').meaningsOf('India', true)).toEqual(['india']);
    expect(page.remove('Kaja Kallas came.').meaningsOf('India', true)).toEqual([]);
  });

  it('is decided as a page that was whole from the start, whatever was decided before', () => {
    const lines = [...new Set(CASES.flatMap((row) => row.lines))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 8 }), (texts) => {
        const blocks = texts.map((text) => new ReadBlock(text, matcher.hits(text)));
        for (let count = 0; count <= blocks.length; count += 1) {
          const whole = texts.slice(0, count).map((text) => ({ text }));
          expect(resolveMentions(blocks.slice(0, count), lexicon)).toEqual(findMentions(whole, lexicon));
        }
      }),
      { numRuns: 60 },
    );
  });
});
