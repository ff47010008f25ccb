/** Owns `npm run bench`: engines in Node; `--browser` the built extension; `--card` how soon a card is seen; `--pictures` how it looks. */
import { parseArgs } from 'node:util';
import { benchBrowser } from './browser-bench.ts';
import { benchCard } from './card-bench.ts';
import { benchLexicon } from './lexicon-bench.ts';
import { takePictures } from './picture-series.ts';

const flag = { type: 'boolean' } as const;
const options = { browser: flag, card: flag, pictures: flag, pages: { type: 'string' } } as const;
const { values } = parseArgs({ options });
if (values.pictures) await takePictures();
else if (values.card) await benchCard();
else if (values.browser) await benchBrowser(values.pages);
else await benchLexicon();
