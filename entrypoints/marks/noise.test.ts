/** Tests how many mentions are marked, and how loudly. */
import { describe, expect, it } from 'vitest';
import { chooseMarks, type NoiseMention } from './noise.ts';

const mention = (key: string, more: Partial<NoiseMention> = {}): NoiseMention => ({
  key,
  section: 0,
  block: 0,
  prominence: 2,
  inLink: false,
  ...more,
});
const MANY_WORDS = [1000, 1000, 1000];

describe('the noise steps', () => {
  const mentions = [
    mention('a'),
    mention('a', { block: 1 }),
    mention('a', { section: 1, block: 2 }),
    mention('b', { section: 1, block: 2 }),
  ];

  it('marks nothing when hidden', () => {
    expect(chooseMarks(mentions, 'hidden', MANY_WORDS)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('marks the first mention on the page', () => {
    expect(chooseMarks(mentions, 'page', MANY_WORDS)).toEqual(['first', undefined, undefined, 'first']);
  });

  it('marks the first mention of each section', () => {
    expect(chooseMarks(mentions, 'section', MANY_WORDS)).toEqual(['first', undefined, 'first', 'first']);
  });

  it('marks later mentions more quietly', () => {
    expect(chooseMarks(mentions, 'all', MANY_WORDS)).toEqual(['first', 'later', 'first', 'first']);
  });

  it('marks common knowledge quietly, even first', () => {
    expect(chooseMarks([mention('a', { prominence: 1 })], 'section', MANY_WORDS)).toEqual(['later']);
  });

  it('marks quietly inside a link', () => {
    expect(chooseMarks([mention('a', { inLink: true })], 'section', MANY_WORDS)).toEqual(['link']);
  });

  it('allows four solid marks in a block, the most prominent ones', () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((key) => mention(key, { prominence: key === 'b' ? 2 : 3 }));
    expect(chooseMarks(five, 'section', MANY_WORDS)).toEqual(['first', 'later', 'first', 'first', 'first']);
  });

  it('allows one solid mark for twelve words of a section', () => {
    const three = ['a', 'b', 'c'].map((key, block) => mention(key, { block }));
    expect(chooseMarks(three, 'section', [25])).toEqual(['first', 'first', 'later']);
    expect(chooseMarks(three, 'section', [5])).toEqual(['first', 'later', 'later']);
  });
});
