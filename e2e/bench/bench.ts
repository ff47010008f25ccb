/** Owns `npm run bench`: engines in Node; `--browser` the built extension in Chromium; `--card` how soon a card is seen. */
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser-bench.ts';
import { benchCard } from './card-bench.ts';
import { benchLexicon } from './lexicon-bench.ts';

const options = { browser: { type: 'boolean' }, card: { type: 'boolean' }, pages: { type: 'string' } } as const;
const { values } = parseArgs({ options });
if (values.card) await benchCard();
else if (values.browser) await benchBrowser(values.pages);
else benchLexicon();
