/** Says where sentences end and what a token is. */
import { describe, expect, it } from 'vitest';
import { segment } from './segment.ts';
import { headingsOf, sentencesOf, splitSentences, tokenise } from './tokenise.ts';

const split = (text: string) => splitSentences(text).map(([start, end]) => text.slice(start, end));

describe('splitSentences', () => {
  it.each([
    ['Mr. Modi met S. Jaishankar. They talked.', ['Mr. Modi met S. Jaishankar.', 'They talked.']],
    ['The U.S. Navy came. It left.', ['The U.S. Navy came.', 'It left.']],
    ['FOOBURY, Wis. The yard opened.', ['FOOBURY, Wis.', 'The yard opened.']],
    ['In Foobury, Wis. Mayor Ada Berg spoke.', ['In Foobury, Wis. Mayor Ada Berg spoke.']],
    ['He lives in the U.S. The trip was short.', ['He lives in the U.S.', 'The trip was short.']],
    ['It cost $3.5 billion. Nobody paid.', ['It cost $3.5 billion.', 'Nobody paid.']],
    ['“We agree.” She left.', ['“We agree.”', 'She left.']],
    ['  One.  ', ['One.']],
  ])('splits “%s”', (text, sentences) => expect(split(text)).toEqual(sentences));

  it('cuts what runs on without a stop, so that time stays linear', () => {
    const spans = splitSentences('word '.repeat(10_000));
    expect(spans.length).toBeGreaterThan(20);
    expect(Math.max(...spans.map(([start, end]) => end - start))).toBeLessThanOrEqual(2_000);
  });

  it('loses no letter, whatever the text', () => {
    const text = 'Dr. No met Gen. X. e.g. nothing… Ok? Yes! U.S.';
    expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  });
});

describe('sentencesOf', () => {
  it('addresses each sentence by paragraph and sentence and gives its place in the text', () => {
    const doc = { id: 'a', text: 'One. Two.\n\nThree.', raw: false };
    const sentences = sentencesOf(doc, segment(doc));
    expect(sentences.map((sentence) => sentence.address)).toEqual(['a#1.1', 'a#1.2', 'a#2.1']);
    expect(sentences.map((sentence) => doc.text.slice(sentence.start, sentence.end))).toEqual([
      'One.',
      'Two.',
      'Three.',
    ]);
  });
});

describe('headingsOf', () => {
  const headings = (text: string, raw = true) => {
    const doc = { id: 'a', text, raw };
    return headingsOf(doc, segment(doc)).map((heading) => [heading.address, heading.text]);
  };
  const NEWS = 'Fleet of Norway buys a second radar\nBy Ada Berg\nA Title Case Line of the Fleet\nOne. Two.\n';

  it('gives titles written like sentences and bylines, under addresses that no citation has', () => {
    expect(headings(NEWS)).toEqual([
      ['a#0.1', 'Fleet of Norway buys a second radar'],
      ['a#0.2', 'By Ada Berg'],
    ]);
  });

  it('gives none of a prepared document', () => expect(headings(NEWS, false)).toEqual([]));
});

describe('tokenise', () => {
  it('keeps the point of a state’s short name', () => {
    expect(tokenise('HUNTSVILLE, Ala. — Berg').map((token) => token.text)).toEqual([
      'HUNTSVILLE',
      ',',
      'Ala.',
      '—',
      'Berg',
    ]);
  });

  it('keeps hyphens inside words and takes a possessive off', () => {
    expect(tokenise('India’s ESIWA+ and India–EU “pact”, U.S. ties').map((token) => token.text)).toEqual([
      'India',
      '’s',
      'ESIWA+',
      'and',
      'India–EU',
      '“',
      'pact',
      '”',
      ',',
      'U.S.',
      'ties',
    ]);
  });
});
