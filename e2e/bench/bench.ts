/** Owns `npm run bench`: engines in Node, or with `--browser` the built extension in Chromium. */
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser-bench.ts';
import { benchLexicon } from './lexicon-bench.ts';

const { values } = parseArgs({ options: { browser: { type: 'boolean' }, pages: { type: 'string' } } });
if (values.browser) await benchBrowser(values.pages);
else await benchLexicon();
