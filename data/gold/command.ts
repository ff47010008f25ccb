/** Owns the command line `npm run gold`: reads `seeds/gold`, or a folder given, and prints how mining and matching did on it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { compileFolder } from '../compile/build-pack.ts';
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import { type Article, annotatedArticle, readArticle } from './article.ts';
import { type Causes, readCauses } from './causes.ts';
import { densityLine } from './density.ts';
import { type SetReport, scoreMining, scoreSet } from './score-set.ts';

const SHOWN = 40;
const EVERY = Number.POSITIVE_INFINITY;
const USAGE = `Usage: npm run gold -- [--errors] [--frozen-errors] [--folder DIR]

Scores the compiler and the first pack on our own annotated articles. Of the development half the first ${SHOWN} errors are
listed, or all with --errors. Of the frozen half only their number is told, because no rule may be tuned on it;
--frozen-errors lists them, for correcting an annotation. With --folder the raw texts of DIR are scored instead, mining
alone: each NAME.txt with its annotations in NAME.json, in the form seeds/gold/README.md tells.`;
const FLAGS = {
  errors: { type: 'boolean' },
  'frozen-errors': { type: 'boolean' },
  folder: { type: 'string' },
} as const;
const SEEDS = fileURLToPath(new URL('../../seeds/', import.meta.url));

/** The causes that somebody wrote for the errors of a half; none where the file is missing. */
function readCausesOf(folder: string): Causes {
  return existsSync(`${folder}/causes.json`) ? readCauses(readFileSync(`${folder}/causes.json`, 'utf8')) : {};
}

/** The texts of the first pack's sources, without front matter. */
function readSources(): string[] {
  const folder = `${SEEDS}india-eu-defence/`;
  const names = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  return names.map((name) => readFileSync(`${folder}${name}`, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
}

/** The annotated articles of a folder, in the order of their names. @throws Error that names the file that is broken. */
function readSet(folder: string, read: typeof readArticle): Article[] {
  const names = readdirSync(folder).sort();
  const texts = names.filter((name) => name.endsWith('.txt'));
  const lone = names.find(
    (name) => name.endsWith('.json') && name !== 'causes.json' && !texts.includes(name.replace(/json$/, 'txt')),
  );
  if (lone !== undefined) throw new Error(`${lone}: there is no text beside it`);
  return texts.map((name) => {
    const id = name.replace(/\.txt$/, '');
    const json = names.includes(`${id}.json`) ? readFileSync(`${folder}/${id}.json`, 'utf8') : undefined;
    if (json === undefined) throw new Error(`${name}: there is no ${id}.json with its annotations`);
    return read(id, readFileSync(`${folder}/${name}`, 'utf8'), json);
  });
}

function print(set: string, { figures, errors }: SetReport, shown: number): void {
  const more = errors.length > shown ? [`    … ${errors.length - shown} not shown`] : [];
  const lines = [set, ...figures, `  errors: ${errors.length}`, ...errors.slice(0, shown), ...more, ''];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** Prints the scores of our own two halves; `all` says of which every error is listed. */
function printOwn(all: { readonly errors: boolean; readonly frozen: boolean }): void {
  const lexicon = buildLexicon(compileFolder(`${SEEDS}india-eu-defence`).pack.entities, ENGLISH_NAME_WORDS);
  const shown = { development: all.errors ? EVERY : SHOWN, frozen: all.frozen ? EVERY : 0 };
  for (const [set, limit] of Object.entries(shown))
    print(
      set.toUpperCase(),
      scoreSet(readSet(`${SEEDS}gold/${set}`, readArticle), lexicon, readCausesOf(`${SEEDS}gold/${set}`)),
      limit,
    );
  process.stdout.write(`THE PACK’S OWN SOURCES\n${densityLine(readSources(), lexicon)}\n`);
}

function printFolder(folder: string, errors: boolean): void {
  const articles = readSet(folder, annotatedArticle);
  if (articles.length === 0) throw new Error(`${folder}: there is no .txt file`);
  print(folder, scoreMining(articles), errors ? EVERY : SHOWN);
}

/** Runs the command; the result is the exit code: 0 printed, 1 an input is broken, 2 the command is. */
function run(args: readonly string[]): number {
  try {
    const { values } = parseArgs({ args: [...args], options: FLAGS });
    const errors = values.errors === true;
    if (values.folder === undefined) printOwn({ errors, frozen: values['frozen-errors'] === true });
    else printFolder(values.folder, errors);
    return 0;
  } catch (error) {
    const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    process.stderr.write(`${isUsage ? USAGE : error instanceof Error ? error.message : String(error)}\n`);
    return isUsage ? 2 : 1;
  }
}

process.exitCode = run(process.argv.slice(2));
