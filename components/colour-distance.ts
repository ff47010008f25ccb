/** Owns the arithmetic by which the tests judge colours: contrast, and distance as colour-blind readers see it. */

/** Kinds of colour vision. */
export type Vision = 'normal' | 'deuteranopia' | 'protanopia';

type Triple = readonly [number, number, number];

/** Simulation of dichromats at full severity, for linear sRGB: Machado, Oliveira and Fernandes 2009. */
const SIMULATION: Readonly<Record<Vision, readonly [Triple, Triple, Triple]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
};

/** Contrast ratio of two colours (`#rrggbb`), from 1 to 21: WCAG 2.2, "contrast ratio". */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** CIEDE2000 difference of two colours (`#rrggbb`) to eyes of that vision: Sharma, Wu and Dalal 2005. */
export function distance(one: string, other: string, vision: Vision): number {
  return ciede2000(lab(seen(linear(one), vision)), lab(seen(linear(other), vision)));
}

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function luminance(rgb: Triple): number {
  return dot([0.2126, 0.7152, 0.0722], rgb);
}

function seen(rgb: Triple, vision: Vision): Triple {
  const [r, g, b] = SIMULATION[vision];
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return [clamp(dot(r, rgb)), clamp(dot(g, rgb)), clamp(dot(b, rgb))];
}

/** CIELAB under D65. */
function lab(rgb: Triple): Triple {
  const f = (t: number): number => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f(dot([0.4124564, 0.3575761, 0.1804375], rgb) / 0.95047);
  const y = f(dot([0.2126729, 0.7151522, 0.072175], rgb));
  const z = f(dot([0.0193339, 0.119192, 0.9503041], rgb) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function dot(one: Triple, other: Triple): number {
  return one[0] * other[0] + one[1] * other[1] + one[2] * other[2];
}

const RADIAN = Math.PI / 180;
const cosDegrees = (degrees: number): number => Math.cos(degrees * RADIAN);
const sinDegrees = (degrees: number): number => Math.sin(degrees * RADIAN);
const hueOf = (a: number, b: number): number => (Math.atan2(b, a) / RADIAN + 360) % 360;
/** The chroma weight that several terms of the formula share; 25 to the power of 7 is its constant. */
const chromaWeight = (chroma: number): number => Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));

function ciede2000([l1, rawA1, b1]: Triple, [l2, rawA2, b2]: Triple): number {
  const stretch = 1.5 - 0.5 * chromaWeight((Math.hypot(rawA1, b1) + Math.hypot(rawA2, b2)) / 2);
  const [a1, a2] = [rawA1 * stretch, rawA2 * stretch];
  const [c1, c2] = [Math.hypot(a1, b1), Math.hypot(a2, b2)];
  const [h1, h2] = [hueOf(a1, b1), hueOf(a2, b2)];
  const turn = c1 * c2 === 0 ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const hue = c1 * c2 === 0 ? h1 + h2 : h1 + turn / 2;
  const chroma = (c1 + c2) / 2;
  const light = ((l1 + l2) / 2 - 50) ** 2;
  const t =
    1 -
    0.17 * cosDegrees(hue - 30) +
    0.24 * cosDegrees(2 * hue) +
    0.32 * cosDegrees(3 * hue + 6) -
    0.2 * cosDegrees(4 * hue - 63);
  const dL = (l2 - l1) / (1 + (0.015 * light) / Math.sqrt(20 + light));
  const dC = (c2 - c1) / (1 + 0.045 * chroma);
  const dH = (2 * Math.sqrt(c1 * c2) * sinDegrees(turn / 2)) / (1 + 0.015 * chroma * t);
  const blue = (((hue + 360) % 360) - 275) / 25;
  const rotation = -2 * chromaWeight(chroma) * sinDegrees(60 * Math.exp(-(blue ** 2)));
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation * dC * dH);
}
