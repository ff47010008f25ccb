/** Owns the look of the card's outside: edge, shadow and colour tab, which the frame cannot draw. */

import type { CardAccent, CardTheme } from '../../data/card-port.ts';
import { MARK_COLOURS } from '../../data/highlights.ts';

/** Surface, edge and shadow of the card, equal to the interface's tokens (a test compares them). */
export const CARD_EDGE: Readonly<
  Record<CardTheme, { readonly surface: string; readonly border: string; readonly shadow: string }>
> = {
  light: {
    surface: '#fffdf9',
    border: '#d5cdbb',
    shadow: '0 1px 2px rgb(28 26 22/.10),0 4px 10px -2px rgb(28 26 22/.10),0 16px 40px -12px rgb(28 26 22/.28)',
  },
  dark: {
    surface: '#1f1e1b',
    border: '#4a463c',
    shadow: '0 1px 2px rgb(0 0 0/.5),0 16px 40px -8px rgb(0 0 0/.7)',
  },
};

/** The colour of the tab on the card's top edge; none without a single category. */
export function accentColour(accent: CardAccent, theme: CardTheme): string {
  return accent === 'none' ? 'transparent' : MARK_COLOURS[theme][accent];
}

/**
 * The sheet of the host's closed shadow root. `!important` inside a shadow tree beats any rule of the page. A closed
 * popover has no layout in either browser, so the host stays laid out, only not visible, until it is shown.
 */
export const CARD_HOST_RULES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;
width:0!important;height:0!important;margin:0!important;padding:0!important;border:0!important;
overflow:visible!important;background:none!important;visibility:hidden!important;z-index:2147483647!important}
:host(:popover-open){visibility:visible!important}
.edge{position:absolute;box-sizing:border-box;overflow:hidden;border:1px solid;border-radius:6px;
opacity:0;translate:0 4px;transition:opacity 120ms cubic-bezier(.2,0,0,1),translate 120ms cubic-bezier(.2,0,0,1)}
.edge.above{translate:0 -4px}
.edge.shown{opacity:1;translate:none}
.tab{position:absolute;inset-block-start:0;inset-inline-start:16px;width:28px;height:3px;z-index:1;pointer-events:none}
iframe{display:block;width:100%;height:100%;border:0;margin:0;background:none}
@media (prefers-reduced-motion:reduce){.edge{transition:none;translate:none}.edge.above{translate:none}}
@media (forced-colors:active){.edge{border-color:CanvasText!important}.tab{background:Highlight!important;forced-color-adjust:none}}
@media print{:host{display:none!important}}
`;
