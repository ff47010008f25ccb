/** Says which marks of Markdown go, and that plain text is left alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainMarkdown } from './plain-markdown.ts';

describe('plainMarkdown', () => {
  it.each([
    ['**Ada Berg** met *Bo Lund* and _Eva_.', 'Ada Berg met Bo Lund and Eva.'],
    [
      'See [the treaty](https://example.com/Treaty_of_Oslo "Oslo") and [it][1].\n[1]: https://example.com',
      'See the treaty and it.\n',
    ],
    ['![A ship](ship.png) It sailed.', ' It sailed.'],
    ['- One.\n* Two.\n1. Three.', 'One.\nTwo.\nThree.'],
    ['> Quoted.\n> > Twice.', 'Quoted.\nTwice.'],
    ['## Heading\nText `code`.', '## Heading\nText code.'],
    ['Before.\n```sh\nrm -rf Oslo\n```\nAfter.', 'Before.\n\nAfter.'],
    ['One <!-- not\nshown --> two.', 'One  two.'],
  ])('reads %j', (text, expected) => expect(plainMarkdown(text)).toBe(expected));

  it.each([
    'snake_case_name stays',
    '2 * 3 * 4 = 24',
    'The MQ-9B – “new” – cost $3 [sic].',
    'a ** b',
    'Call it F_1_x.',
  ])('leaves %j as it is', (text) => expect(plainMarkdown(text)).toBe(text));

  it('keeps every word of text that holds no mark', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z][A-Za-z0-9,.“”’–%€]{0,12}$/), { maxLength: 30 });
    fc.assert(
      fc.property(words, (all) => {
        expect(plainMarkdown(`x ${all.join(' ')}`)).toBe(`x ${all.join(' ')}`);
      }),
    );
  });
});
