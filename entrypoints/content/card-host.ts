/** Owns the one element we add to a page: a bare box with a closed shadow root that holds the card's frame. */
import type { CardAccent, CardTheme } from '../../data/card-port.ts';
import { accentColour, CARD_EDGE, CARD_HOST_RULES } from './card-edge.ts';
import type { Placement } from './place.ts';

/** The card's box in the page. */
export interface CardHost {
  readonly frame: HTMLIFrameElement;
  /** Dresses the box before it is seen. The frame element needs the very colour scheme of its page, else it is opaque. */
  dress(theme: CardTheme, accent: CardAccent): void;
  /** Puts the box somewhere, px, and brings it into the top layer. */
  show(placement: Placement, width: number): void;
  hide(): void;
  /** Moves the box under another parent. @returns false where that would reload the frame, which this browser then would. */
  moveTo(parent: Element): boolean;
  remove(): void;
}

/** Builds the box under `parent` and starts loading `url` in its frame. */
export function makeCardHost(parent: Element, url: string, width: number): CardHost {
  const host = document.createElement('div');
  host.popover = 'manual';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CARD_HOST_RULES);
  root.adoptedStyleSheets = [sheet];
  const edge = document.createElement('div');
  edge.className = 'edge';
  edge.style.width = `${width}px`;
  const tab = document.createElement('div');
  tab.className = 'tab';
  const frame = makeFrame(url);
  edge.append(tab, frame);
  root.append(edge);
  parent.append(host);
  return {
    frame,
    dress: (theme, accent) => {
      const { surface, border, shadow } = CARD_EDGE[theme];
      frame.style.colorScheme = theme;
      Object.assign(edge.style, { background: surface, borderColor: border, boxShadow: shadow });
      tab.style.background = accentColour(accent, theme);
    },
    show: ({ left, top, height, side }, shownWidth) => {
      Object.assign(edge.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${shownWidth}px`,
        height: `${height}px`,
      });
      edge.classList.toggle('above', side === 'above');
      if (!host.matches(':popover-open')) host.showPopover();
      edge.classList.add('shown');
    },
    hide: () => {
      edge.classList.remove('shown');
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

function makeFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Sidelight';
  frame.tabIndex = -1;
  // Without it the card stays blank in Chromium on pages that ask for COEP.
  if ('credentialless' in frame) frame.credentialless = true;
  frame.src = url;
  return frame;
}

/** Removes a box that an earlier copy of this script left behind when its extension was reloaded. */
export function removeStaleHosts(): void {
  for (const child of [...document.documentElement.children]) {
    const isBare = child instanceof HTMLElement && child.popover === 'manual' && child.attributes.length === 1;
    if (isBare && child.childNodes.length === 0) child.remove();
  }
}
