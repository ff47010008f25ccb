/** Owns serving the stage: the product's own pages over a made-up browser, to this machine only. */
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { createServer } from 'vite';

const HERE = import.meta.dirname;

/** A running stage. */
export interface Stage {
  /** Its address, with a slash at the end. */
  readonly address: string;
  close(): Promise<void>;
}

/** Serves the stage on a free port until it is closed. */
export async function serveStage(): Promise<Stage> {
  const server = await createServer({
    configFile: false,
    root: HERE,
    logLevel: 'warn',
    cacheDir: join(HERE, '..', '..', 'node_modules', '.vite-stage'),
    plugins: [preact()],
    // Named here, no package is found only while a page is open, which would bundle all of them anew.
    optimizeDeps: { include: ['preact', 'preact/hooks', 'preact/debug', 'preact/jsx-dev-runtime', 'fuse.js/basic'] },
    resolve: { alias: { 'wxt/browser': join(HERE, 'made-up-browser.ts') } },
    server: { host: '127.0.0.1', port: 0, hmr: false, fs: { allow: [join(HERE, '..', '..')] } },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error('the stage has no address');
  return { address, close: () => server.close() };
}

if (process.argv[1] === import.meta.filename) {
  const { address } = await serveStage();
  console.log(`Every state of the card: ${address}\nEnd it with Ctrl+C.`);
}
