/** Tests where the card goes, over examples and over random words and viewports. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EDGE,
  GAP,
  isInCorridor,
  LEAST_HEIGHT,
  needsSheet,
  type PlaceInput,
  type Placement,
  place,
  roomAt,
  SHEET_BELOW,
  SHEET_PART,
  sheetPlace,
  sideFor,
  TEXT_INSET,
} from './place.ts';

const viewport = { width: 1200, height: 800 };
const line = { left: 300, top: 200, right: 420, bottom: 220 };
const card = { width: 360, height: 300, viewport, rightToLeft: false };

/** Places a card that has just opened. */
const open = (input: Omit<PlaceInput, 'side'>): Placement =>
  place({ ...input, side: sideFor(input.line, input.height, input.viewport) });

describe('the placement', () => {
  it('goes below the line, its text under the first letter', () => {
    expect(open({ ...card, line })).toEqual({ left: 300 - TEXT_INSET, top: 220 + GAP, height: 300, side: 'below' });
  });

  it('goes above where there is no room below', () => {
    const low = { ...line, top: 600, bottom: 620 };
    expect(open({ ...card, line: low })).toMatchObject({ top: 600 - GAP - 300, side: 'above' });
  });

  it('takes the roomier side, capped, where neither fits', () => {
    const middle = { ...line, top: 300, bottom: 320 };
    expect(open({ ...card, line: middle, height: 560 })).toMatchObject({
      side: 'below',
      height: 800 - EDGE - GAP - 320,
    });
  });

  it('mirrors for text from right to left', () => {
    expect(open({ ...card, line, rightToLeft: true }).left).toBe(420 + TEXT_INSET - 360);
  });

  it('grows away from the words on the side it has, up to the edge', () => {
    const low = { ...line, top: 500, bottom: 520 };
    const small = place({ ...card, line: low, height: 150, side: 'above' });
    const grown = place({ ...card, line: low, height: 900, side: 'above' });
    expect(small.top + small.height).toBe(500 - GAP);
    expect(grown).toMatchObject({ top: EDGE, height: 500 - GAP - EDGE, side: 'above' });
    expect(place({ ...card, line: low, height: 900, side: 'below' }).top).toBe(520 + GAP);
  });

  it('has to be a sheet where neither side has room, and in a narrow viewport', () => {
    const middle = { ...line, top: 140, bottom: 160 };
    expect(needsSheet(middle, { width: 800, height: 300 })).toBe(true);
    expect(needsSheet(middle, { width: 800, height: 160 + GAP + LEAST_HEIGHT + EDGE })).toBe(false);
    expect(needsSheet(line, { width: SHEET_BELOW - 1, height: 800 })).toBe(true);
    expect(needsSheet(line, { width: SHEET_BELOW, height: 800 })).toBe(false);
  });

  it('lies along the bottom as a sheet, never higher than its part of the viewport', () => {
    expect(sheetPlace(300, viewport)).toEqual({ left: 0, top: 500, height: 300, side: 'sheet' });
    expect(sheetPlace(2000, viewport).height).toBe(800 * SHEET_PART);
  });

  it('lies inside the viewport and never over the line, on whichever side it was and however it grows', () => {
    const sizes = fc.record({
      width: fc.integer({ min: SHEET_BELOW, max: 2000 }),
      height: fc.integer({ min: 240, max: 1400 }),
      left: fc.integer({ min: -100, max: 2000 }),
      top: fc.integer({ min: 0, max: 1400 }),
      lineHeight: fc.integer({ min: 8, max: 80 }),
      cardHeight: fc.integer({ min: 60, max: 560 }),
      grownHeight: fc.integer({ min: 60, max: 900 }),
      rightToLeft: fc.boolean(),
    });
    fc.assert(
      fc.property(sizes, ({ width, height, left, top, lineHeight, cardHeight, grownHeight, rightToLeft }) => {
        const view = { width, height };
        const lineTop = top % (height - lineHeight);
        const word = { left, top: lineTop, right: left + 100, bottom: lineTop + lineHeight };
        fc.pre(!needsSheet(word, view));
        const side = sideFor(word, cardHeight, view);
        expect(roomAt(side, word, view)).toBeGreaterThanOrEqual(Math.min(cardHeight, LEAST_HEIGHT));
        for (const shown of [cardHeight, grownHeight]) {
          const at = place({ line: word, width: 360, height: shown, viewport: view, rightToLeft, side });
          expect(at.side).toBe(side);
          expect(at.left).toBeGreaterThanOrEqual(EDGE);
          expect(at.left + 360).toBeLessThanOrEqual(width - EDGE);
          expect(at.top).toBeGreaterThanOrEqual(EDGE);
          expect(at.top + at.height).toBeLessThanOrEqual(height - EDGE);
          expect(at.top >= word.bottom + GAP || at.top + at.height <= word.top - GAP).toBe(true);
        }
      }),
    );
  });
});

describe('the safe corridor', () => {
  const below = { left: 280, top: 230, right: 640, bottom: 500 };
  const from = { x: 320, y: 215 };

  it('holds the straight way to the card', () => {
    expect(isInCorridor(from, { x: 330, y: 224 }, below)).toBe(true);
    expect(isInCorridor(from, { x: 500, y: 229 }, below)).toBe(true);
  });

  it('does not hold the way elsewhere', () => {
    expect(isInCorridor(from, { x: 500, y: 216 }, below)).toBe(false);
    expect(isInCorridor(from, { x: 320, y: 190 }, below)).toBe(false);
  });

  it('works upwards and sideways too', () => {
    expect(isInCorridor({ x: 320, y: 515 }, { x: 330, y: 508 }, below)).toBe(true);
    expect(isInCorridor({ x: 260, y: 300 }, { x: 270, y: 310 }, below)).toBe(true);
    expect(isInCorridor({ x: 260, y: 300 }, { x: 250, y: 310 }, below)).toBe(false);
  });
});
