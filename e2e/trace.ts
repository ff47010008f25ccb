/** Owns reading a Chromium trace: how long the page's main thread was busy with our content script in one go. */

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Start, µs. */
  readonly ts: number;
  /** Length, µs. */
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly fileName?: string };
}

const isOurs = ({ name, args }: TraceEvent): boolean =>
  ['FunctionCall', 'EvaluateScript', 'v8.run'].includes(name) &&
  ((args?.data?.url ?? args?.fileName)?.startsWith('chrome-extension://') ?? false);

const isTask = ({ name, dur }: TraceEvent): boolean =>
  dur !== undefined && (name === 'RunTask' || name === 'ThreadControllerImpl::RunTask');

/**
 * The longest main-thread task, ms, in which a function of an extension ran; 0 if none did. Promise continuations are
 * inside their task, which the long-task API leaves out; so this reads tasks from the trace.
 */
export function longestTaskOfOurs(trace: string): number {
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const ours = traceEvents.filter(isOurs);
  const threads = new Set(ours.map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = traceEvents.filter((event) => isTask(event) && threads.has(`${event.pid} ${event.tid}`));
  const lengths = tasks.filter((task) => ours.some((call) => isWithin(call, task))).map(({ dur = 0 }) => dur / 1000);
  return Math.max(0, ...lengths);
}

function isWithin(inner: TraceEvent, outer: TraceEvent): boolean {
  const end = outer.ts + (outer.dur ?? 0);
  return inner.pid === outer.pid && inner.tid === outer.tid && inner.ts >= outer.ts && inner.ts <= end;
}
