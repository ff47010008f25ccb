/** Owns one page's reading life: lexicon in, what was found out to the marks, everything undone when the signal aborts. */
import type { PageCalls, PageStart } from '../../data/messages.ts';
import { holds } from './blocks.ts';
import { call } from './extension.ts';
import { findNearBlock } from './near.ts';
import type { PageLexicon } from './page-lexicon.ts';
import { READ_PAGE, type ReadPage, world } from './read-page.ts';
import { PageScan } from './scan.ts';
import { watchPage } from './watch-page.ts';

/** A page that is being read, and marked once something was found in it. */
export class PageSession {
  readonly #page: ReadPage;
  readonly #scan: PageScan;
  #choice: PageStart;
  #isLoading = false;

  /** Starts reading. */
  constructor(start: PageStart, lexicon: PageLexicon, signal: AbortSignal) {
    this.#choice = start;
    this.#page = { signal, lexicon, choice: () => this.#choice, tell: () => this.#scan.tell() };
    world[READ_PAGE] = this.#page;
    const reread = (changed: readonly Element[]): void => {
      this.#scan.review();
      for (const block of changed) if (document.body && holds(document.body, block)) this.#scan.read(block);
    };
    const watch = watchPage(reread, signal);
    this.#scan = new PageScan(
      lexicon,
      {
        onHit: (block) => {
          this.#loadMarks();
          this.#page.marks?.meet(block);
        },
        onFound: (found) => {
          if (found.length > 0) this.#loadMarks();
          this.#page.marks?.take(found);
        },
        onShadowRoot: watch,
      },
      signal,
    );
    watch(document.documentElement);
    if (document.body) this.#scan.read(document.body);
    findNearBlock((block) => this.#scan.readNear(block), signal);
  }

  /** Takes changed settings without reading the page again. */
  apply(start: PageStart): void {
    this.#choice = start;
    if (this.#page.marks) this.#page.marks.chosen();
    else this.#scan.tell();
  }

  /** The entities on the page, most mentioned first. */
  terms(): PageCalls['pageTerms']['reply'] {
    return this.#page.marks?.terms() ?? [];
  }

  /** Asked for with the first hit, so that they come while the rest is read. What failed is tried again with the next find. */
  #loadMarks(): void {
    if (this.#page.marks || this.#isLoading) return;
    this.#isLoading = true;
    const done = (): void => {
      this.#isLoading = false;
    };
    void call('loadPart', { part: 'marks' }).then(done, done);
  }
}
