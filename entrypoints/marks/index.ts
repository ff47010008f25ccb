/** Starts marking the page that the first part of the content script reads. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { READ_PAGE, world } from '../content/read-page.ts';
import { MarkSession } from './mark-session.ts';

export default defineUnlistedScript(() => {
  const page = world[READ_PAGE];
  if (!page || page.signal.aborted || page.marks) return;
  page.marks = new MarkSession(page);
  page.tell();
});
