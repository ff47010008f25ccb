/** Checks that a mention can say why it is one. */
import { describe, expect, it } from 'vitest';
import type { MarkReason } from '../mark-reason.ts';
import { buildLexicon } from './build-lexicon.ts';
import { CASE_LEXICON } from './cases-lexicon.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { createMatcher } from './matcher.ts';
import { ReadBlock } from './read-block.ts';
import { explainMention } from './reason.ts';
import { explainRefusals } from './refusals.ts';
import { type ResolveOptions, resolveMentions } from './resolve.ts';

const lexicon = buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS);
const matcher = createMatcher(lexicon);

/** The reason of the mention written so, in a text whose lines are blocks. */
function reasonOf(written: string, text: string, options: ResolveOptions = { gate: false }): MarkReason | undefined {
  const blocks = text.split('\n').map((line) => new ReadBlock(line, matcher.hits(line)));
  const mentions = resolveMentions(blocks, lexicon, options);
  const mention = mentions.find(({ block, start, end }) => blocks[block]?.text.slice(start, end) === written);
  return mention && explainMention(mention, mentions, blocks, lexicon);
}

describe('the reason of a mention', () => {
  it('is the form and its rule where a name stands for itself', () => {
    expect(reasonOf('Kaja Kallas', 'Then Kaja Kallas left.')).toEqual({ form: 'Kaja Kallas', rule: 'exact' });
  });

  it('gives the form as the pack writes it and how its letters must be written', () => {
    expect(reasonOf('counter‑terrorism', 'Kaja Kallas on counter‑terrorism')).toMatchObject({
      form: 'counter-terrorism',
      rule: 'caseless',
    });
    expect(reasonOf('SAFE', 'The SAFE loans')).toMatchObject({ form: 'SAFE', rule: 'upper' });
  });

  it('names the full name that a short form leans on, the nearest before it first', () => {
    const text = 'Kaja Kallas came.\nKAJA KALLAS sat. Kallas left.\nKaja Kallas came again.';
    expect(reasonOf('Kallas', text)).toMatchObject({ evidence: 'KAJA KALLAS', evidencePlace: 'before' });
  });

  it('names the full name after a short form where none stands before it', () => {
    const reason = reasonOf('Kallas', 'Kallas came.\nIt was Kaja Kallas.');
    expect(reason).toMatchObject({ evidence: 'Kaja Kallas', evidencePlace: 'after' });
  });

  it('names the other mention that vouches for words in a line of capitals', () => {
    const reason = reasonOf('DELHI', 'TALKS IN DELHI TODAY\nThey met in New Delhi.');
    expect(reason).toMatchObject({ evidence: 'New Delhi', evidencePlace: 'after' });
  });

  it('names the parties that tie a shared name', () => {
    const reason = reasonOf(
      'Security and Defence Partnership',
      'India and the EU: a Security and Defence Partnership.',
    );
    expect(reason).toMatchObject({ parties: ['india', 'eu'] });
  });

  it('names what makes the page one of our beat for a common name, and only for one', () => {
    const text = 'India met Kaja Kallas.';
    expect(reasonOf('India', text, {})).toMatchObject({ topic: ['kallas'] });
    expect(reasonOf('Kaja Kallas', text, {})).not.toHaveProperty('topic');
    const common = 'India, Japan, Finland, the EU';
    expect(reasonOf('Japan', common, {})).toMatchObject({ topic: ['india', 'japan', 'finland', 'eu'] });
  });
});

/** Why nothing is marked where `written` stands, each time it stands in a text whose lines are blocks. */
function refusalsOf(written: string, text: string, options: ResolveOptions = { gate: false }): string[] {
  const lines = text.split('\n');
  const blocks = lines.map((line) => new ReadBlock(line, matcher.hits(line)));
  const refused = explainRefusals(blocks, lexicon, options);
  return refused.filter(({ block, start, end }) => lines[block]?.slice(start, end) === written).map(({ why }) => why);
}

describe('the reason of a refusal', () => {
  it.each([
    ['listed-name', 'India', 'He read India Today.'],
    ['longer-name', 'India', 'He worked at the Reserve Bank of India.'],
    ['other-person', 'Kallas', 'Kaja Kallas met Marta Kallas.'],
    ['needs', 'Kallas', 'Then Kallas left.'],
    ['needs', 'INDIA', 'THE LOSS OF INDIA'],
    ['far-parties', 'Security and Defence Partnership', 'The Security and Defence Partnership is new.'],
    ['other-party', 'Defence Ministry', 'India watched.\nBritain asked the Defence Ministry again.'],
    ['inside', 'Europe', 'the Security Action for Europe'],
  ])('is %s', (why, written, text) => {
    expect(refusalsOf(written, text)).toContain(why);
  });

  it('is that somebody else of the name was spoken of', () => {
    const text = 'Kaja Kallas spoke.\nSiim Kallas spoke. Later Kallas left.';
    expect(refusalsOf('Kallas', text)).toEqual(['inside', 'listed-name', 'somebody-else']);
  });

  it('is the language of the page, or its subject', () => {
    expect(refusalsOf('hybrid threats', 'On hybrid threats', { caseless: false })).toEqual(['language']);
    expect(refusalsOf('India', 'India beat Japan.', {})).toEqual(['off-topic']);
  });
});
