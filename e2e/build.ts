/** Owns building the extension before a browser loads it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');

/** Which browser a build is for. */
export type Target = 'chrome' | 'firefox';

/** The folder that holds the built extension for `target`. */
export function builtFolder(target: Target): string {
  return join(ROOT, '.output', `${target}-mv3`);
}

/** Builds the extension for `target`, seeds included. Throws with the build's own words when it fails. */
export function build(target: Target): void {
  const wxt = join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs');
  const run = spawnSync(process.execPath, [wxt, 'build', '-b', target], { cwd: ROOT, encoding: 'utf8' });
  if (run.status !== 0 || !existsSync(join(builtFolder(target), 'manifest.json'))) {
    throw new Error(`The build for ${target} failed:\n${run.stdout}${run.stderr}`);
  }
}

/** Vitest calls this once before the first browser test. */
export function setup(): void {
  build('chrome');
  build('firefox');
}
