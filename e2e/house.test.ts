/** Tests that the repository keeps its own rules: where things lie, how long they are, what they are called. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file));
const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
const code = files.filter((file) => /\.tsx?$/.test(file));

describe('the house', () => {
  it('has a README of at most fifteen lines in every folder of the product', () => {
    const folders = new Set(
      files.map(dirname).filter((folder) => /^(entrypoints|components|data|seeds|e2e)/.test(folder)),
    );
    const documented = [...folders].filter((folder) => !/boundaries\/house|seeds\/gold/.test(folder));
    expect(documented.filter((folder) => !existsSync(`${folder}/README.md`))).toEqual([]);
    expect(documented.filter((folder) => linesOf(`${folder}/README.md`) > 15)).toEqual([]);
  });

  it('has no file of code over 300 lines, tables of cases aside', () => {
    expect(code.filter((file) => !/cases\.ts$|\.test\.tsx?$/.test(file) && linesOf(file) > 300)).toEqual([]);
  });

  it('begins every file of code with a sentence that says what it owns', () => {
    const silent = code.filter(
      (file) =>
        !file.startsWith('e2e/boundaries/house') && !/^(\/\/ @vitest[^\n]*\n)?\/\*\*/.test(readFileSync(file, 'utf8')),
    );
    expect(silent).toEqual([]);
  });

  it('has no grab bags', () => {
    const bags = /^(utils?|helpers?|common|shared|misc|types|constants)(\.tsx?)?$/;
    expect(files.filter((file) => file.split('/').some((part) => bags.test(part)))).toEqual([]);
    expect(code.filter((file) => /^index\.tsx?$/.test(basename(file)) && !file.startsWith('entrypoints/'))).toEqual([]);
  });

  it('keeps its top level', () => {
    const top = new Set(files.map((file) => file.split('/')[0] ?? ''));
    const allowed =
      /^(\..+|entrypoints|components|data|seeds|public|e2e|wxt\.config\.ts|vitest\.config\.ts|package(-lock)?\.json|tsconfig\.json|biome\.json|knip\.json|README\.md|CHANGELOG\.md|LICENSE)$/;
    expect([...top].filter((name) => !allowed.test(name))).toEqual([]);
  });
});
