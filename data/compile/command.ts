/** Owns the command line `npm run compile -- DIR [-o pack.json]`: prints the report, writes the pack. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuiltPack, buildPack, CompileError, readFolder } from './build-pack.ts';
import type { CompileHelp } from './compile.ts';
import { packText } from './emit.ts';
import { fullReportText } from './full-report.ts';
import { issueLine } from './issue.ts';
import { mineShards } from './mine-shards.ts';
import { counted, reportText } from './report.ts';

const USAGE = `Usage: npm run compile -- DIR [-o pack.json] [--report] [--review FILE] [--shards N] [--keep-going]

Compiles the .md, .txt and .html documents of DIR into a pack. DIR may also hold pack.json (id, title, version, language,
licence) and overlay.json (what you decided about its entities). Without -o nothing is written.

--report       also lists every entity, the coverage of each source, and every doubtful name with its sentences
--review FILE  writes the doubtful names to FILE as JSON, to be turned into rows of overlay.json
--shards N     mines the documents in N parts at once; the pack is the same
--keep-going   leaves broken documents out, names them, and ends with exit code 1`;

/** What a person keeps in a folder beside its documents, and a command must not write over. */
const OWN_FILES = ['pack.json', 'overlay.json', 'statements.json', 'relations-read.json', 'expected-entities.json'];

/** Milliseconds between two lines of progress; a build that ends sooner prints none. */
const PROGRESS_EVERY = 2_000;

/** What the command was asked to do. */
interface Wish {
  readonly dir: string;
  readonly out: string | undefined;
  readonly review: string | undefined;
  readonly report: boolean;
  readonly keepGoing: boolean;
  readonly shards: number;
}

/** Runs the command; the result is the exit code: 0 done, 1 something in the folder is wrong, 2 the command is. */
async function run(args: readonly string[]): Promise<number> {
  const wish = wishOf(args);
  if (typeof wish === 'number') return wish;
  try {
    const folder = readFolder(wish.dir);
    const mined = wish.shards > 1 ? await mineShards(folder.documents, wish.shards) : [];
    const built = buildPack(folder, { mined, keepGoing: wish.keepGoing, onProgress: progress() });
    print(built, wish);
    for (const issue of built.skipped) console.error(`left out: ${issueLine(issue)}`);
    return built.skipped.length > 0 ? 1 : 0;
  } catch (error) {
    if (!(error instanceof CompileError) && !(error instanceof Error && 'code' in error)) throw error;
    console.error(error.message);
    return 1;
  }
}

function wishOf(args: readonly string[]): Wish | number {
  const refuse = (reason: string): number => {
    console.error(`${reason}${reason === '' ? '' : '\n\n'}${USAGE}`);
    return 2;
  };
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split('. To specify')[0] ?? '') : String(error));
  }
  const { values, positionals } = parsed;
  if (values.help === true) {
    console.log(USAGE);
    return 0;
  }
  const [dir, ...more] = positionals;
  if (dir === undefined || more.length > 0) return refuse('');
  const shards = Number(values.shards ?? '1');
  if (!Number.isInteger(shards) || shards < 1 || shards > 64) return refuse('--shards must be a number from 1 to 64');
  const written = [values.out, values.review].find((file) => isOwnFile(dir, file));
  if (written !== undefined)
    return refuse(`${written} is a file the folder is read from; name another file to write to`);
  return {
    dir,
    shards,
    out: values.out,
    review: values.review,
    report: values.report === true,
    keepGoing: values['keep-going'] === true,
  };
}

function isOwnFile(dir: string, file: string | undefined): boolean {
  const own = OWN_FILES.map((name) => resolve(dir, name));
  return file !== undefined && own.includes(resolve(file));
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      report: { type: 'boolean' },
      review: { type: 'string' },
      shards: { type: 'string' },
      'keep-going': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

function print(built: BuiltPack, { out, review, report }: Wish): void {
  console.log(reportText(built.report));
  if (report) console.log(fullReportText(built));
  if (review !== undefined) {
    writeFileSync(review, `${JSON.stringify(built.review, null, 1)}\n`);
    console.log(`written   ${review}: ${counted(built.review.length, 'name')} to decide`);
  }
  if (out === undefined) return;
  writeFileSync(out, packText(built.pack));
  console.log(`written   ${out}`);
}

/** Says every two seconds how far a stage is. */
function progress(): NonNullable<CompileHelp['onProgress']> {
  let last = Date.now();
  return (stage, done, total) => {
    if (Date.now() - last < PROGRESS_EVERY) return;
    last = Date.now();
    console.error(`${stage}: ${done} of ${total} documents`);
  };
}

process.exitCode = await run(process.argv.slice(2));
