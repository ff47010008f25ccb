/** Says what the command line does with folders as users have them, good and broken. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parsePack } from '../pack-schema.ts';

const COMMAND = new URL('command.ts', import.meta.url).pathname;
const GOOD = { 'a.txt': 'Defence Minister Ada Berg met Bo Lund in Oslo. The Kestrel Treaty (KT) holds.\n' };
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sidelight-'));
});
afterEach(() => rmSync(home, { recursive: true }));

/** Runs the command as a user would on a folder holding `files`. */
function run(files: Readonly<Record<string, string | Uint8Array>>, ...args: readonly string[]) {
  const dir = join(home, 'north-notes');
  mkdirSync(dir);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  const out = join(home, 'pack.json');
  const done = spawnSync(process.execPath, [COMMAND, dir, '-o', out, ...args], { encoding: 'utf8' });
  return {
    code: done.status,
    printed: done.stdout,
    complaints: done.stderr,
    pack: existsSync(out) ? readFileSync(out, 'utf8') : undefined,
  };
}

describe('npm run compile', () => {
  it('cites a raw text with front matter like one without: no fact is its headline, and paragraphs count alike', () => {
    const story =
      'Kestrel Treaty signed in Oslo\nDefence Minister Ada Berg signed the Kestrel Treaty in Oslo.\n\nIt holds.\nRead more: Bus hits wall\n';
    const packOf = (text: string) => {
      const { pack } = run({ 'a.txt': text });
      rmSync(join(home, 'north-notes'), { recursive: true });
      const parsed = parsePack(JSON.parse(pack ?? '{}'));
      if (!parsed.ok) throw new Error('no pack was written');
      return parsed.pack.entities.map(({ name, facts }) => [name, facts.map((fact) => fact.text)]);
    };
    const bare = packOf(story);
    expect(bare).toContainEqual(['Kestrel Treaty', ['Defence Minister Ada Berg signed the Kestrel Treaty in Oslo.']]);
    for (const front of ['label: Wire report', 'date: 2026-01-27', 'title: Kestrel Treaty signed in Oslo'])
      expect(packOf(`---\n${front}\n---\n${story}`)).toEqual(bare);
  });

  it('compiles a folder of bare documents, named after the folder, and prints a report', () => {
    const { code, printed, pack } = run({ ...GOOD, 'README.md': 'Not a document.' });
    expect(code).toBe(0);
    expect(printed).toContain('uncited   0');
    const parsed = parsePack(JSON.parse(pack ?? ''));
    expect(parsed.ok && [parsed.pack.id, parsed.pack.title, parsed.pack.sources.length]).toEqual([
      'north-notes',
      'north notes',
      1,
    ]);
  });

  it('writes the same bytes twice', () => {
    const first = run(GOOD).pack;
    rmSync(join(home, 'north-notes'), { recursive: true });
    expect(run(GOOD).pack).toBe(first);
  });

  it.each<[string, Record<string, string | Uint8Array>, string]>([
    ['an empty folder', {}, 'no .md, .txt or .html document to compile'],
    [
      'a document with an unknown key',
      { ...GOOD, 'b.md': '---\nlabel: B\nautor: x\n---\nText.' },
      'b.md:3: unknown front-matter key “autor”',
    ],
    [
      'a document with a bad date',
      { ...GOOD, 'b.md': '---\ndate: yesterday\n---\nText.' },
      'b.md:2: “date” is not a date: yesterday',
    ],
    [
      'a document that is no UTF-8',
      { ...GOOD, 'b.txt': new Uint8Array([72, 105, 10, 0xff, 0xfe]) },
      'b.txt:2: not valid UTF-8 text',
    ],
    [
      'a document of 50 MB',
      { ...GOOD, 'b.txt': new Uint8Array(50_000_000).fill(97) },
      'b.txt: 50 MB is more than one document may hold (20 MB); cut it into parts',
    ],
    ['a web page without an article', { ...GOOD, 'b.html': '<html><body></body></html>' }, 'b.html: no main text'],
    [
      'a form that is a stop word',
      {
        ...GOOD,
        'overlay.json':
          '{"entities": [\n{"id":"k","name":"Kestrel Treaty","category":"agreement","prominence":3,"forms":[{"text":"which"}]}]}',
      },
      'overlay.json:2: “k” has a form that is a stop word: “which”',
    ],
    [
      'two rows with one id',
      {
        ...GOOD,
        'overlay.json':
          '{"entities": [\n{"id":"k","name":"A B","category":"agreement","prominence":3},\n{"id":"k","name":"C D","category":"agreement","prominence":3}]}',
      },
      'overlay.json:3: duplicate id “k” (first on line 2)',
    ],
    [
      'two documents of one name',
      { ...GOOD, 'a.md': 'Text of another kind.' },
      'a.txt: duplicate id “a”: a.md has it too',
    ],
    ['an overlay that is no JSON', { ...GOOD, 'overlay.json': '{\n"entities": [\n,]}' }, 'overlay.json:3: not JSON'],
    [
      'an overlay that cites nothing real',
      {
        ...GOOD,
        'overlay.json':
          '{"entities": [\n{"id":"k","name":"Kestrel Treaty","category":"agreement","prominence":3,"pin":["a#7.7"]}]}',
      },
      'overlay.json:2: “k”: no sentence has the address a#7.7',
    ],
    ['a broken pack.json', { ...GOOD, 'pack.json': '{"id": "X"}' }, 'pack.json:1: “id”: must be lower-case'],
    [
      'an incomplete list of statements',
      { ...GOOD, 'statements.json': '{"a": []}' },
      'statements.json:1: a: no statement names our sentence 1.1',
    ],
  ])('refuses %s: exit 1, a line that says where, and no pack', (_, files, expected) => {
    const { code, complaints, pack } = run(files);
    expect(complaints).toContain(expected);
    expect([code, pack]).toEqual([1, undefined]);
  });

  it('with --keep-going leaves broken documents out, names each, and still ends with exit code 1', () => {
    const broken = { 'b.txt': new Uint8Array([0xff]), 'c.md': '---\ndate: never\n---\nText.', 'd.txt': ' \n' };
    const { code, complaints, pack } = run({ ...GOOD, ...broken }, '--keep-going');
    expect(complaints.trim().split('\n')).toEqual([
      expect.stringContaining('left out: b.txt:1: not valid UTF-8'),
      expect.stringContaining('left out: c.md:2: “date” is not a date: never'),
      expect.stringContaining('left out: d.txt: the document holds no text'),
    ]);
    const parsed = parsePack(JSON.parse(pack ?? ''));
    expect([code, parsed.ok && parsed.pack.sources.map(({ id }) => id)]).toEqual([1, ['a']]);
  });

  it('with --keep-going and nothing but broken documents writes no pack', () => {
    const { code, complaints, pack } = run({ 'b.txt': new Uint8Array([0xff]) }, '--keep-going');
    expect([code, pack]).toEqual([1, undefined]);
    expect(complaints).toContain('b.txt:1: not valid UTF-8');
  });

  it('gives the same pack in three shards', () => {
    const more = { 'b.txt': 'Bo Lund signed the Kestrel Treaty in Oslo.\n', 'c.txt': 'Norway praised the KT again.\n' };
    const whole = run({ ...GOOD, ...more }).pack;
    rmSync(join(home, 'north-notes'), { recursive: true });
    expect(run({ ...GOOD, ...more }, '--shards', '3').pack).toBe(whole);
  });

  it('reads the main text of a saved web page, with what the page says of itself', () => {
    const words =
      'Defence Minister Ada Berg signed the Kestrel Treaty in Oslo on Monday, officials said there. '.repeat(8);
    const page = `<html><head><title>Pact signed | North News</title><meta property="og:site_name" content="North News">
      <meta property="article:published_time" content="2026-01-27T10:00:00Z"><link rel="canonical" href="https://example.com/pact"></head>
      <body><nav><a href="/">Home</a> Buy our Kestrel mugs</nav><article><h1>Pact signed</h1><p>${words}</p><h2>What now?</h2><p>${words}</p></article></body></html>`;
    const parsed = parsePack(JSON.parse(run({ 'page.html': page }).pack ?? ''));
    const [source] = parsed.ok ? parsed.pack.sources : [];
    expect(source).toMatchObject({
      title: 'Pact signed',
      publisher: 'North News',
      date: '2026-01-27',
      url: 'https://example.com/pact',
      inferred: ['date', 'publisher', 'title', 'url'],
    });
    expect(source?.text).toContain('## What now?');
    expect(source?.text).not.toMatch(/mugs|<p>/);
  });

  it('with --report lists entities, re-read citations and doubts; with --review writes the doubts down', () => {
    const review = join(home, 'review.json');
    const { printed } = run({ 'a.txt': 'They saw Foo Bar in Oslo.\n' }, '--report', '--review', review);
    expect(printed).toContain('place (1)\n  Oslo: ');
    expect(printed).toMatch(/cited {5}\d+ places? read again, 0 statements not found there/);
    expect(JSON.parse(readFileSync(review, 'utf8'))).toEqual([
      expect.objectContaining({
        name: 'Foo Bar',
        sentences: [{ address: 'a#1.1', text: 'They saw Foo Bar in Oslo.' }],
      }),
    ]);
  });

  it('never writes the pack over the folder’s own pack.json', () => {
    const info = '{"id":"n","title":"N","version":"1.0.0","language":"en","licence":"CC0"}';
    const { code } = run({ ...GOOD, 'pack.json': info }, '-o', join(home, 'north-notes', 'pack.json'));
    expect([code, readFileSync(join(home, 'north-notes', 'pack.json'), 'utf8')]).toEqual([2, info]);
  });

  it('says how it is used when it is used otherwise', () => {
    const done = spawnSync(process.execPath, [COMMAND], { encoding: 'utf8' });
    expect([done.status, done.stderr]).toEqual([2, expect.stringContaining('Usage: npm run compile -- DIR')]);
    expect(spawnSync(process.execPath, [COMMAND, join(home, 'nowhere')], { encoding: 'utf8' })).toMatchObject({
      status: 1,
    });
    expect(spawnSync(process.execPath, [COMMAND, '--fast'], { encoding: 'utf8' })).toMatchObject({ status: 2 });
    const none = spawnSync(process.execPath, [COMMAND, home, '--shards', 'many'], { encoding: 'utf8' });
    expect([none.status, none.stderr]).toEqual([2, expect.stringContaining('--shards must be a number')]);
  });
});
