/** Owns `npm run bench`: engines in Node, with `--browser` the built extension on pages, with `--card` its card. */
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser-bench.ts';
import { benchCard } from './card-bench.ts';
import { benchLexicon } from './lexicon-bench.ts';

const { values } = parseArgs({
  options: { browser: { type: 'boolean' }, card: { type: 'boolean' }, pages: { type: 'string' } },
});
if (values.card) await benchCard();
else if (values.browser) await benchBrowser(values.pages);
else benchLexicon();
