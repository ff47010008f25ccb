/** Owns what reading and marking cost a page: our own slices without a tracer, beside a bare walk at the same moment. */
import { PAIN_PAGES } from '../pain.ts';
import { servePages } from '../server.ts';
import { type BudgetLine, median, quantile, short } from './budget.ts';
import type { Slices } from './measuring.ts';
import { printTable } from './table.ts';
import { type Visit, type Visitor, withChromium, withFirefox } from './visits.ts';

const RUNS = 7;
const RUNS_LARGEST = 2;
/** Until a page is read whole, ms. */
const REST = 700;
const REST_LARGEST = 5_000;
const REST_PAIN = 1_800;

type ByPage = ReadonlyMap<string, readonly Slices[]>;

const isLargest = (name: string): boolean => name.startsWith('largest');
const totalOf = ({ by }: Slices): number => Object.values(by).reduce((sum, ms) => sum + ms, 0);
const totals = (visits: readonly Slices[] | undefined): number[] => (visits ?? []).map(totalOf);
const part = (visits: readonly Slices[], names: RegExp): number =>
  median(visits.map(({ by }) => Object.entries(by).reduce((sum, [name, ms]) => sum + (names.test(name) ? ms : 0), 0)));

async function visitAll(visit: Visit, url: (name: string) => string, names: readonly string[]): Promise<ByPage> {
  const seen = new Map<string, Slices[]>();
  // The first page of a browser pays for much that no later one does.
  await visit(url('median'), REST);
  for (const name of names) {
    const visits: Slices[] = [];
    for (let run = 0; run < (isLargest(name) ? RUNS_LARGEST : RUNS); run += 1)
      visits.push(await visit(url(name), isLargest(name) ? REST_LARGEST : REST));
    seen.set(name, visits);
  }
  return seen;
}

function printSlices(browser: string, ours: ByPage, walks: ByPage | undefined): void {
  console.log(`\n${browser}: our slices a page load, ms, timed from within (compilation of the script apart)`);
  const rows = [...ours].map(([name, visits]) => {
    const walk = walks && median(totals(walks.get(name)));
    const all = totals(visits);
    return [
      name,
      short(part(visits, /^script|event/)),
      short(part(visits, /reply|timer|Mutation|marks/)),
      short(part(visits, /^Intersection/)),
      short(median(all)),
      short(quantile(all, 0.9)),
      short(Math.max(...visits.map(({ longest }) => longest))),
      walk === undefined ? '' : short(walk),
      walk === undefined ? '' : short(median(all) / walk),
    ];
  });
  const head = [
    'page',
    'start',
    'read, match, decide',
    'paint',
    'median',
    'p90',
    'longest',
    'bare walk',
    'ours ÷ walk',
  ];
  printTable(head, rows);
}

const firstMarks = (visits: readonly Slices[]): number[] => visits.flatMap(({ firstMark }) => firstMark ?? []);

async function firstMarkStopped({ visit, stop }: Visitor, address: string): Promise<number> {
  const marks: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await stop?.();
    marks.push(...firstMarks([await visit(address, REST)]));
  }
  return median(marks);
}

async function longSlices(browser: string, { visit }: Visitor): Promise<string> {
  const server = await servePages();
  const long: string[] = [];
  for (const name of PAIN_PAGES) {
    const slices = await visit(`${server.origin}/${name}`, REST_PAIN);
    if (slices.long > 0) long.push(`${name} ${slices.long} (${slices.longest.toFixed(0)} ms)`);
  }
  await server.close();
  console.log(
    `\n${browser}: our slices over 50 ms on ${PAIN_PAGES.length} pages of pain: ${long.join(', ') || 'none'}`,
  );
  return String(long.length);
}

/** Measures and prints; gives the lines of the budget that are about reading and the first mark. */
export async function benchReading(url: (name: string) => string, names: readonly string[]): Promise<BudgetLine[]> {
  const walks = await withChromium('walk', ({ visit }) => visitAll(visit, url, names));
  const chromium = await withChromium('ours', async (visitor) => {
    const seen = await visitAll(visitor.visit, url, names);
    printSlices('Chromium', seen, walks);
    return {
      seen,
      stopped: await firstMarkStopped(visitor, url('median')),
      long: await longSlices('Chromium', visitor),
    };
  });
  const firefox = await withFirefox(async (visitor) => {
    const seen = await visitAll(
      visitor.visit,
      url,
      names.filter((name) => !isLargest(name)),
    );
    printSlices('Firefox', seen, undefined);
    return { seen, long: await longSlices('Firefox', visitor) };
  });
  return budgetOf(chromium, firefox, walks);
}

interface Seen {
  readonly seen: ByPage;
  readonly long: string;
}

function budgetOf(chromium: Seen & { stopped: number }, firefox: Seen | undefined, walks: ByPage): BudgetLine[] {
  const ratio = (name: string): BudgetLine['measured'] =>
    short(median(totals(chromium.seen.get(name))) / median(totals(walks.get(name))));
  const against = (name: string): string => `bare walk ${short(median(totals(walks.get(name))))} ms`;
  const line = (name: string, bar: string): BudgetLine => ({
    figure: `cold read, match, marks ÷ bare walk: ${name}`,
    bar,
    measured: ratio(name),
    against: against(name),
  });
  const largest = chromium.seen.get('largest') ?? [];
  const first = median(firstMarks(largest));
  const all = median(largest.map(({ allRead }) => allRead ?? Number.NaN));
  const news = totals(chromium.seen.get('median'));
  const warm = (seen: ByPage | undefined): string => {
    const marks = firstMarks(seen?.get('median') ?? []);
    return marks.length > 0 ? `${short(median(marks))} ms` : 'not here';
  };
  return [
    line('median', '≤ 1.4'),
    line('largest', '≤ 1.4'),
    line('median, no hit', '≤ 0.8'),
    line('largest, no hit', '≤ 0.8'),
    {
      figure: 'median page, our slices',
      bar: '≤ 4 ms',
      measured: `${short(median(news))} ms`,
      against: `p90 ${short(quantile(news, 0.9))} ms`,
    },
    { figure: 'document_idle to first mark, warm, Chromium', bar: '≤ 50 ms', measured: warm(chromium.seen) },
    {
      figure: 'document_idle to first mark, stopped, Chromium',
      bar: '≤ 150 ms',
      measured: `${short(chromium.stopped)} ms`,
    },
    { figure: 'document_idle to first mark, warm, Firefox', bar: '≤ 50 ms', measured: warm(firefox?.seen) },
    {
      figure: 'first mark ÷ all at once, largest',
      bar: '≤ 0.2',
      measured: (first / all).toFixed(2),
      against: `${first.toFixed(0)} of ${all.toFixed(0)} ms`,
    },
    {
      figure: 'pain pages with slices over 50 ms',
      bar: '0',
      measured: `${chromium.long} and ${firefox?.long ?? '–'}`,
      against: 'Chromium and Firefox',
    },
  ];
}
