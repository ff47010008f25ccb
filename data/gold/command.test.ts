/** Says how a folder of texts that are not ours is scored, and what is said of one that cannot be. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const COMMAND = new URL('command.ts', import.meta.url).pathname;
const TEXT = 'Pact signed\nDefence Minister Ada Berg went to Oslo on 5 May 2025.\n';
const span = (surface: string) => ({
  start: TEXT.indexOf(surface),
  end: TEXT.indexOf(surface) + surface.length,
  surface,
});
const GOLD = {
  kind: 'defence',
  names: [
    { ...span('Ada Berg'), category: 'person', canonical: 'Ada Berg' },
    { ...span('Oslo'), category: 'place', canonical: 'Oslo' },
  ],
  optionalNames: [],
  canonicalAlso: {},
  acronyms: [],
  dates: [{ ...span('5 May 2025'), iso: '2025-05-05' }],
  optionalDates: [],
  money: [],
  marks: [],
  optionalMarks: [],
};
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'sidelight-'));
});
afterEach(() => rmSync(home, { recursive: true }));

function run(files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(home, name), text);
  return spawnSync(process.execPath, [COMMAND, '--folder', home], { encoding: 'utf8' });
}

describe('npm run gold -- --folder DIR', () => {
  it('scores raw texts without front matter, mining alone, by what was annotated', () => {
    const { status, stdout } = run({ 'a.txt': TEXT, 'a.json': JSON.stringify(GOLD) });
    expect(status).toBe(0);
    expect(stdout).toMatch(/strict span .* F1 1\.000 {3}\(hits 2, missed 0, wrong 0\)/);
    expect(stdout).toMatch(/explicit dates .* F1 1\.000/);
    expect(stdout).not.toMatch(/Marks|money/);
  });

  it.each([
    ['a text without annotations', { 'a.txt': TEXT }, 'a.txt: there is no a.json'],
    [
      'annotations of another text',
      { 'a.txt': `- ${TEXT}`, 'a.json': JSON.stringify(GOLD) },
      'a.json: “Ada Berg” does',
    ],
    ['nothing', {}, 'there is no .txt file'],
  ])('names %s', (_, files, expected) => {
    const { status, stderr } = run(files);
    expect([status, stderr]).toEqual([1, expect.stringContaining(expected)]);
  });
});
