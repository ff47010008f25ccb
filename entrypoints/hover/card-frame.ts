/** Owns the card's frame: when it is made and removed, the private port to it, and what is shown in it. */
import {
  CARD_PORT_GREETING,
  type CardTheme,
  type CloseReason,
  type FromCard,
  isFromCard,
  type ToCard,
} from '../../data/card-port.ts';
import { cardAddress } from './card-address.ts';
import { type CardHost, makeCardHost } from './card-host.ts';
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
  /** The frame was removed while a card was open. */
  readonly onGone: () => void;
}

/** Width of the card, px. */
export const CARD_WIDTH = 360;

/** A frame unused for so long is removed, ms: while one lives, Chromium keeps the page out of its back/forward cache. */
const IDLE_LIFETIME = 30_000;

interface Asked extends CardRequest {
  readonly token: number;
  /** What the card measured, px; `undefined` until it has. */
  readonly height?: number;
}

/** The card of a page. Nothing is added to the page before {@link CardFrame.prepare}. */
export class CardFrame {
  readonly #events: CardEvents;
  readonly #signal: AbortSignal;
  #host: CardHost | undefined;
  #port: MessagePort | undefined;
  #life: AbortController | undefined;
  #idle: ReturnType<typeof setTimeout> | undefined;
  #asked: Asked | undefined;
  #token = 0;

  constructor(events: CardEvents, signal: AbortSignal) {
    this.#events = events;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Makes the frame under `layer`, so that it is loaded by the time it is asked for. */
  prepare(layer: Element): void {
    clearTimeout(this.#idle);
    if (this.#host && !this.#host.moveTo(layer)) this.#unmake();
    if (!this.#host) this.#make(layer);
    if (!this.#asked) this.#restIdle();
  }

  /** Asks the card for a briefing; it is shown once the card has said how high it is. */
  show(request: CardRequest): void {
    this.#token += 1;
    this.#asked = { ...request, token: this.#token };
    this.prepare(request.layer);
    this.#ask();
  }

  /** The words moved: puts an open card beside them again. */
  follow(line: Box): void {
    if (!this.#asked) return;
    this.#asked = { ...this.#asked, line };
    this.#put();
  }

  hide(): void {
    if (!this.#asked) return;
    this.#asked = undefined;
    this.#say({ type: 'hide' });
    this.#host?.hide();
    this.#restIdle();
  }

  /** The open card's box in client px. */
  box(): Box | undefined {
    return this.#asked?.height === undefined ? undefined : this.#host?.frame.getBoundingClientRect();
  }

  #make(layer: Element): void {
    const { url, origin } = cardAddress();
    const host = makeCardHost(layer, url, widthHere());
    this.#host = host;
    this.#life = new AbortController();
    const until = { signal: AbortSignal.any([this.#signal, this.#life.signal]) };
    host.frame.addEventListener('load', () => this.#greet(host, origin), { once: true, ...until });
    // On `pagehide` it is too late for the back/forward cache; `beforeunload` comes in time.
    addEventListener('beforeunload', () => this.#remove(), until);
    addEventListener('pagehide', () => this.#remove(), until);
  }

  #remove(): void {
    this.#unmake();
    if (this.#asked) this.#events.onGone();
    this.#asked = undefined;
  }

  #unmake(): void {
    clearTimeout(this.#idle);
    this.#life?.abort();
    this.#port?.close();
    this.#host?.remove();
    this.#host = this.#port = this.#life = undefined;
  }

  #restIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#remove(), IDLE_LIFETIME);
  }

  #greet(host: CardHost, origin: string): void {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => {
      if (host === this.#host && isFromCard(data)) this.#receive(data, port1);
    };
    host.frame.contentWindow?.postMessage(CARD_PORT_GREETING, origin, [port2]);
  }

  #receive(said: FromCard, port: MessagePort): void {
    if (said.type === 'ready') {
      this.#port = port;
      this.#ask();
    }
    if (said.type === 'size') this.#measure(said);
    if (said.type === 'pointer') this.#events.onPointer(said.inside);
    if (said.type === 'close') this.#events.onClose(said.reason);
  }

  #ask(): void {
    if (!this.#asked || !this.#port) return;
    const { token, entities, words, theme, line } = this.#asked;
    this.#host?.dress(theme);
    const maxHeight = roomFor(line, viewport());
    this.#say({ type: 'show', token, entities, words, theme, maxHeight, width: widthHere() });
  }

  #measure({ token, height }: Extract<FromCard, { type: 'size' }>): void {
    if (this.#asked?.token !== token) return;
    this.#asked = { ...this.#asked, height };
    this.#put();
  }

  #put(): void {
    if (this.#asked?.height === undefined) return;
    const { line, rightToLeft, height } = this.#asked;
    const width = widthHere();
    this.#host?.show(place({ line, width, height, viewport: viewport(), rightToLeft }), width);
  }

  #say(message: ToCard): void {
    this.#port?.postMessage(message);
  }
}

function viewport(): { width: number; height: number } {
  return { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
}

function widthHere(): number {
  return Math.min(CARD_WIDTH, viewport().width - 2 * EDGE);
}
