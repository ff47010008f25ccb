/** Owns the lexicon's benchmark in Node: throughput, building, loading and size as forms grow, beside peers. */

import { buildLexicon } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { createMatcher } from '../../data/match/matcher.ts';
import { ReadBlock } from '../../data/match/read-block.ts';
import { resolveMentions } from '../../data/match/resolve.ts';
import type { Engine, Find } from './engine.ts';
import { ENGINES } from './engines.ts';
import { generateNames, generateText } from './generate.ts';
import { entitiesOf } from './our-engines.ts';
import { printTable } from './table.ts';

const SIZES = [200, 2_000, 20_000, 200_000, 1_000_000];
const TEXT = 4_000_000;
/** Enough runs that one of them was not disturbed; the fastest counts. */
const RUNS = 5;
/** An engine gets no further run once it used this much time, ms. */
const PATIENCE = 3_000;
const BARS: Readonly<Record<number, string>> = { 2000: '≥ 4', 20000: '≥ 5', 200000: '≥ 6' };

interface Measured {
  readonly build: number;
  readonly load: number | undefined;
  readonly bytes: number | undefined;
  /** MB of UTF-8-like text (one unit counts one byte) per second. */
  readonly speed: number;
  readonly answers: readonly string[];
  readonly note: string | undefined;
}

/** Prints one table per number of forms. */
export async function benchLexicon(): Promise<void> {
  for (const size of SIZES) await benchSize(size);
}

async function benchSize(size: number): Promise<void> {
  const names = generateNames(size);
  const paragraphs = generateText(TEXT, names);
  const rows: string[][] = [];
  const notes: string[] = [];
  let ours: Measured | undefined;
  for (const engine of ENGINES) {
    const measured = size > engine.most ? undefined : await measure(engine, names, paragraphs);
    ours ??= measured;
    if (measured?.note !== undefined) notes.push(`${engine.name}: ${measured.note}`);
    rows.push(rowOf(engine, measured, ours));
  }
  const [bar = '–'] = [BARS[size]];
  console.log(`\n${size.toLocaleString('en')} forms (bar against RegExp with equal answers: ${bar}×)`);
  printTable(['engine', 'MB/s', 'ours is × as fast', 'build ms', 'load ms', 'in the tab, MB', 'answers'], rows);
  for (const note of notes) console.log(note);
  console.log(`ours with every decision of the resolver: ${decidingSpeed(names, paragraphs).toFixed(0)} MB/s`);
}

async function measure(
  engine: Engine,
  names: readonly string[],
  paragraphs: readonly string[],
): Promise<Measured | undefined> {
  const started = performance.now();
  try {
    const { find, bytes, load, note } = await engine.build(names, paragraphs);
    const build = performance.now() - started;
    return { build, load, bytes, note, speed: speedOf(find, paragraphs), answers: answersOf(find, paragraphs) };
  } catch (error) {
    console.log(`${engine.name}: ${error instanceof Error ? error.message.slice(0, 80) : error}`);
    return undefined;
  }
}

function speedOf(find: (text: string) => unknown, paragraphs: readonly string[]): number {
  const units = paragraphs.reduce((sum, text) => sum + text.length, 0);
  let best = Number.POSITIVE_INFINITY;
  let used = 0;
  for (let run = 0; run < RUNS && used < PATIENCE; run += 1) {
    const started = performance.now();
    for (const text of paragraphs) find(text);
    const took = performance.now() - started;
    best = Math.min(best, took);
    used += took;
  }
  return units / 1000 / best;
}

function answersOf(find: Find, paragraphs: readonly string[]): string[] {
  return paragraphs.flatMap((text) => find(text).map(({ start, end }) => `${start}-${end}`));
}

function rowOf(engine: Engine, measured: Measured | undefined, ours: Measured | undefined): string[] {
  if (!measured || !ours) return [engine.name, 'not run', '', '', '', '', ''];
  const isSame = measured.answers.join('|') === ours.answers.join('|');
  const equality = engine.equal ? (isSame ? 'equal' : 'DIFFERENT') : isSame ? 'equal' : 'other';
  return [
    engine.name,
    measured.speed.toFixed(1),
    (ours.speed / measured.speed).toFixed(1),
    measured.build.toFixed(0),
    measured.load?.toFixed(2) ?? '',
    measured.bytes === undefined ? '' : (measured.bytes / 1e6).toFixed(2),
    `${measured.answers.length} ${equality}`,
  ];
}

function decidingSpeed(names: readonly string[], paragraphs: readonly string[]): number {
  const lexicon = buildLexicon(entitiesOf(names), ENGLISH_NAME_WORDS);
  const matcher = createMatcher(lexicon);
  const find = (text: string) => resolveMentions([new ReadBlock(text, matcher.hits(text))], lexicon);
  return speedOf(find, paragraphs);
}
