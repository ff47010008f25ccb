/** Says which front matter is read, how, and what is refused rather than guessed. */
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from './front-matter.ts';

const read = (text: string) => readFrontMatter(`key: ${text}`).fields[0]?.value;

describe('readFrontMatter', () => {
  it.each([
    ['plain words: with a colon', 'plain words: with a colon'],
    ['plain # a comment', 'plain'],
    ['C# stays', 'C# stays'],
    ['"double \\"quoted\\" # text"', 'double "quoted" # text'],
    ["'single ''quoted'' text'  # why", "single 'quoted' text"],
    ['2026-01-27', '2026-01-27'],
    ['2026', '2026'],
    ['true', true],
    ['false', false],
    ['', null],
    ['null', null],
    ['[date, title]', ['date', 'title']],
    ['[]', []],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected));

  it('reads lists and pairs that stand indented under their key, and goes on after them', () => {
    const { fields, problems } = readFrontMatter('a:\n  - one\n  - "two"\nb:\n  x: why so\n\n# a comment\nc: end');
    expect(problems).toEqual([]);
    expect(fields).toEqual([
      { key: 'a', value: ['one', 'two'], line: 1 },
      { key: 'b', value: new Map([['x', 'why so']]), line: 4 },
      { key: 'c', value: 'end', line: 8 },
    ]);
  });

  it.each([
    ['[open', 1],
    ['"open', 1],
    ['{a: b}', 1],
    ['|', 1],
    ['&anchor x', 1],
    ['"bad \\x escape"', 1],
  ])('refuses %s and names the line', (text, line) => {
    expect(readFrontMatter(`key: ${text}`).problems.map((problem) => problem.line)).toEqual([line]);
  });

  it('refuses a list mixed with pairs, a key given twice, and a line without a key', () => {
    expect(readFrontMatter('a:\n  - one\n  x: y').problems).toHaveLength(1);
    expect(readFrontMatter('a: 1\na: 2').problems[0]).toMatchObject({ line: 2 });
    expect(readFrontMatter('a: 1\n\njust words').problems[0]).toMatchObject({ line: 3 });
  });
});
