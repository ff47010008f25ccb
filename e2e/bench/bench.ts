/** Owns `npm run bench`: engines in Node, with `--browser` the built extension in browsers, with `--pictures` how it looks. */
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser-bench.ts';
import { benchLexicon } from './lexicon-bench.ts';
import { takePictures } from './picture-series.ts';

const { values } = parseArgs({
  options: { browser: { type: 'boolean' }, pictures: { type: 'boolean' }, pages: { type: 'string' } },
});
if (values.pictures) await takePictures();
else if (values.browser) await benchBrowser(values.pages);
else await benchLexicon();
