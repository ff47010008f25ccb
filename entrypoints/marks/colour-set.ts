/** Owns which colours a block's marks get, judged once by the colour of its own text. */
import type { ColourSet } from '../../data/highlights.ts';
import { parentElementOf } from '../content/tree.ts';

/** Text darker than this takes the light set, text lighter than the other the dark set; neither is legible between. */
const DARK_TEXT = 0.18;
const LIGHT_TEXT = 0.4;

/** The set for the text of an element. Asks for computed styles: only for blocks that are painted. */
export function colourSetOf(element: Element): ColourSet {
  const luminance = luminanceOf(getComputedStyle(element).color);
  if (luminance === undefined || hasPictureBehind(element)) return 'plain';
  if (luminance < DARK_TEXT) return 'light';
  return luminance > LIGHT_TEXT ? 'dark' : 'plain';
}

/** Relative luminance of a computed colour, 0 to 1 (WCAG 2.2); `undefined` for a colour space we do not read. */
export function luminanceOf(colour: string): number | undefined {
  const parts = /^rgba?\((\d+(?:\.\d+)?),? (\d+(?:\.\d+)?),? (\d+(?:\.\d+)?)/.exec(colour);
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1, 4).map((part) => linear(Number(part) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Whether a picture or gradient shows behind an element, up to the first background that hides what is behind it. */
function hasPictureBehind(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentElementOf(at)) {
    const { backgroundImage, backgroundColor } = getComputedStyle(at);
    if (backgroundImage !== 'none') return true;
    if (/^rgb\(/.test(backgroundColor)) return false;
  }
  return false;
}
