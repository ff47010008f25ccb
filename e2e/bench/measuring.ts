/**
 * Owns the measuring copy of a built extension: the same content script between two pieces that time its slices from
 * within its own world, without a tracer. Entries of the page's own timeline carry them out, in both browsers.
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Times everything that may start our code: timers, observers, events, replies; and notes the first painted mark. */
const BEFORE = `{
  const began = performance.now();
  const HOPS = 12;
  const note = (name, start) => performance.measure('slice ' + name, { start, end: performance.now() });
  // What a callback resolves goes on in microtasks, behind which these stand in line.
  const end = (name, start, hops) => hops > 0 ? void Promise.resolve().then(() => end(name, start, hops - 1)) : note(name, start);
  const timed = (name, work) => function (...given) {
    const start = performance.now();
    try { return work.apply(this, given); } finally { end(name, start, HOPS); }
  };
  globalThis.endOfScript = () => { performance.mark('script began', { startTime: began }); end('script', began, HOPS); };
  globalThis.endOfMarks = (start) => end('marks script', start, HOPS);
  const { setTimeout: later } = globalThis;
  globalThis.setTimeout = (work, ms) => later.call(window, timed('timer', work), ms);
  for (const kind of ['IntersectionObserver', 'MutationObserver']) {
    const Observer = globalThis[kind];
    globalThis[kind] = class extends Observer { constructor(work, options) { super(timed(kind, work), options); } };
  }
  const { addEventListener: listen } = globalThis;
  globalThis.addEventListener = (type, work, options) =>
    listen.call(window, type, typeof work === 'function' ? timed('event', work) : work, options);
  const { runtime } = globalThis.browser ?? globalThis.chrome;
  const send = runtime.sendMessage.bind(runtime);
  const sendTimed = (message) => ({
    then: (resolve, reject) => send(message).then(timed(message.call + ' reply', resolve), reject),
  });
  try { Object.defineProperty(runtime, 'sendMessage', { value: sendTimed, configurable: true, writable: true }); } catch {}
  const registry = Object.getPrototypeOf(CSS.highlights);
  const { set } = registry;
  registry.set = function (...given) {
    if (performance.getEntriesByName('first mark').length === 0) performance.mark('first mark');
    return set.apply(this, given);
  };
}
`;

const AFTER = '\nendOfScript();';

/** The same around the part of the script that marks, whose first decision is made as it starts. */
const BEFORE_MARKS = '{ const began = performance.now();\n';
const AFTER_MARKS = '\nendOfMarks(began); }';

/** In place of our script: what a script must spend that only reads every text, in the same world at the same moment. */
const BARE_WALK = `{
  const start = performance.now();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) length += node.data.length;
  performance.measure('slice walk', { start, end: performance.now(), detail: length });
}`;

/** What runs on pages: our script, or the bare walk it is compared with. */
export type Measured = 'ours' | 'walk';

/** A copy that measures. */
export interface MeasuringCopy {
  readonly folder: string;
  remove(): void;
}

/** Makes the copy of the built extension in `folder`. */
export function measuringCopy(folder: string, measured: Measured): MeasuringCopy {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-measuring-'));
  cpSync(folder, copy, { recursive: true });
  const script = join(copy, 'content.js');
  const marks = join(copy, 'marks.js');
  writeFileSync(script, measured === 'walk' ? BARE_WALK : BEFORE + readFileSync(script, 'utf8') + AFTER);
  writeFileSync(marks, BEFORE_MARKS + readFileSync(marks, 'utf8') + AFTER_MARKS);
  return { folder: copy, remove: () => rmSync(copy, { recursive: true, force: true }) };
}

/** Slices of one page load. */
export interface Slices {
  /** ms by what started them; together they are all our time on the page's main thread after compilation. */
  readonly by: Readonly<Record<string, number>>;
  readonly longest: number;
  /** How many slices took over 50 ms. */
  readonly long: number;
  /** ms from the parsed document to our script, and from our script to the first painted mark; absent without one. */
  readonly wait: number;
  readonly firstMark: number | null;
  /** ms from our script to the end of its last slice within the first rest: when all is read and decided. */
  readonly allRead: number | null;
}

/** Gives {@link Slices} in the page, as source text. */
export const SEE_SLICES = `(() => {
  const slices = performance.getEntriesByType('measure').filter(({ name }) => name.startsWith('slice '));
  const by = {};
  for (const { name, duration } of slices) by[name.slice(6)] = (by[name.slice(6)] ?? 0) + duration;
  const began = performance.getEntriesByName('script began')[0]?.startTime ?? 0;
  const mark = performance.getEntriesByName('first mark')[0]?.startTime;
  const parsed = performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd ?? 0;
  return {
    by,
    longest: Math.max(0, ...slices.map(({ duration }) => duration)),
    long: slices.filter(({ duration }) => duration > 50).length,
    wait: began - parsed,
    firstMark: mark === undefined ? null : mark - began,
    allRead: Math.max(0, ...slices.filter(({ name }) => /reply|timer/.test(name) && !name.includes('paint')).map(({ startTime, duration }) => duration > 1 ? startTime + duration - began : 0)),
  };
})()`;
