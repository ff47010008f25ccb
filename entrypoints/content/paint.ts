/** Owns painting: highlights over the marks near the viewport, nothing else of the page touched. */

import type { Category } from '../../data/entity.ts';
import { type ColourSet, highlightName, type MarkState } from '../../data/highlights.ts';
import { colourSetOf } from './colour-set.ts';
import { type PageMention, staticRangeOf } from './mentions.ts';

/** A mention with the look it gets. */
export interface Mark {
  readonly mention: PageMention;
  readonly category: Category;
  readonly state: MarkState;
}

/** The painter of one page. */
export interface Painter {
  /** Paints these marks in place of all earlier ones. */
  paint(marks: readonly Mark[]): void;
  /** Lights one mark while its card is open; `undefined` puts it out. */
  light(mark: Mark | undefined): void;
}

/** Marks this far outside the viewport are painted too, so that scrolling finds them there. */
const MARGIN = '25%';

/** More ranges than this make every frame slower in which the page changes. Those nearest the viewport's top win. */
const MOST_RANGES = 150;

/** Starts a painter. `insertRules` is called once, before the first mark. When the signal aborts, every highlight goes. */
export function startPainter(prefix: string, insertRules: () => void, signal: AbortSignal): Painter {
  const names = new Map<string, Highlight>();
  const blocks = new Map<Element, BlockMarks>();
  let rulesAsked = false;
  let ranges = 0;
  let lit: { readonly name: string; readonly range: StaticRange } | undefined;

  const highlightFor = (name: string): Highlight => {
    const known = names.get(name);
    if (known) return known;
    const made = new Highlight();
    names.set(name, made);
    CSS.highlights.set(name, made);
    return made;
  };

  const show = (block: BlockMarks): void => {
    if (block.shown || ranges >= MOST_RANGES || !isVisible(block.owner)) return;
    block.set ??= colourSetOf(block.owner);
    block.shown = block.marks.map((mark) => {
      const name = highlightName(prefix, mark.state, mark.category, block.set ?? 'plain');
      const range = staticRangeOf(mark.mention);
      highlightFor(name).add(range);
      return { name, range };
    });
    ranges += block.shown.length;
  };

  const showIfKnown = (block: BlockMarks | undefined): void => {
    if (block) show(block);
  };

  const hide = (block: BlockMarks): void => {
    for (const { name, range } of block.shown ?? []) names.get(name)?.delete(range);
    ranges -= block.shown?.length ?? 0;
    block.shown = undefined;
  };

  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const block = blocks.get(target);
        if (!block) continue;
        if (isIntersecting) show(block);
        else hide(block);
      }
    },
    { rootMargin: MARGIN, scrollMargin: MARGIN },
  );

  const light = (mark: Mark | undefined): void => {
    if (lit) names.get(lit.name)?.delete(lit.range);
    lit = undefined;
    if (!mark) return;
    const name = highlightName(prefix, 'hover', mark.category, colourSetOf(mark.mention.block.owner));
    const range = staticRangeOf(mark.mention);
    const highlight = highlightFor(name);
    highlight.priority = 1;
    highlight.add(range);
    lit = { name, range };
  };

  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const name of names.keys()) CSS.highlights.delete(name);
  });

  return {
    light,
    paint: (marks) => {
      const near = [...blocks.values()].filter((block) => block.shown).map((block) => block.owner);
      for (const block of blocks.values()) hide(block);
      observer.disconnect();
      blocks.clear();
      if (marks.length > 0 && !rulesAsked) {
        rulesAsked = true;
        insertRules();
      }
      for (const mark of marks) addTo(blocks, mark);
      // What was painted stays so without waiting for the observer: a redecision must not flicker.
      for (const owner of near) showIfKnown(blocks.get(owner));
      for (const owner of blocks.keys()) observer.observe(owner);
    },
  };
}

/** The marks of one block, and the ranges that are registered while it is near the viewport. */
interface BlockMarks {
  readonly owner: Element;
  readonly marks: Mark[];
  set: ColourSet | undefined;
  shown: readonly { readonly name: string; readonly range: StaticRange }[] | undefined;
}

function addTo(blocks: Map<Element, BlockMarks>, mark: Mark): void {
  const { owner } = mark.mention.block;
  const block = blocks.get(owner);
  if (block) block.marks.push(mark);
  else blocks.set(owner, { owner, marks: [mark], set: undefined, shown: undefined });
}

/** Hidden text is never marked: a page could hide thousands of names and read our dictionary off the highlights. */
function isVisible(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
}
