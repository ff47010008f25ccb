/** Says that every annotated article can be read, stands by its text, and keeps what the halves promise. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import overlay from '../../seeds/india-eu-defence/overlay.json' with { type: 'json' };
import { readArticle } from './article.ts';

const GOLD = new URL('../../seeds/gold/', import.meta.url).pathname;
const FILE = '---\nnote: Test article, events invented\n---\nAda met Bo.\n';
const EMPTY = {
  kind: 'defence',
  names: [],
  optionalNames: [],
  canonicalAlso: {},
  acronyms: [],
  dates: [],
  optionalDates: [],
  money: [],
  marks: [],
  optionalMarks: [],
};
const withMark = (start: number, surface: string) =>
  JSON.stringify({ ...EMPTY, marks: [{ start, end: start + surface.length, surface, entity: 'bo' }] });

describe('reading an annotated article', () => {
  it('cuts the front matter off; offsets count from there', () => {
    expect(readArticle('a', FILE, withMark(8, 'Bo'))).toMatchObject({ id: 'a', text: 'Ada met Bo.\n' });
  });

  it('names the file and what stands there where a surface does not match its offsets', () => {
    expect(() => readArticle('a', FILE, withMark(7, 'Bo'))).toThrow('a.json: “Bo” does not stand at 7–9, but “ B”');
  });

  it('names the file that is no JSON, has an unknown key, or lacks its front matter', () => {
    expect(() => readArticle('a', FILE, '{')).toThrow('a.json: is no JSON');
    expect(() => readArticle('a', FILE, JSON.stringify({ ...EMPTY, spans: [] }))).toThrow('a.json: spans');
    expect(() => readArticle('a', 'Ada met Bo.\n', JSON.stringify(EMPTY))).toThrow('a.txt: the front matter');
  });
});

describe.each(['development', 'frozen'])('the %s half of seeds/gold', (set) => {
  const ids = readdirSync(`${GOLD}${set}`).flatMap((name) => (name.endsWith('.txt') ? [name.slice(0, -4)] : []));
  const read = (id: string, ending: string) => readFileSync(`${GOLD}${set}/${id}.${ending}`, 'utf8');
  const articles = ids.map((id) => readArticle(id, read(id, 'txt'), read(id, 'json')));

  it('holds defence articles with and without entities of the first pack, and unrelated texts', () => {
    const defence = articles.filter(({ kind }) => kind === 'defence');
    expect(defence.filter(({ marks }) => marks.length > 0).length).toBeGreaterThanOrEqual(4);
    expect(defence.filter(({ marks }) => marks.length === 0).length).toBeGreaterThanOrEqual(4);
    expect(articles.length - defence.length).toBe(9);
  });

  it('has every surface where its offsets say and no two names on one place', () => {
    for (const { names } of articles) {
      for (const [at, name] of names.entries()) expect(name.start).toBeGreaterThanOrEqual(names[at - 1]?.end ?? 0);
    }
  });

  it('marks only entities that the first pack holds', () => {
    const known = new Set(overlay.entities.map(({ id }) => id));
    const used = articles.flatMap(({ marks, optionalMarks }) =>
      [...marks, ...optionalMarks].map(({ entity }) => entity),
    );
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });

  it('defines only acronyms whose both forms stand in the text', () => {
    for (const { text, acronyms } of articles) {
      for (const { long, short } of acronyms) expect([text.includes(long), text.includes(short)]).toEqual([true, true]);
    }
  });
});
