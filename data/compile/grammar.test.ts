/** Says whose statement a sentence is. */
import { describe, expect, it } from 'vitest';
import type { Category } from '../entity.ts';
import { partsIn } from './grammar.ts';

const NAMES: readonly (readonly [string, Category])[] = [
  ['Rajnath Singh', 'person'],
  ['Kaja Kallas', 'person'],
  ['Antti Vasara', 'person'],
  ['Ministry for Foreign Affairs', 'organisation'],
  ['Joint Coordination Group', 'organisation'],
  ['European Council', 'organisation'],
  ['Europol', 'organisation'],
  ['Security Partnership', 'agreement'],
  ['SAFE', 'programme'],
  ['EU Summit', 'event'],
  ['Defence Minister', 'person'],
  ['maritime security', 'concept'],
  ['counter-terrorism', 'concept'],
  ['India', 'place'],
  ['Finland', 'place'],
  ['New Delhi', 'place'],
  ['Japan', 'place'],
  ['South Korea', 'place'],
];

function parts(sentence: string): string[] {
  const mentions = NAMES.flatMap(([name], entity) => {
    const start = sentence.indexOf(name);
    return start < 0 ? [] : [{ entity, start, end: start + name.length }];
  }).sort((a, b) => a.start - b.start);
  const found = partsIn(sentence, mentions, (entity) => NAMES[entity]?.[1] ?? 'concept');
  return mentions.map((mention, at) => `${NAMES[mention.entity]?.[0]}: ${found[at]}`);
}

describe('partsIn', () => {
  it.each([
    [
      'Rajnath Singh met Kaja Kallas in New Delhi.',
      ['Rajnath Singh: subject', 'Kaja Kallas: object', 'New Delhi: adjunct'],
    ],
    [
      'India and Finland signed the Security Partnership.',
      ['India: subject', 'Finland: subject', 'Security Partnership: object'],
    ],
    [
      'The Security Partnership was signed by Rajnath Singh and Kaja Kallas.',
      ['Security Partnership: subject', 'Rajnath Singh: object', 'Kaja Kallas: object'],
    ],
    ['Rajnath Singh said that India’s navy sailed.', ['Rajnath Singh: subject', 'India: modifier']],
    ['India officials praised Japan.', ['India: modifier', 'Japan: object']],
    ['Pacts exist with nine countries, including Japan and South Korea.', ['Japan: object', 'South Korea: object']],
    [
      'The President of the European Council spoke during the EU Summit.',
      ['European Council: modifier', 'EU Summit: adjunct'],
    ],
    ['Both sides reviewed progress under the Joint Coordination Group.', ['Joint Coordination Group: adjunct']],
    [
      'He met Finland’s envoy at the Ministry for Foreign Affairs, Antti Vasara.',
      ['Finland: modifier', 'Ministry for Foreign Affairs: adjunct', 'Antti Vasara: object'],
    ],
    ['It covers maritime security and counter-terrorism.', ['maritime security: object', 'counter-terrorism: object']],
    ['Firms may take part in SAFE.', ['SAFE: object']],
    ['The SAFE programme offers loans.', ['SAFE: subject']],
    ['Defence Minister Rajnath Singh spoke.', ['Defence Minister: subject', 'Rajnath Singh: subject']],
    [
      'Kaja Kallas said that the Security Partnership opens doors.',
      ['Kaja Kallas: subject', 'Security Partnership: subject'],
    ],
    ['The signing of the Security Partnership pleased Finland.', ['Security Partnership: subject', 'Finland: object']],
    [
      'According to the European Council, the Security Partnership helps.',
      ['European Council: subject', 'Security Partnership: subject'],
    ],
    ['India-linked ships left New Delhi.', ['India: modifier', 'New Delhi: object']],
    ['The leaders of India and Japan condemned it.', ['India: subject', 'Japan: subject']],
    ['The talks of Rajnath Singh and Kaja Kallas went well.', ['Rajnath Singh: subject', 'Kaja Kallas: subject']],
    ['The navy of India and Japan sailed.', ['India: modifier', 'Japan: modifier']],
    ['The envoys of India, Japan and Finland met.', ['India: modifier', 'Japan: modifier', 'Finland: modifier']],
    ['The president of Finland and Kaja Kallas met.', ['Finland: modifier', 'Kaja Kallas: subject']],
    ['The envoy of Finland, Antti Vasara, spoke.', ['Finland: modifier', 'Antti Vasara: subject']],
    ['India and Finland point to growing trade.', ['India: subject', 'Finland: subject']],
    ['The Security Partnership widens the work of Europol.', ['Security Partnership: subject', 'Europol: modifier']],
    ['The Security Partnership unfreezes trade.', ['Security Partnership: subject']],
    ['India wobbles its way to New Delhi.', ['India: subject', 'New Delhi: adjunct']],
    ['India officials in New Delhi.', ['India: modifier', 'New Delhi: adjunct']],
    [
      'India and Finland agreed upon the Security Partnership.',
      ['India: subject', 'Finland: subject', 'Security Partnership: object'],
    ],
    ['It came upon New Delhi.', ['New Delhi: object']],
  ])('in “%s”', (sentence, expected) => expect(parts(sentence)).toEqual(expected));

  it('gives a part for every mention and says nothing of a sentence without any', () => {
    expect(partsIn('Nothing here.', [], () => 'concept')).toEqual([]);
  });
});
