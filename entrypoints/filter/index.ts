/** Leaves word of how a filter is opened for the content script that runs in the same world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OPEN_FILTER } from '../content/page-lexicon.ts';
import { FilteredLexicon } from './filtered-lexicon.ts';

export default defineUnlistedScript(() => {
  Object.assign(globalThis, {
    [OPEN_FILTER]: (...args: ConstructorParameters<typeof FilteredLexicon>) => new FilteredLexicon(...args),
  });
});
