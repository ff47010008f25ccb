/** Owns finding the mark under a point of the page. */
import type { PageMention } from '../marks/mentions.ts';
import type { Mark } from '../marks/paint.ts';
import type { Box, Point } from './place.ts';

/** A mark under a point, with the box of the line that was hit. */
export interface LocatedMark {
  readonly mark: Mark;
  readonly line: Box;
  /** Which of the mark's lines that is. */
  readonly lineNumber: number;
}

/** Finds marks by point. */
export interface Locator {
  /** Takes the marks there are now. */
  index(marks: readonly Mark[]): void;
  /** The mark whose painted boxes hold the point, client px. */
  at(point: Point): LocatedMark | undefined;
  /** Whether the text at the point is a block that holds marks: the pointer is near one. */
  isNear(point: Point): boolean;
}

/** A mark's line also answers this far above and below its letters, px. */
const SLACK = 2;

/** Makes a locator: caret position, own map, box check. Asking the highlights themselves takes 160 times as long. */
export function createLocator(): Locator {
  const byNode = new Map<Text, Mark[]>();
  return {
    index: (marks) => {
      byNode.clear();
      for (const mark of marks) {
        for (const { node } of mark.mention.block.stretches) {
          const known = byNode.get(node);
          if (known) known.push(mark);
          else byNode.set(node, [mark]);
        }
      }
    },
    at: (point) => {
      for (const mark of marksAt(byNode, point)) {
        const lines = rectsOf(mark.mention);
        const lineNumber = lines.findIndex((rect) => holds(rect, point));
        const line = lines[lineNumber];
        if (line) return { mark, line, lineNumber };
      }
      return undefined;
    },
    isNear: (point) => marksAt(byNode, point).length > 0,
  };
}

function marksAt(byNode: ReadonlyMap<Text, readonly Mark[]>, { x, y }: Point): readonly Mark[] {
  const node = document.caretPositionFromPoint(x, y)?.offsetNode;
  return (node instanceof Text && byNode.get(node)) || [];
}

/** Whether a point lies in a box, or a little above or below it. */
export function holds(box: Box, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top - SLACK && y <= box.bottom + SLACK;
}

/** The boxes of a mention in client px: one for each line it stands on. Empty where its text changed or is not drawn. */
export function rectsOf({ start, end }: PageMention): DOMRect[] {
  if (start.offset > start.node.length || end.offset > end.node.length) return [];
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return Array.from(range.getClientRects()).filter((rect) => rect.width > 0 && rect.height > 0);
}

/** Whether a mark stands in a link. */
export function isInLink({ mark }: LocatedMark): boolean {
  return mark.mention.start.node.parentElement?.closest('a[href]') != null;
}

/** Where the line of an open card's mark is now, if it is still in the viewport. */
export function lineOf(located: LocatedMark): LocatedMark['line'] | undefined {
  const line = rectsOf(located.mark.mention)[located.lineNumber];
  return line && line.bottom > 0 && line.top < innerHeight ? line : undefined;
}
