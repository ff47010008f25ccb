/** Owns the unit tests' set-up: everything that lies beside code, in plain Node unless a file asks for a DOM. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    exclude: ['e2e/boundaries/house/**'],
    include: ['{data,components,entrypoints,e2e}/**/*.test.{ts,tsx}'],
    mockReset: true,
    restoreMocks: true,
    unstubGlobals: true,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
