/** Owns seeing the marks of a page from outside: the highlights a page can list itself, asked in the page's own world. */

/** A painted mark: its words, and where its lines are in the viewport, CSS px. */
export interface SeenMark {
  readonly text: string;
  readonly lines: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/**
 * Gives every painted mark in document order as `SeenMark[]`; for any browser's page, as source text. A mark that is
 * also lit counts once.
 */
export const SEE_MARKS = `(() => {
  const seen = [];
  for (const highlight of CSS.highlights.values()) for (const ours of highlight) {
    // Text that has just left the page is not painted, though its range lives until the page is read again.
    if (!ours.startContainer.isConnected || !ours.endContainer.isConnected) continue;
    const range = document.createRange();
    range.setStart(ours.startContainer, ours.startOffset);
    range.setEnd(ours.endContainer, ours.endOffset);
    if (!seen.some((other) => other.compareBoundaryPoints(Range.START_TO_START, range) === 0)) seen.push(range);
  }
  seen.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
  return seen.map((range) => ({
    text: range.toString().replace(/\\s+/g, ' '),
    lines: [...range.getClientRects()].map(({ x, y, width, height }) => ({ x, y, width, height })),
  }));
})()`;

/** The middle of a mark's first line. */
export function middleOf(mark: SeenMark): { x: number; y: number } {
  const line = mark.lines[0];
  if (line === undefined) throw new Error(`the mark "${mark.text}" has no place on the page`);
  return { x: line.x + line.width / 2, y: line.y + line.height / 2 };
}
