/** Owns `npm test`: unit tests, then real-browser tests, then one closing line that sums them up. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTallies, type Tally, tallyOf } from './tally.ts';

const ROOT = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-test-'));

/** Runs one Vitest configuration, its report on screen, and counts its results. */
function run(name: string, config: string): Tally {
  console.log(`\n== ${name} ==`);
  const started = Date.now();
  const report = join(folder, `${name}.json`);
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { status } = spawnSync(process.execPath, [vitest, ...args], { cwd: ROOT, stdio: 'inherit' });
  const tally = tallyOf(existsSync(report) ? readFileSync(report, 'utf8') : undefined, status === 0);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${name}: ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped in ${seconds} s`);
  return tally;
}

const all = addTallies([run('unit', 'vitest.config.ts'), run('browser', 'e2e/vitest.config.ts')]);
rmSync(folder, { recursive: true });
if (all.skipped > 0) console.log(`${all.skipped} skipped; the reasons are printed above.`);
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed > 0 || all.passed === 0 ? 1 : 0;
