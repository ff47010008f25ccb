/** Owns what can be seen of a block: hidden text is never marked, else a page could read our dictionary off the highlights. */

import { parentElementOf } from '../content/tree.ts';
import type { PageMention } from './mentions.ts';

/** Narrower or lower than this no text can be read, px: what is only there for machines is cut down to a pixel. */
const LEAST_ROOM = 4;

/** Marks this far outside the viewport are painted too, so that scrolling finds them there. */
export const MARGIN = '25%';

/** In a block of fewer marks it does not matter which of them are near the viewport. */
const FEW_MARKS = 40;

/** What stands on a mention, such as its mark. */
interface Placed {
  readonly mention: PageMention;
}

/** Whether a box is large enough for text. */
export function hasRoom({ width, height }: DOMRectReadOnly): boolean {
  return width >= LEAST_ROOM && height >= LEAST_ROOM;
}

/** The marks of a block that can be seen and, where the block holds very many, are near the viewport. */
export function seenMarks<M extends Placed>(owner: Element, marks: readonly M[]): readonly M[] {
  if (!isVisible(owner)) return [];
  return marksNear(marks).filter(({ mention: { start, end } }) =>
    [start, end].every(({ node }) => {
      const parent = parentElementOf(node);
      return !parent || parent === owner || isVisible(parent);
    }),
  );
}

/** Text runs downwards, so the marks near the viewport follow one another. */
function marksNear<M extends Placed>(marks: readonly M[]): readonly M[] {
  if (marks.length <= FEW_MARKS) return marks;
  const range = new Range();
  const firstBelow = (y: number): number => {
    let [low, high] = [0, marks.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const place = marks[middle]?.mention.start;
      if (place) range.setStart(place.node, Math.min(place.offset, place.node.length));
      range.collapse(true);
      if (range.getBoundingClientRect().top < y) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return marks.slice(firstBelow(-innerHeight / 4), firstBelow(innerHeight * 1.25));
}

function isVisible(element: Element): boolean {
  const how = { opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true };
  return Element.prototype.checkVisibility.call(element, how);
}
