/** Owns bundling the compiler with its lexicon for a browser, as it would be shipped in the extension. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..');

/** The compiler as one minified module that answers a worker's messages; see compile-worker.ts. */
export async function bundleCompiler(): Promise<string> {
  // The settings of the type checker, which the bundler reads too, build on a file that WXT writes.
  if (!existsSync(join(ROOT, '.wxt', 'tsconfig.json'))) {
    spawnSync(process.execPath, [join(ROOT, 'node_modules', 'wxt', 'bin', 'wxt.mjs'), 'prepare'], { cwd: ROOT });
  }
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(import.meta.dirname, 'compile-worker.ts'), output: { format: 'es' } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const [chunk, ...others] = outputs.filter((output) => output.type === 'chunk');
  if (chunk === undefined || others.length > 0) throw new Error('the compiler must bundle into one file');
  return chunk.code;
}
