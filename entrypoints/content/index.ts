/** Wires the content script: asks what to do on this page, starts or stops, and leaves when the extension does. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { PageStart } from '../../data/messages.ts';
import { answerCalls, call, isAlive } from './extension.ts';
import { openLexicon } from './page-lexicon.ts';
import { PageSession } from './page-session.ts';

/** A copy of this script at work in a page. */
interface RunningCopy {
  /** False once its extension was reloaded or removed. */
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

/** Where a copy leaves word of itself for the next. Pages cannot see this world. */
const RUNNING: unique symbol = Symbol.for('sidelight.running');

export default defineUnlistedScript(() => {
  const world = globalThis as typeof globalThis & { [RUNNING]?: RunningCopy };
  if (!isOurs() || world[RUNNING]?.isAlive()) return;
  world[RUNNING]?.stop();
  const copy = new AbortController();
  world[RUNNING] = { isAlive, stop: () => copy.abort() };
  live(copy.signal);
});

/** Marks this page as long as settings say so and the extension is there. */
function live(signal: AbortSignal): void {
  let session: PageSession | undefined;
  let marking = new AbortController();

  let has: string | undefined;
  let asked = 0;

  const follow = (start: PageStart): void => {
    if (start.on && start.lexiconId === has) {
      session?.apply(start);
      return;
    }
    marking.abort();
    session = has = undefined;
    if (!start.on || !start.lexicon) return;
    marking = new AbortController();
    has = start.lexiconId;
    session = new PageSession(start, openLexicon(start, start.lexicon), AbortSignal.any([signal, marking.signal]));
  };

  const ask = async (): Promise<void> => {
    asked += 1;
    const number = asked;
    try {
      const start = await call('pageStart', { probe: new Uint8Array(1), has });
      // An answer that comes after a newer question was asked is out of date.
      if (number === asked) follow(start);
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
