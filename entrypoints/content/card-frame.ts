/** Owns the card's frame: when it is made and removed, the private port to it, and what is shown in it. */
import { CARD_PORT_GREETING, type CardTheme, type CloseReason, isFromCard, type ToCard } from '../../data/card-port.ts';
import { type CardHost, makeCardHost } from './card-host.ts';
import { cardAddress } from './extension.ts';
import { type Box, EDGE, place, roomFor } from './place.ts';

/** What to show, and where. */
export interface CardRequest {
  readonly entities: readonly string[];
  readonly words: string;
  /** The line of the words in client px. */
  readonly line: Box;
  readonly theme: CardTheme;
  readonly rightToLeft: boolean;
  /** What the card must lie in to be seen: the page's root, or the modal dialog that makes all else inert. */
  readonly layer: Element;
}

/** What the frame reports. */
export interface CardEvents {
  readonly onPointer: (inside: boolean) => void;
  readonly onClose: (reason: CloseReason) => void;
}

/** The card of this page. */
export interface CardFrame {
  /** Makes the frame, so that it is loaded by the time it is asked for. */
  prepare(layer: Element): void;
  show(request: CardRequest): void;
  /** The words moved: puts an open card beside them again. */
  follow(line: Box): void;
  hide(): void;
  /** The open card's box in client px. */
  box(): Box | undefined;
}

/** Width of the card, px. */
export const CARD_WIDTH = 360;

/** A frame unused for so long is removed, ms: while one lives, Chromium keeps the page out of its back/forward cache. */
const IDLE_LIFETIME = 30_000;

/** Starts the card of a page. Nothing is added to the page before {@link CardFrame.prepare}. */
export function startCard(events: CardEvents, signal: AbortSignal): CardFrame {
  let host: CardHost | undefined;
  let port: MessagePort | undefined;
  let life: AbortController | undefined;
  let idle: ReturnType<typeof setTimeout> | undefined;
  let wanted: (CardRequest & { readonly token: number }) | undefined;
  let shownHeight: number | undefined;
  let token = 0;

  const remove = (): void => {
    clearTimeout(idle);
    life?.abort();
    port?.close();
    host?.remove();
    host = port = life = shownHeight = undefined;
  };

  const restIdle = (): void => {
    clearTimeout(idle);
    idle = setTimeout(remove, IDLE_LIFETIME);
  };

  const make = (layer: Element): void => {
    const { url, origin } = cardAddress();
    const made = makeCardHost(layer, url, widthHere());
    host = made;
    life = new AbortController();
    const until = { signal: AbortSignal.any([signal, life.signal]) };
    made.frame.addEventListener('load', () => greet(made, origin), { once: true, ...until });
    // On `pagehide` it is too late for the back/forward cache; `beforeunload` comes in time.
    addEventListener('beforeunload', remove, until);
    addEventListener('pagehide', remove, until);
  };

  const greet = (made: CardHost, origin: string): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (made === host && isFromCard(data)) receive(data, port1);
    };
    made.frame.contentWindow?.postMessage(CARD_PORT_GREETING, origin, [port2]);
  };

  const receive = (said: Parameters<typeof isFromCard>[0], from: MessagePort): void => {
    if (!isFromCard(said)) return;
    if (said.type === 'ready') {
      port = from;
      if (wanted) ask(wanted);
    }
    if (said.type === 'size' && wanted?.token === said.token) {
      shownHeight = said.height;
      host?.dress(wanted.theme, said.accent);
      put(wanted);
    }
    if (said.type === 'pointer') events.onPointer(said.inside);
    if (said.type === 'close') events.onClose(said.reason);
  };

  const ask = (request: CardRequest & { readonly token: number }): void => {
    host?.dress(request.theme, 'none');
    const { entities, words, theme } = request;
    say({
      type: 'show',
      token: request.token,
      entities,
      words,
      theme,
      maxHeight: roomFor(request.line, viewport()) - 2,
      width: widthHere() - 2,
    });
  };

  const say = (message: ToCard): void => port?.postMessage(message);

  const put = (request: CardRequest): void => {
    if (shownHeight === undefined) return;
    const { line, rightToLeft } = request;
    const width = widthHere();
    host?.show(place({ line, width, height: shownHeight + 2, viewport: viewport(), rightToLeft }), width);
  };

  const prepare = (layer: Element): void => {
    clearTimeout(idle);
    if (host && !host.moveTo(layer)) remove();
    if (!host) make(layer);
    if (!wanted) restIdle();
  };

  signal.addEventListener('abort', remove);

  return {
    prepare,
    show: (request) => {
      token += 1;
      wanted = { ...request, token };
      shownHeight = undefined;
      prepare(request.layer);
      if (port) ask(wanted);
    },
    follow: (line) => {
      if (!wanted) return;
      wanted = { ...wanted, line };
      put(wanted);
    },
    hide: () => {
      if (!wanted) return;
      wanted = shownHeight = undefined;
      say({ type: 'hide' });
      host?.hide();
      restIdle();
    },
    box: () => (wanted && shownHeight !== undefined ? host?.frame.getBoundingClientRect() : undefined),
  };
}

function viewport(): { width: number; height: number } {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

function widthHere(): number {
  return Math.min(CARD_WIDTH, viewport().width - 2 * EDGE);
}
