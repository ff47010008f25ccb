/** Owns the command line `npm run compile -- DIR [-o pack.json]`: prints the report, writes the pack. */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CompileError, compileFolder } from './build-pack.ts';
import { packText } from './emit.ts';
import { reportText } from './report.ts';

const USAGE = `Usage: npm run compile -- DIR [-o pack.json]

Compiles the .md and .txt documents of DIR into a pack. DIR may also hold pack.json (id, title, version, language,
licence) and overlay.json (what you decided about its entities). Without -o nothing is written.`;

/** Runs the command; the result is the exit code: 0 done, 1 the folder is wrong, 2 the command is. */
function run(args: readonly string[]): number {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return 2;
  }
  const [dir, ...more] = parsed.positionals;
  if (parsed.values.help === true) {
    console.log(USAGE);
    return 0;
  }
  if (dir === undefined || more.length > 0) {
    console.error(USAGE);
    return 2;
  }
  return compileInto(dir, parsed.values.out);
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { out: { type: 'string', short: 'o' }, help: { type: 'boolean', short: 'h' } },
  });
}

function compileInto(dir: string, out: string | undefined): number {
  if (out !== undefined && resolve(out) === resolve(dir, 'pack.json')) {
    console.error(`${out} says what the pack is called; name another file to write the pack to`);
    return 2;
  }
  try {
    const { pack, report } = compileFolder(dir);
    console.log(reportText(report));
    if (out !== undefined) {
      writeFileSync(out, packText(pack));
      console.log(`written   ${out}`);
    }
    return 0;
  } catch (error) {
    if (!(error instanceof CompileError) && !(error instanceof Error && 'code' in error)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = run(process.argv.slice(2));
