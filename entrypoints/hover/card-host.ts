/** Owns the one element we add to a page: a bare box with a closed shadow root that holds the card's frame. */
import type { CardTheme } from '../../data/card-port.ts';
import type { Seat } from './card-seat.ts';
import type { Box } from './place.ts';

/**
 * The sheet of the closed shadow root. `!important` inside a shadow tree beats any rule of the page. A closed popover
 * has no layout in either browser, so the host stays laid out, only not visible, until it is shown. The card draws its
 * own edge; only its shadow falls outside the frame.
 */
const RULES = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:0 auto auto 0!important;
width:0!important;height:0!important;margin:0!important;padding:0!important;border:0!important;
overflow:visible!important;background:none!important;visibility:hidden!important;z-index:2147483647!important}
:host(:popover-open){visibility:visible!important}
i{position:absolute;display:none;border-radius:1px;outline:2px solid;outline-offset:2px;pointer-events:none}
div{position:absolute;border-radius:6px;opacity:0;translate:0 4px;
box-shadow:0 1px 2px light-dark(#1c1a161a,#00000080),0 4px 10px -2px light-dark(#1c1a161a,#0000),
0 16px 40px -12px light-dark(#1c1a1647,#000000b3);
transition:opacity 120ms cubic-bezier(.2,0,0,1),translate 120ms cubic-bezier(.2,0,0,1)}
.above{translate:0 -4px}
.sheet{border-radius:12px 12px 0 0}
.shown{opacity:1;translate:none}
iframe{display:block;width:100%;height:100%;border:0;border-radius:inherit;color-scheme:inherit}
@media (prefers-reduced-motion:reduce){div,.above{transition:none;translate:none}}
@media (forced-colors:active){i{outline-color:Highlight}}
@media print{:host{display:none!important}}
`;

/** The card's box in the page. */
export interface CardHost {
  readonly frame: HTMLIFrameElement;
  /** Dresses the box before it is seen. The frame element needs the very colour scheme of its page, else it is opaque. */
  dress(theme: CardTheme): void;
  /** Puts the box somewhere, px, and brings it into the top layer. */
  show(seat: Seat): void;
  hide(): void;
  /** Outlines the words that the keyboard came to, in the colour of their text; `undefined` takes the outline away. */
  ring(words: (Box & { readonly colour: string }) | undefined): void;
  /** Whether the focus is in the frame. */
  hasFocus(): boolean;
  /** Moves the box under another parent. @returns false where that would reload the frame, which this browser then would. */
  moveTo(parent: Element): boolean;
  remove(): void;
}

/** Builds the box under `parent` and starts loading `url` in its frame. */
export function makeCardHost(parent: Element, url: string, width: number): CardHost {
  const page = parent.ownerDocument;
  const host = page.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  // Only a sheet of the very document can be adopted, and the document may be that of the frame's top.
  const sheet = new (page.defaultView ?? window).CSSStyleSheet();
  sheet.replaceSync(RULES);
  root.adoptedStyleSheets = [sheet];
  const box = page.createElement('div');
  box.style.width = `${width}px`;
  const frame = makeFrame(page, url);
  box.append(frame);
  const ring = page.createElement('i');
  root.append(ring, box);
  parent.append(host);
  return {
    frame,
    dress: (theme) => {
      box.style.colorScheme = theme;
    },
    show: ({ at: { left, top, height, side }, width: shownWidth, sheet: isSheet }) => {
      Object.assign(box.style, {
        // A page that zooms its root must not zoom or move the card.
        zoom: 1 / (host.currentCSSZoom ?? 1),
        left: `${left}px`,
        top: `${top}px`,
        width: `${shownWidth}px`,
        height: `${height}px`,
      });
      box.classList.toggle('above', side === 'above');
      box.classList.toggle('sheet', isSheet);
      if (!host.matches(':popover-open')) host.showPopover();
      box.classList.add('shown');
    },
    ring: (words) => {
      ring.style.display = words ? 'block' : '';
      if (words) Object.assign(ring.style, ringStyle(words));
    },
    hasFocus: () => root.activeElement === frame,
    hide: () => {
      ring.style.display = '';
      box.classList.remove('shown');
      if (host.matches(':popover-open')) host.hidePopover();
    },
    moveTo: (to) => {
      if (host.parentNode === to) return true;
      if (!('moveBefore' in to) || typeof to.moveBefore !== 'function') return false;
      to.moveBefore(host, null);
      return true;
    },
    remove: () => host.remove(),
  };
}

function ringStyle({ left, top, right, bottom, colour }: Box & { readonly colour: string }): Record<string, string> {
  const px = (length: number): string => `${length}px`;
  return { left: px(left), top: px(top), width: px(right - left), height: px(bottom - top), outlineColor: colour };
}

function makeFrame(page: Document, url: string): HTMLIFrameElement {
  const frame = page.createElement('iframe');
  frame.title = 'Sidelight';
  frame.tabIndex = -1;
  // Without it the card stays blank in Chromium on pages that ask for COEP.
  if ('credentialless' in frame) frame.credentialless = true;
  frame.src = url;
  return frame;
}
