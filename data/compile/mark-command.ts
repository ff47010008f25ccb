/** Owns the command line `npm run mark -- [--no-gate] [--why] IN.json OUT.json`: the product's own marks on plain texts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { MarkReason } from '../mark-reason.ts';
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import type { Lexicon } from '../match/lexicon.ts';
import { createMatcher } from '../match/matcher.ts';
import type { Mention } from '../match/mention.ts';
import { ReadBlock } from '../match/read-block.ts';
import { explainMention } from '../match/reason.ts';
import { explainRefusals } from '../match/refusals.ts';
import { resolveMentions } from '../match/resolve.ts';
import { stringAt } from '../match/string-table.ts';
import { compileFolder } from './build-pack.ts';

const USAGE = `Usage: npm run mark -- [--no-gate] [--why] IN.json OUT.json

Marks texts with the terms of the built-in pack. IN.json is {id: text}. Each line of a text is a block; its first line is a title. OUT.json becomes
{id: [{start, end, entityId, name}]}, offsets in UTF-16 units; where the words may mean several, one row each.
--no-gate marks common terms even in texts off the pack's subject. --why gives each row its reason (form, rule, evidence) and adds
rows with "refused" for words that are no mention; where two entities share them, one row each.`;

const SEEDS = new URL('../../seeds/india-eu-defence', import.meta.url);

interface MarkRow {
  readonly start: number;
  readonly end: number;
  readonly entityId: string;
  readonly name: string;
  /** With --why: what allowed the mark. */
  readonly reason?: MarkReason;
  /** With --why: this is no mark, and why not. */
  readonly refused?: string;
}

interface MarkOptions {
  readonly gate: boolean;
  readonly why: boolean;
}

/** The marks of one text by the product's own matcher; on a page the headline is read, but not marked. */
function markText(text: string, lexicon: Lexicon, { gate, why }: MarkOptions): MarkRow[] {
  const lines = text.split('\n');
  const starts = lines.map((_, index) => lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0));
  const matcher = createMatcher(lexicon);
  const blocks = lines.map((line, index) => new ReadBlock(line, matcher.hits(line), { title: index === 0 }));
  const rowOf = ({ block, start, end }: Pick<Mention, 'block' | 'start' | 'end'>, entity: number): MarkRow => ({
    start: (starts[block] ?? 0) + start,
    end: (starts[block] ?? 0) + end,
    entityId: stringAt(lexicon.entityId, entity),
    name: stringAt(lexicon.entityName, entity),
  });
  const mentions = resolveMentions(blocks, lexicon, { gate });
  const marks = mentions.flatMap((mention) =>
    mention.entities.map((entity) => ({
      ...rowOf(mention, entity),
      ...(why && { reason: explainMention(mention, mentions, blocks, lexicon) }),
    })),
  );
  if (!why) return marks;
  const refused = explainRefusals(blocks, lexicon, { gate }).map((one) => ({
    ...rowOf(one, one.entity),
    refused: one.why,
  }));
  return [...marks, ...refused].sort((a, b) => a.start - b.start);
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
function readArguments(args: readonly string[]): ({ input: string; output: string } & MarkOptions) | undefined {
  try {
    const options = { 'no-gate': { type: 'boolean' }, why: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const [input, output, ...more] = positionals;
    if (input === undefined || output === undefined || more.length > 0) return undefined;
    return { input, output, gate: values['no-gate'] !== true, why: values.why === true };
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
    const marks = texts.map(([id, text]) => [id, markText(text, lexicon, asked)] as const);
    const written = `${JSON.stringify(Object.fromEntries(marks), null, 1)}\n`;
    inPlainWords(asked.output, () => writeFileSync(asked.output, written));
    console.log(
      `${marks.reduce((sum, [, rows]) => sum + rows.filter((row) => row.refused === undefined).length, 0)} marks in ${marks.length} texts`,
    );
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(error instanceof SyntaxError ? `${asked.input}: ${reason}` : reason);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
