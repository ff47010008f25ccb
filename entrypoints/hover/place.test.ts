/** Tests where the card goes, over examples and over random words and viewports. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE, GAP, isInCorridor, LEAST_HEIGHT, place, TEXT_INSET } from './place.ts';

const viewport = { width: 1200, height: 800 };
const line = { left: 300, top: 200, right: 420, bottom: 220 };
const card = { width: 360, height: 300, viewport, rightToLeft: false };

describe('the placement', () => {
  it('goes below the line, its text under the first letter', () => {
    expect(place({ ...card, line })).toEqual({ left: 300 - TEXT_INSET, top: 220 + GAP, height: 300, side: 'below' });
  });

  it('goes above where there is no room below', () => {
    const low = { ...line, top: 600, bottom: 620 };
    expect(place({ ...card, line: low })).toMatchObject({ top: 600 - GAP - 300, side: 'above' });
  });

  it('takes the roomier side, capped, where neither fits', () => {
    const middle = { ...line, top: 300, bottom: 320 };
    expect(place({ ...card, line: middle, height: 560 })).toMatchObject({
      side: 'below',
      height: 800 - EDGE - GAP - 320,
    });
  });

  it('mirrors for text from right to left', () => {
    expect(place({ ...card, line, rightToLeft: true }).left).toBe(420 + TEXT_INSET - 360);
  });

  it('becomes a sheet where neither side has room', () => {
    expect(
      place({ ...card, line: { ...line, top: 140, bottom: 160 }, viewport: { width: 500, height: 300 } }).side,
    ).toBe('sheet');
  });

  it('lies inside the viewport and never over the line, save as a sheet', () => {
    const sizes = fc.record({
      width: fc.integer({ min: 320, max: 2000 }),
      height: fc.integer({ min: 240, max: 1400 }),
      left: fc.integer({ min: -100, max: 2000 }),
      top: fc.integer({ min: 0, max: 1400 }),
      lineHeight: fc.integer({ min: 8, max: 80 }),
      cardHeight: fc.integer({ min: 60, max: 560 }),
      rightToLeft: fc.boolean(),
    });
    fc.assert(
      fc.property(sizes, ({ width, height, left, top, lineHeight, cardHeight, rightToLeft }) => {
        const lineTop = top % (height - lineHeight);
        const word = { left, top: lineTop, right: left + 100, bottom: lineTop + lineHeight };
        const cardWidth = Math.min(360, width - 2 * EDGE);
        const at = place({
          line: word,
          width: cardWidth,
          height: cardHeight,
          viewport: { width, height },
          rightToLeft,
        });
        expect(at.left).toBeGreaterThanOrEqual(EDGE);
        expect(at.left + cardWidth).toBeLessThanOrEqual(width - EDGE);
        expect(at.top).toBeGreaterThanOrEqual(EDGE);
        expect(at.top + at.height).toBeLessThanOrEqual(height - EDGE);
        if (at.side === 'sheet') return;
        expect(at.top >= word.bottom + GAP || at.top + at.height <= word.top - GAP).toBe(true);
        expect(at.height).toBeGreaterThanOrEqual(Math.min(cardHeight, LEAST_HEIGHT));
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
