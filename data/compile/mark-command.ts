/** Owns the command line `npm run mark -- [--no-gate] IN.json OUT.json`: the product's own marks on plain texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { findMentions } from '../match/matcher.ts';
import { stringAt } from '../match/string-table.ts';
import { compileFolder } from './build-pack.ts';

const USAGE = `Usage: npm run mark -- [--no-gate] IN.json OUT.json

Marks texts with the terms of the built-in pack. IN.json is {id: text}. Each line of a text is a block; its first line is a title. OUT.json becomes
{id: [{start, end, entityId, name}]}, offsets in UTF-16 units; where the words may mean several, one row each.
--no-gate marks common terms even in texts off the pack's subject.`;

const SEEDS = new URL('../../seeds/india-eu-defence', import.meta.url);

interface MarkRow {
  readonly start: number;
  readonly end: number;
  readonly entityId: string;
  readonly name: string;
}

/** The marks of one text by the product's own matcher; on a page the headline is read, but not marked. */
function markText(text: string, lexicon: Lexicon, gate: boolean): MarkRow[] {
  const lines = text.split('\n');
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
  const blocks = lines.map((line, index) => ({ text: line, title: index === 0 }));
  return findMentions(blocks, lexicon, { gate }).flatMap(({ block, start, end, entities }) =>
    entities.map((entity) => ({
      start: (starts[block] ?? 0) + start,
      end: (starts[block] ?? 0) + end,
      entityId: stringAt(lexicon.entityId, entity),
      name: stringAt(lexicon.entityName, entity),
    })),
  );
}

/** Reads the texts of a file. @throws Error in plain words where it is not `{id: text}`. */
function readTexts(file: string): [string, string][] {
  const parsed: unknown = JSON.parse(inPlainWords(file, () => readFileSync(file, 'utf8')));
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw new Error(`${file}: it is not an object {id: text}`);
  return Object.entries(parsed).map(([id, text]) => {
    if (typeof text !== 'string') throw new Error(`${file}: "${id}" is not a text`);
    return [id, text];
  });
}

/** Runs a file operation; a failure names the file and says why. */
function inPlainWords<T>(file: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason = code === 'ENOENT' ? 'there is no such file or folder' : `it cannot be used (${code})`;
    throw new Error(`${file}: ${reason}`);
  }
}

/** What the command line asks for; `undefined` where it cannot be read. */
function readArguments(args: readonly string[]): { input: string; output: string; gate: boolean } | undefined {
  try {
    const options = { 'no-gate': { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [input, output, ...more] = positionals;
    if (input === undefined || output === undefined || more.length > 0) return undefined;
    return { input, output, gate: values['no-gate'] !== true };
  } catch {
    return undefined;
  }
}

/** Runs the command; the result is the exit code: 0 done, 1 a file is wrong, 2 the command is. */
function run(args: readonly string[]): number {
  const asked = readArguments(args);
  if (!asked) {
    console.error(USAGE);
    return 2;
  }
  try {
    const texts = readTexts(asked.input);
    const lexicon = buildLexicon(compileFolder(fileURLToPath(SEEDS)).pack.entities, ENGLISH_NAME_WORDS);
    const marks = texts.map(([id, text]) => [id, markText(text, lexicon, asked.gate)] as const);
    const written = `${JSON.stringify(Object.fromEntries(marks), null, 1)}\n`;
    inPlainWords(asked.output, () => writeFileSync(asked.output, written));
    console.log(`${marks.reduce((sum, [, rows]) => sum + rows.length, 0)} marks in ${marks.length} texts`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(error instanceof SyntaxError ? `${asked.input}: ${reason}` : reason);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
