/** The hit test as a page's world can run it, over as many mentions as a page could hold; bundled by the benchmark. */
import { buildLexicon } from '../../data/match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../../data/match/english-name-words.ts';
import { createLocator } from '../../entrypoints/hover/locate.ts';
import type { Mark } from '../../entrypoints/marks/paint.ts';

/** ms of one hit test by our locator and by the browser's own registry of highlights. */
export interface HitTimes {
  readonly mentions: number;
  readonly ours: number;
  readonly registry: number;
  /** How many of the points asked lay on a mention. */
  readonly hits: number;
}

/** Newer than the type checker's own library. */
type Registry = HighlightRegistry & { highlightsFromPoint(x: number, y: number): unknown };

const MENTIONS = 10_000;
const POINTS = 400;

/** Marks 10,000 words of a fresh article and asks at points all over the viewport. */
function timeHits(): HitTimes {
  const main = document.body.appendChild(document.createElement('main'));
  const marks: Mark[] = [];
  const highlight = new Highlight();
  const lexicon = buildLexicon([], ENGLISH_NAME_WORDS);
  for (let count = 0; count < MENTIONS; count += 10) {
    const owner = main.appendChild(document.createElement('p'));
    const node = owner.appendChild(document.createTextNode('Name and others. '.repeat(10)));
    const block = { owner, text: node.data, stretches: [{ node, start: 0 }] };
    for (let at = 0; at < 10; at += 1) {
      const [start, end] = [17 * at, 17 * at + 4].map((offset) => ({ node, offset }));
      if (!start || !end) continue;
      const mention = { block: 0, start: 17 * at, end: 17 * at + 4, entities: [0], form: 0 };
      const decided = { mention, from: { lexicon, blocks: [], mentions: [mention] } };
      const placed = { block, start, end, entities: [0], words: 'Name', decided };
      marks.push({ mention: placed, category: 'person', state: 'first' });
      highlight.add(
        new StaticRange({ startContainer: node, startOffset: start.offset, endContainer: node, endOffset: end.offset }),
      );
    }
  }
  CSS.highlights.set('bench', highlight);
  main.getBoundingClientRect();
  const locator = createLocator();
  locator.index(marks);
  const points = Array.from({ length: POINTS }, (_, at) => ({ x: (at * 37) % innerWidth, y: (at * 91) % innerHeight }));
  const timed = (ask: (point: { x: number; y: number }) => unknown, asked: typeof points): number => {
    const started = performance.now();
    for (const point of asked) ask(point);
    return (performance.now() - started) / asked.length;
  };
  const ours = timed((point) => locator.at(point), points);
  const all = CSS.highlights as Registry;
  const registry = timed(({ x, y }) => all.highlightsFromPoint(x, y), points.slice(0, 20));
  return { mentions: marks.length, ours, registry, hits: points.filter((point) => locator.at(point)).length };
}

Object.assign(globalThis, { timeHits });
