/** Starts the hover on the page that the first half of the content script marked. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MARKED_PAGE, world } from '../content/marked-page.ts';
import { startHover } from './start-hover.ts';

export default defineUnlistedScript(() => {
  const page = world[MARKED_PAGE];
  if (page && !page.signal.aborted && !page.onChange) startHover(page);
});
