/** Says which part of a document is what, and where it stands. */
import { describe, expect, it } from 'vitest';
import { isTitleCase, segment } from './segment.ts';

const parts = (text: string, raw: boolean) =>
  segment({ text, raw }).map((block) => [block.kind, text.slice(block.start, block.end), block.paragraph]);

describe('segment', () => {
  it('numbers the paragraphs of a prepared document line by line', () => {
    expect(parts('\nOne. Two.\n\n  Three\n## Head\nFour.', false)).toEqual([
      ['paragraph', 'One. Two.', 1],
      ['paragraph', 'Three', 2],
      ['headline', '## Head', 0],
      ['paragraph', 'Four.', 3],
    ]);
  });

  it('tells title, headlines, paragraphs and page furniture of raw news apart', () => {
    const text =
      'India signs pact\nImage courtesy: A. B.\nGrowing ties\nIndia signed a pact with Norway.\n-\nBus hits wall, all safe\n\n-\nCup won by nobody';
    expect(parts(text, true)).toEqual([
      ['title', 'India signs pact', 0],
      ['boilerplate', 'Image courtesy: A. B.', 0],
      ['headline', 'Growing ties', 0],
      ['paragraph', 'India signed a pact with Norway.', 1],
      ['boilerplate', '-', 0],
      ['boilerplate', 'Bus hits wall, all safe', 0],
      ['boilerplate', '-', 0],
      ['boilerplate', 'Cup won by nobody', 0],
    ]);
  });

  it('joins lines that a fixed width broke', () => {
    const text =
      'The ministers of both countries met in Oslo and agreed\nto sign the pact next year in New Delhi.\n\nNext paragraph.';
    expect(segment({ text, raw: true }).map((block) => block.paragraph)).toEqual([1, 2]);
  });

  it.each([
    ['as the first line', 'Norway signs “pact”\nNorway signed a pact.', ['title', 'paragraph']],
    [
      'behind the name of a section',
      'World\nNorway signs “pact”\nNorway signed a pact.',
      ['headline', 'title', 'paragraph'],
    ],
    ['behind a date', 'date 2026-01-27 Norway signs “pact”\nNorway signed a pact.', ['title', 'paragraph']],
    ['nowhere', 'By Ada Berg\nNorway signed a pact.', ['headline', 'paragraph']],
    ['in the words of the first sentence only', 'Norway signs pact today.\nIt is new.', ['paragraph', 'paragraph']],
  ])('finds a stated title in the text: %s', (_, text, kinds) => {
    const blocks = segment({ text, raw: true, title: 'Norway signs “pact”' });
    expect(blocks.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('does not join a stated title to the paragraph below it', () => {
    const title = 'The ministers of both countries met in Oslo today';
    const text = `${title}\nThe ministers of both countries met in Oslo and agreed\nto sign.`;
    expect(segment({ text, raw: true, title }).map(({ kind }) => kind)).toEqual(['title', 'paragraph']);
  });

  it('keeps short paragraphs apart that stand on a line each', () => {
    const text =
      'The ministers of both countries met in Oslo and agreed.\nThey will sign the pact next year in New Delhi.';
    expect(segment({ text, raw: false })).toHaveLength(2);
  });
});

describe('isTitleCase', () => {
  it('knows a headline in title case from a sentence', () => {
    expect(isTitleCase('Finland PM Petteri Orpo Meets Modi')).toBe(true);
    expect(isTitleCase('Prime Minister Ada Berg met Bo Lund.')).toBe(false);
    expect(isTitleCase('Finland’s prime minister met Narendra Modi')).toBe(false);
  });
});
