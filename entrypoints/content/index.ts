/** Wires the content script: asks what to do on this page, starts or stops, and leaves when the extension does. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageStart } from '../../data/messages.ts';
import { answerCalls, call, isAlive } from './extension.ts';
import { receiveLexicon } from './lexicon-transfer.ts';
import { PageSession } from './page-session.ts';
import { removeStaleHosts } from './stale-hosts.ts';

/** Where a copy of this script leaves the way to end it, for the copy that replaces it. Pages cannot see this world. */
const RUNNING: unique symbol = Symbol.for('sidelight.running');

export default defineUnlistedScript(() => {
  if (!isOurs()) return;
  const world = globalThis as typeof globalThis & { [RUNNING]?: AbortController };
  world[RUNNING]?.abort();
  const copy = new AbortController();
  world[RUNNING] = copy;
  removeStaleHosts();
  live(copy.signal);
});

/** Marks this page as long as settings say so and the extension is there. */
function live(signal: AbortSignal): void {
  let session: PageSession | undefined;
  let marking = new AbortController();

  const follow = (start: PageStart): void => {
    if (!start.on || !start.lexicon) {
      marking.abort();
      session = undefined;
    } else if (session) session.apply(start);
    else {
      marking = new AbortController();
      session = new PageSession(start, receiveLexicon(start.lexicon), AbortSignal.any([signal, marking.signal]));
    }
  };

  const ask = async (): Promise<void> => {
    try {
      follow(await call('pageStart', { probe: new Uint8Array(1) }));
    } catch {
      // No answer, or no extension any more: leave the page as if we had never been here.
      if (!isAlive()) marking.abort();
    }
  };

  answerCalls(
    {
      pageTerms: () => session?.terms() ?? [],
      refresh: () => {
        void ask();
        return null;
      },
    },
    signal,
  );
  // A page that comes back from the back/forward cache missed whatever changed meanwhile.
  addEventListener('pageshow', ({ persisted }) => persisted && void ask(), { signal });
  void ask();
}

/** Only HTML documents, and of frames only those of the page's own origin with room to read in. */
function isOurs(): boolean {
  if (!(document.documentElement instanceof HTMLElement) || !CSS.highlights) return false;
  if (window === window.top) return true;
  return innerWidth >= 200 && innerHeight >= 100 && isSameOriginAsTop();
}

function isSameOriginAsTop(): boolean {
  try {
    return window.top?.location.origin === location.origin;
  } catch {
    return false;
  }
}
