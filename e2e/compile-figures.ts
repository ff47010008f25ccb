/**
 * Owns `npm run compile:figures`: the compiler's figures that need no annotated articles, each against its bar. It prints
 * and judges nothing; `npm run gold` prints the scores.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuiltPack, buildPack, readFolder } from '../data/compile/build-pack.ts';
import { unsupported } from '../data/compile/cited-places.ts';
import { compile, mineFiles } from '../data/compile/compile.ts';
import { packText } from '../data/compile/emit.ts';
import { expectedEntities } from '../data/compile/expected-entities.ts';
import { issueLine } from '../data/compile/issue.ts';
import { packInfoFor } from '../data/compile/pack-info.ts';
import { readText } from '../data/compile/read-folder.ts';
import { relationsRead } from '../data/compile/relations-read.ts';
import { CATEGORIES } from '../data/entity.ts';
import { citationsOf } from '../data/pack-schema.ts';
import { bundleCompiler } from './compile-bundle.ts';
import { madeCorpus } from './made-corpus.ts';

const SEEDS = join(import.meta.dirname, '..', 'seeds', 'india-eu-defence');
const SIZES = [10, 1_000, 10_000];

function line(what: string, value: string, bar: string): void {
  console.log(`${what.padEnd(58)}${value.padEnd(52)}bar: ${bar}`);
}

function printPack({ pack, report, coverage }: BuiltPack): void {
  const kinds = CATEGORIES.map((category) => `${report.entities[category]} ${category}`).join(', ');
  console.log(`first pack: ${pack.entities.length} entities (${kinds})`);
  for (const { id, statements, left } of coverage) {
    line(`  ${id}: statements carried`, `${statements - left.length} of ${statements}`, 'all, or a reason');
    for (const { raw, why } of left) console.log(`    ${raw}: ${why}`);
  }
  const cites = pack.entities.flatMap(citationsOf);
  const lost = unsupported(pack);
  line('statements on a card without a citation', `${report.uncited}`, '0');
  line('statements that their cited places do not hold', `${lost.length}, by ${cites.length} places read again`, '0');
  for (const { entity, what, text, missing } of lost)
    console.log(`    ${entity}, ${what} “${text}” lacks ${missing.join(', ')}`);
  line('sentences of ours on no card', `${report.onNoCard.length}`, '0');
  line('names left for review', `${report.review}`, 'each decided by a person');
}

/** How many relations on cards a person read and found true; the unread are printed as rows for the list. */
function printRelations({ pack }: BuiltPack, documents: Parameters<typeof relationsRead>[2]): void {
  const name = 'relations-read.json';
  const { file, issues: unreadable } = existsSync(join(SEEDS, name)) ? readText(SEEDS, name) : { issues: [] };
  const { shown, right, wrong, unread, issues } = relationsRead(file, pack, documents);
  const read = shown - unread.length;
  line('relations on a card, each with a cited sentence: read', `${read} of ${shown}`, 'all');
  const share = read === 0 ? 'none read' : `${((right / read) * 100).toFixed(1)} %`;
  line('  of the read ones, true by the cited sentence', `${right} of ${read} (${share})`, '95 %, aim 100 %');
  for (const issue of [...unreadable, ...issues]) console.log(`    ${issueLine(issue)}`);
  for (const { subject, relation, object, source, why } of wrong)
    console.log(`    false: ${subject} “${relation}” ${object} by ${source}: ${why}`);
  for (const { sentence, ...row } of unread) console.log(`    unread: ${JSON.stringify(row)} ${sentence}`);
}

/** How many of the terms that a reader of the sources may look for have a card, of the right category. */
function printExpected({ pack }: BuiltPack): void {
  const name = 'expected-entities.json';
  const { file, issues: unreadable } = readText(SEEDS, name);
  for (const issue of unreadable) console.log(`    ${issueLine(issue)}`);
  if (file === undefined) return;
  const { expected, present, right, missing, miscast, issues } = expectedEntities(file, pack);
  line('expected entities', `${present} of ${expected} present`, 'all');
  line('  with the right category', `${right} of ${expected}`, 'all');
  for (const issue of issues) console.log(`    ${issueLine(issue)}`);
  for (const row of missing) console.log(`    missing: ${row.name}, ${row.category}`);
  for (const row of miscast) console.log(`    not a ${row.category}: ${row.name}`);
}

function printSameBytes(): void {
  const files = madeCorpus(60);
  const info = packInfoFor('made');
  const textOf = (given: typeof files, mined = mineFiles([])) => {
    const { pack } = compile(given, undefined, info, { mined });
    return pack === undefined ? '' : packText(pack);
  };
  const whole = textOf(files);
  const shards = [0, 1, 2].map((shard) => mineFiles(files.filter((_, at) => at % 3 === shard)));
  const same = (text: string) => (text === whole && whole !== '' ? 'identical' : 'DIFFERENT');
  line('pack of shuffled documents', same(textOf(files.toReversed())), 'byte-identical');
  line('pack of three shards', same(textOf(files, shards.flat())), 'byte-identical');
  line('pack of evidence merged twice', same(textOf(files, [...shards, ...shards].flat())), 'byte-identical');
  line('pack built twice', same(textOf(files)), 'byte-identical');
}

/**
 * Characters a second of processor time, so that other work on the machine does not count: the best of three runs, after
 * one that warms the engine up.
 */
function printSpeed(): void {
  const info = packInfoFor('made');
  compile(madeCorpus(200), undefined, info);
  let before: number | undefined;
  for (const size of SIZES) {
    const files = madeCorpus(size);
    const characters = files.reduce((sum, { text }) => sum + text.length, 0);
    const runs = [1, 2, 3].map(() => {
      const repeats = Math.max(1, Math.round(300 / size));
      const started = process.cpuUsage();
      for (let time = 0; time < repeats; time += 1) compile(files, undefined, info);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / repeats / characters;
    });
    const perCharacter = Math.min(...runs);
    const growth = before === undefined ? '' : `, ${(perCharacter / before).toFixed(2)} × the time a character`;
    line(`speed at ${size} documents`, `${(1 / perCharacter).toFixed(2)} M characters/s${growth}`, '0.5, linear');
    before = perCharacter;
  }
}

async function printSize(): Promise<void> {
  const bytes = gzipSync(await bundleCompiler(), { level: 9 }).length;
  line('compiler and lexicon for a browser, gzipped', `${(bytes / 1_000).toFixed(1)} kB`, '100 kB, aim 60');
}

const folder = readFolder(SEEDS);
const built = buildPack(folder, {});
printPack(built);
printExpected(built);
printRelations(built, folder.documents);
printSameBytes();
printSpeed();
await printSize();
