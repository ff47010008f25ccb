/** Owns every drawing: category icons, interface icons and the logo, as data for one 16 × 16 box. */
import type { JSX } from 'preact';
import type { Category } from '../data/entity.ts';
import './Icon.css';

/** A stroke, drawn in the text's colour; `filled` parts have no stroke, `bold` ones a thick one. */
interface Stroke {
  readonly d: string;
  readonly look?: 'filled' | 'fine-filled' | 'bold';
}

type InterfaceIcon =
  | 'back'
  | 'categories'
  | 'close'
  | 'copy'
  | 'differ'
  | 'down'
  | 'flag'
  | 'forward'
  | 'info'
  | 'more'
  | 'mute'
  | 'out'
  | 'pack'
  | 'reading'
  | 'search'
  | 'settings'
  | 'site'
  | 'up'
  | 'warn';

/** Name of a drawing. */
export type IconName = Category | InterfaceIcon;

/** A circle as path data, so that every drawing is a list of paths. */
const circle = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const ICONS: Readonly<Record<IconName, readonly Stroke[]>> = {
  person: [{ d: circle(8, 5, 2.75) }, { d: 'M2.75 14c.4-3 2.5-4.5 5.25-4.5s4.85 1.5 5.25 4.5' }],
  organisation: [{ d: 'M2 6.25 8 2.5l6 3.75H2ZM4.25 6.5v5.25M8 6.5v5.25M11.75 6.5v5.25M2 13.5h12' }],
  agreement: [
    { d: 'M3.25 1.75h6.5l3 3v9.5h-9.5V1.75Z' },
    { d: 'M5.5 6.25h4M5.3 11.2c1-1.9 1.7-1.9 1.9-.4.15 1 .8.9 1.4-.2.5.9 1 .8 1.9.1' },
  ],
  programme: [{ d: 'M2 3.5h6.5M5 8h6.5M8.5 12.5H14', look: 'bold' }],
  event: [
    { d: 'M2.25 3.5h11.5v10.25H2.25zM2.25 6.75h11.5M5.25 1.5v3M10.75 1.5v3' },
    { d: circle(8, 10.2, 1.35), look: 'filled' },
  ],
  place: [
    { d: 'M8 14.5C4.9 11.2 3.25 8.7 3.25 6.4a4.75 4.75 0 0 1 9.5 0c0 2.3-1.65 4.8-4.75 8.1Z' },
    { d: circle(8, 6.3, 1.6), look: 'filled' },
  ],
  technology: [{ d: 'M8 1.6 13.6 4.8v6.4L8 14.4l-5.6-3.2V4.8L8 1.6Z' }, { d: circle(8, 8, 2) }],
  concept: [{ d: circle(8, 8, 6.1) }, { d: 'm10.9 5.1-1.7 4.1-4.1 1.7 1.7-4.1 4.1-1.7Z', look: 'fine-filled' }],
  back: [{ d: 'M9.75 3.25 5 8l4.75 4.75' }],
  categories: [
    { d: 'M6.5 3.5H14M6.5 8H14M6.5 12.5H14' },
    { d: `${circle(3, 3.5, 1.35)}${circle(3, 8, 1.35)}${circle(3, 12.5, 1.35)}`, look: 'filled' },
  ],
  close: [{ d: 'm3.5 3.5 9 9m0-9-9 9' }],
  copy: [{ d: 'M5.5 5.5v-3h8v8h-3' }, { d: 'M2.5 5.5h8v8h-8z' }],
  differ: [{ d: 'M8 14V9.25M8 9.25C8 6.5 3.5 7 3.5 2.5M8 9.25C8 6.5 12.5 7 12.5 2.5' }],
  down: [{ d: 'm3.5 6 4.5 4.5L12.5 6' }],
  flag: [{ d: 'M3.5 14.5V2M3.5 2.75h8.75L10 6l2.25 3.25H3.5' }],
  forward: [{ d: 'M6.25 3.25 11 8l-4.75 4.75' }],
  info: [{ d: circle(8, 8, 6) }, { d: 'M8 7.25v4' }, { d: circle(8, 4.9, 0.9), look: 'filled' }],
  more: [{ d: `${circle(3.25, 8, 1.25)}${circle(8, 8, 1.25)}${circle(12.75, 8, 1.25)}`, look: 'filled' }],
  mute: [
    {
      d: 'M1.75 8s2.3-4.25 6.25-4.25S14.25 8 14.25 8 11.95 12.25 8 12.25 1.75 8 1.75 8ZM2.75 2.5l10.5 11',
    },
  ],
  out: [{ d: 'M6.5 3.25H3v9.75h9.75V9.5M9.25 2.75h4v4M13 3 7.5 8.5' }],
  pack: [{ d: 'M2.25 5 8 2l5.75 3v6L8 14l-5.75-3V5ZM2.5 5.1 8 8l5.5-2.9M8 8v6' }],
  reading: [
    {
      d: 'M8 4C6.5 2.75 4 2.5 1.75 2.75v10C4 12.5 6.5 12.75 8 14c1.5-1.25 4-1.5 6.25-1.25v-10C12 2.5 9.5 2.75 8 4Zm0 0v10',
    },
  ],
  search: [{ d: circle(7, 7, 4.5) }, { d: 'm10.5 10.5 3.75 3.75' }],
  settings: [
    { d: 'M2 4.5h7M12.5 4.5H14M2 11.5h1.5M7 11.5h7' },
    { d: circle(10.75, 4.5, 1.75) },
    { d: circle(5.25, 11.5, 1.75) },
  ],
  site: [{ d: circle(8, 8, 6) }, { d: 'M2 8h12M8 2c4 4 4 8 0 12M8 2c-4 4-4 8 0 12' }],
  up: [{ d: 'm3.5 10.5 4.5-4.5 4.5 4.5' }],
  warn: [{ d: 'M8 2 14.5 13.5h-13L8 2ZM8 6.5v3.25' }, { d: circle(8, 11.6, 0.9), look: 'filled' }],
};

/** Icons that point along the reading direction. */
const MIRRORED: ReadonlySet<IconName> = new Set(['back', 'forward']);

/** A drawing in the text's colour, hidden from screen readers: a word always stands beside it. `size` in px. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: 14 | 16 }): JSX.Element {
  return (
    <svg
      class={MIRRORED.has(name) ? 'Icon Icon-mirrored' : 'Icon'}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      aria-hidden="true"
    >
      {ICONS[name].map(({ d, look }) => (
        <path key={d} class={look && `Icon-${look}`} d={d} />
      ))}
    </svg>
  );
}

/** The logo: a lamp lighting three lines from the side. `size` in px. */
export function Logo({ size }: { readonly size: number }): JSX.Element {
  return (
    <svg class="Icon-logo" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      <path class="Icon-lamp" d="M1.5 2.5a5.5 5.5 0 0 1 0 11z" />
      <path class="Icon-beams" d="M8.25 3.5h6.25M9.75 8h4.75M8.25 12.5h6.25" />
    </svg>
  );
}
