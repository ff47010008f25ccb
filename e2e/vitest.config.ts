/** Owns the real-browser tests' set-up: one file after the other, because each starts its own browser. */
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: join(import.meta.dirname, '..'),
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/build.ts'],
    fileParallelism: false,
    maxWorkers: 1,
    // A machine that stalls for a second may cost a mouse its rest. A fault of ours fails three times in a row.
    retry: 2,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
