/** Owns reading a Chromium trace of one page: its longest task, and the longest run of scripts within it. */

/** One event of a trace; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** How long the page's main thread was busy in one go, ms. */
export interface LongestOf {
  /** Of anything: parsing, style, layout, scripts. */
  readonly task: number;
  /** Of scripts: promise continuations included, which the long-task API leaves out. */
  readonly script: number;
}

const SCRIPTS = new Set([
  'EvaluateScript',
  'FunctionCall',
  'v8.callFunction',
  'EventDispatch',
  'TimerFire',
  'FireIdleCallback',
  'FireAnimationFrame',
  'RunMicrotasks',
  'BlinkScheduler_PerformMicrotaskCheckpoint',
]);

/** The events of the thread that parsed the page at `url`. Throws if the trace has none such. */
function eventsOf(trace: string, url: string): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const page = traceEvents.find(({ name, args }) => name === 'CommitLoad' && args?.data?.url === url);
  if (!page) throw new Error(`the trace does not know ${url}`);
  return traceEvents.filter(({ pid, tid, ts }) => pid === page.pid && tid === page.tid && ts >= page.ts);
}

/** All script time on the thread of the page at `url` since it was committed, ms; nested runs count once. */
export function scriptTime(trace: string, url: string): number {
  const scripts = eventsOf(trace, url).filter(({ name, dur }) => SCRIPTS.has(name) && dur !== undefined);
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of [...scripts].sort((a, b) => a.ts - b.ts)) {
    if (ts < end) continue;
    sum += dur;
    end = ts + dur;
  }
  return sum / 1000;
}

/** The longest task and script run on the thread that parsed the page at `url`. Throws if the trace has none such. */
export function longestOf(trace: string, url: string): LongestOf {
  const here = eventsOf(trace, url);
  const longest = (isMeant: (name: string) => boolean): number =>
    here.reduce((most, { name, dur = 0 }) => (isMeant(name) ? Math.max(most, dur / 1000) : most), 0);
  return { task: longest((name) => name.endsWith('RunTask')), script: longest((name) => SCRIPTS.has(name)) };
}
