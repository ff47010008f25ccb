/** Says how one document is read, and that each way of getting it wrong is named with its line. */
import { describe, expect, it } from 'vitest';
import { issueLine } from './issue.ts';
import { parseSource } from './parse-source.ts';

const parse = (text: string, name = 'talks.md') => parseSource({ name, text });
const complaints = (text: string, name?: string) => parse(text, name).issues.map(issueLine);

describe('parseSource with front matter', () => {
  it('takes the stated fields and keeps the body as the text citations point into', () => {
    const { doc, issues } = parse(
      '---\nlabel: Report on talks\ndate: 2026-01-27\ninferred: [date]\ninferredWhy:\n  date: from the dateline\nsummary: true\n---\n\nIndia met Finland.\n',
    );
    expect(issues).toEqual([]);
    expect(doc).toMatchObject({
      id: 'talks',
      label: 'Report on talks',
      date: '2026-01-27',
      inferred: ['date'],
      summary: true,
    });
    expect(doc?.text.trim()).toBe('India met Finland.');
    expect(doc).not.toHaveProperty('publisher');
  });

  it('reads Windows line ends and a byte order mark like plain text', () => {
    expect(parse('\uFEFF---\r\nlabel: A\r\n---\r\nOne.\r\nTwo.\r\n').doc?.text).toBe('One.\nTwo.\n');
  });

  it.each([
    ['an unknown key', '---\nlabel: A\nautor: B\n---\nText.', 'talks.md:3: unknown front-matter key “autor”'],
    ['a bad date', '---\nlabel: A\n\ndate: 27 Jan\n---\nText.', 'talks.md:4: “date” is not a date: 27 Jan'],
    ['a day that does not exist', '---\ndate: 2026-02-30\n---\nText.', 'talks.md:2: “date” is not a date: 2026-02-30'],
    [
      'an inferred field nobody knows',
      '---\ninferred: [mood]\n---\nText.',
      'talks.md:2: “inferred” names no known field: mood',
    ],
    [
      'an address that is no web address',
      '---\nurl: javascript:alert(1)\n---\nText.',
      'talks.md:2: “url” is no http(s) address',
    ],
    [
      'a summary flag that is no yes or no',
      '---\nsummary: maybe\n---\nText.',
      'talks.md:2: “summary” must be true or false',
    ],
    [
      'front matter that never ends',
      '---\nlabel: A\nText.',
      'talks.md:1: the front matter opened by --- is never closed',
    ],
    ['broken YAML', '---\nlabel: [A\n---\nText.', 'talks.md:'],
    ['a list instead of fields', '---\n- a\n- b\n---\nText.', 'talks.md:2: front matter must be lines of'],
    ['a key given twice', '---\nlabel: A\nlabel: B\n---\nText.', 'talks.md:3: front matter:'],
    ['no text', '---\nlabel: A\n---\n  \n', 'talks.md: the document holds no text'],
  ])('names %s with file and line', (_, text, expected) => {
    expect(parse(text).doc).toBeUndefined();
    expect(complaints(text)[0]).toContain(expected);
  });

  it('refuses a file name that no address could name', () => {
    expect(complaints('Text.', 'my talks#1.txt')[0]).toContain('may hold no space');
  });

  it('treats a key called __proto__ as any other unknown key', () => {
    expect(complaints('---\n__proto__: 1\n---\nText.')[0]).toContain('unknown front-matter key “__proto__”');
    expect(({} as Record<string, unknown>)['label']).toBeUndefined();
  });
});

describe('parseSource of a raw text with front matter', () => {
  const body = 'India and Norway sign pact\nOslo, Jan 27 (AFP) India signed a pact.\n';

  it.each([
    ['a label', '---\nlabel: Wire report\n---\n', { label: 'Wire report', title: 'India and Norway sign pact' }],
    ['a date', '---\ndate: 2026-01-27\n---\n', { label: 'India and Norway sign pact', date: '2026-01-27' }],
    ['nothing', '---\n---\n', { title: 'India and Norway sign pact', publisher: 'AFP' }],
  ])('infers what is missing where only %s is stated', (_, front, expected) => {
    expect(parse(front + body).doc).toMatchObject({ ...expected, raw: true, summary: false });
    expect(parse(front + body).doc?.inferred).toEqual(['title', 'publisher']);
  });

  it('never puts what the text shows in place of what is stated', () => {
    const { doc } = parse(`---\ntitle: Pact\npublisher: North News\ndate: 2026\n---\nPublished: 1 May 2025\n${body}`);
    expect(doc).toMatchObject({ title: 'Pact', publisher: 'North News', date: '2026', inferred: [] });
  });

  it('infers nothing from a summary, whose words are not those of the source', () => {
    const { doc } = parse(`---\nsummary: true\n---\n${body}`);
    expect(doc).toMatchObject({ label: 'talks', raw: false, inferred: [] });
    expect(doc).not.toHaveProperty('title');
  });
});

describe('parseSource without front matter', () => {
  it('infers title, publisher and date where the text itself gives them, and says which', () => {
    const { doc } = parse(
      'date 2026-01-27 India and Norway sign pact\nOslo, Jan 27 (AFP) India signed a pact.\n',
      'raw.txt',
    );
    expect(doc).toMatchObject({
      title: 'India and Norway sign pact',
      publisher: 'AFP',
      date: '2026-01-27',
      raw: true,
      summary: false,
    });
    expect(doc?.inferred).toEqual(['title', 'publisher', 'date']);
  });

  it('takes a line that is only a date for the date of the document', () => {
    const { doc } = parse('Pact signed\nPublished: 27 January 2026\nNorway signed a pact.\n', 'raw.txt');
    expect(doc).toMatchObject({ title: 'Pact signed', date: '2026-01-27' });
  });

  it.each(['Oslo, 27 January 2026 (AFP) Norway signed.', 'OSLO, Norway, Jan. 27, 2026 — Norway signed.'])(
    'takes the date of the dateline %s',
    (line) => {
      expect(parse(`Pact signed\n${line}\n`, 'raw.txt').doc).toMatchObject({ date: '2026-01-27' });
    },
  );

  it.each(['In Oslo, 27 January 2026 was a holiday.', 'After Oslo, 27 January 2026, Norway signed.'])(
    'takes no date from the sentence %s',
    (line) => {
      expect(parse(`Pact signed\n${line}\n`, 'raw.txt').doc).not.toHaveProperty('date');
    },
  );

  it('leaves unknown what the text does not say: a date inside a sentence dates an event', () => {
    const { doc } = parse('Talks went on.\nThey met on 18 February 2026 in Oslo.\n', 'raw.txt');
    expect(doc).toMatchObject({ label: 'raw', inferred: [] });
    expect(doc).not.toHaveProperty('date');
    expect(doc).not.toHaveProperty('title');
  });

  it('keeps the stored text letter by letter, so that offsets stay true', () => {
    const text = '  India – Norway\n\nOne “two” three.\n';
    expect(parse(text, 'raw.txt').doc?.text).toBe(text);
  });
});
