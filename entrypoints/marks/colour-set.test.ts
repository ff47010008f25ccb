// @vitest-environment happy-dom
/** Tests the reading of computed colours. */
import { describe, expect, it } from 'vitest';
import { luminanceOf } from './colour-set.ts';

describe('the luminance of a colour', () => {
  it('is that of WCAG', () => {
    expect(luminanceOf('rgb(255, 255, 255)')).toBeCloseTo(1);
    expect(luminanceOf('rgb(0, 0, 0)')).toBe(0);
    expect(luminanceOf('rgba(128, 128, 128, 0.5)')).toBeCloseTo(0.2159, 3);
  });

  it('is unknown for a colour in another space', () => {
    expect(luminanceOf('color(display-p3 1 0 0)')).toBeUndefined();
  });
});
