/** Starts the hover on the page that the content script marked. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MARKED_PAGE, world } from '../marks/marked-page.ts';
import { removeStaleHosts } from './stale-hosts.ts';
import { startHover } from './start-hover.ts';

/** Marks a world in which a hover ran: the hosts that lie about since then are its own. */
const SWEPT: unique symbol = Symbol.for('sidelight.swept');

export default defineUnlistedScript(() => {
  const page = world[MARKED_PAGE];
  const swept = globalThis as typeof globalThis & { [SWEPT]?: true };
  if (!swept[SWEPT]) removeStaleHosts();
  swept[SWEPT] = true;
  if (page && !page.signal.aborted && !page.onChange) startHover(page);
});
