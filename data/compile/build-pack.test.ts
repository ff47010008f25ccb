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
    ['an empty folder', {}, 'no .md or .txt document to compile'],
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
      { ...GOOD, 'b.txt': new Uint8Array([72, 105, 0xff, 0xfe]) },
      'b.txt: not valid UTF-8 text',
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
  });
});
