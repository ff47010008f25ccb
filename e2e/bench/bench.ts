/** Owns `npm run bench`: engines in Node, or with `--browser` the built extension in Chromium. */
import { benchLexicon } from './lexicon-bench.ts';

benchLexicon();
