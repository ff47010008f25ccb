/** Tests contrast and colour distances of the tokens, colour-blind readers included. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../data/entity.ts';
import { contrast, distance, type Vision } from './colour-distance.ts';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const themes = { light: new Map<string, string>(), dark: new Map<string, string>() };
for (const [, name = '', light = '', dark = ''] of css.matchAll(
  /--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g,
)) {
  themes.light.set(name, light);
  themes.dark.set(name, dark);
}

function colour(theme: 'light' | 'dark', name: string): string {
  const value = themes[theme].get(name);
  if (value === undefined) throw new Error(`no token ${name}`);
  return value;
}

describe('the colour arithmetic', () => {
  it('gives black on white the highest contrast there is', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('finds no distance between a colour and itself, and much between black and white', () => {
    expect(distance('#0a69b6', '#0a69b6', 'normal')).toBe(0);
    expect(distance('#000000', '#ffffff', 'normal')).toBeCloseTo(100, 1);
  });

  it('sees red and green come closer to colour-blind eyes', () => {
    const plain = distance('#b22222', '#2e8b57', 'normal');
    expect(distance('#b22222', '#2e8b57', 'deuteranopia')).toBeLessThan(plain / 2);
  });
});

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const onSurface = (name: string, surface: string): number => contrast(colour(theme, name), colour(theme, surface));

  it.each(['ink', 'ink-2', 'ink-3', 'danger'])('%s is legible as text on every surface', (name) => {
    for (const surface of ['surface', 'surface-2', 'surface-3']) {
      expect(onSurface(name, surface), surface).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(CATEGORIES)('%s is legible as text on two surfaces and as an icon on the third', (name) => {
    expect(onSurface(name, 'surface')).toBeGreaterThanOrEqual(4.5);
    expect(onSurface(name, 'surface-2')).toBeGreaterThanOrEqual(4.5);
    expect(onSurface(name, 'surface-3')).toBeGreaterThanOrEqual(3);
  });

  it('text on ink is legible', () => {
    expect(contrast(colour(theme, 'on-ink'), colour(theme, 'ink'))).toBeGreaterThanOrEqual(4.5);
  });

  it('outlines of controls stand out on every surface, the lamp on the two it may lie on', () => {
    for (const surface of ['surface', 'surface-2', 'surface-3']) {
      expect(onSurface('line-strong', surface), surface).toBeGreaterThanOrEqual(3);
    }
    expect(onSurface('lamp', 'surface')).toBeGreaterThanOrEqual(3);
    expect(onSurface('lamp', 'surface-2')).toBeGreaterThanOrEqual(3);
  });

  it.each<Vision>(['normal', 'deuteranopia', 'protanopia'])('any two categories look different with %s', (vision) => {
    const near = CATEGORIES.flatMap((one, index) =>
      CATEGORIES.slice(index + 1)
        .map((other) => ({ one, other, apart: distance(colour(theme, one), colour(theme, other), vision) }))
        .filter(({ apart }) => apart < 10),
    );
    expect(near).toEqual([]);
  });
});

it('has the category colours stand out as lines on white and on dark pages', () => {
  for (const category of CATEGORIES) {
    expect(contrast(colour('light', category), '#ffffff')).toBeGreaterThanOrEqual(3);
    expect(contrast(colour('dark', category), '#202124')).toBeGreaterThanOrEqual(3);
  }
});

it('gives every category its colour by attribute', () => {
  for (const category of CATEGORIES) {
    expect(css).toContain(`[data-category="${category}"] {\n  --category: var(--${category});`);
  }
});
