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
import {
  type Box,
  cornerFor,
  EDGE,
  type Point,
  pinnedCorner,
  pinnedPlace,
  place,
  roomFor,
  roomWhenPinned,
} from './place.ts';

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
  /** Where the keyboard came to the words: spoken, and the words outlined. */
  readonly step?: { readonly mention: number; readonly of: number; readonly colour: string };
}

/** What the frame reports. */
export interface CardEvents {
  readonly onPointer: (inside: boolean) => void;
  /** The focus left the card, and what had it before is gone from the page. */
  readonly onNoReturn: () => void;
  /** The keyboard is at work in the card. */
  readonly onKey: () => void;
  readonly onClose: (reason: CloseReason) => void;
  /** The card is to leave its words and stay, or a pinned one is to go. */
  readonly onPin: (on: boolean) => void;
  /** Nothing is left to say after a card was hidden. */
  readonly onToastOver: () => void;
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
  /** A notice that came before the frame was ready. */
  #unsaid: ToCard | undefined;
  /** A toast goes on after its card was hidden, until it says it is over. */
  #toasts = false;
  /** Where a pinned card lies. */
  #pinnedAt: Point | undefined;
  /** What had the focus before the card. */
  #returnTo: Element | null = null;

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
    if (!this.#asked && !this.#toasts) this.#restIdle();
  }

  /** Asks the card for a briefing; it is shown once the card has said how high it is. */
  show(request: CardRequest): void {
    this.#token += 1;
    this.#asked = { ...request, token: this.#token };
    this.#toasts = false;
    if (!this.#host?.hasFocus()) this.#returnTo = document.activeElement;
    this.prepare(request.layer);
    this.#ask();
  }

  /** Moves the focus into the open card. */
  focus(): void {
    this.#returnTo = document.activeElement;
    this.#host?.frame.focus({ preventScroll: true });
    this.#say({ type: 'focus' });
  }

  /** The element that had the focus before the card gets it back. Where it is gone, the words do. */
  giveFocusBack(): void {
    if (!this.#host?.hasFocus()) return;
    this.#host.frame.blur();
    const before = this.#returnTo;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    } else this.#events.onNoReturn();
  }

  /** The words moved: puts an open card beside them again. */
  follow(line: Box): void {
    if (!this.#asked) return;
    this.#asked = { ...this.#asked, line };
    this.#put();
    this.#say({ type: 'moved' });
  }

  /** Says, where a toast would, why the keyboard finds no mark. */
  notify(notice: Extract<ToCard, { type: 'notice' }>): void {
    this.prepare(document.documentElement);
    this.#host?.dress(notice.theme);
    this.#unsaid = this.#port ? undefined : notice;
    this.#say(notice);
  }

  hide(): void {
    if (!this.#asked) return;
    this.#asked = undefined;
    this.giveFocusBack();
    this.#say({ type: 'hide' });
    this.#host?.hide();
    this.#restIdle();
  }

  /** A card or its toast is shown. */
  isInUse(): boolean {
    return this.#asked !== undefined || this.#toasts;
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
    this.#toasts = false;
    if (this.#asked) this.#events.onGone();
    this.#asked = undefined;
  }

  #unmake(): void {
    clearTimeout(this.#idle);
    this.#life?.abort();
    this.#port?.close();
    this.#host?.remove();
    this.#host = this.#port = this.#life = this.#unsaid = undefined;
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
      if (this.#unsaid) this.#say(this.#unsaid);
    }
    if (said.type === 'size') this.#measure(said);
    if (said.type === 'toast') this.#toast(said.height);
    if (said.type === 'pin') this.#events.onPin(said.on);
    if (said.type === 'move') this.#move(said);
    if (said.type === 'key') this.#events.onKey();
    if (said.type === 'pointer') this.#events.onPointer(said.inside);
    if (said.type === 'close') this.#events.onClose(said.reason);
  }

  #ask(): void {
    if (!this.#asked || !this.#port) return;
    const { token, entities, words, theme, line, step } = this.#asked;
    this.#host?.dress(theme);
    const maxHeight = roomFor(line, viewport());
    const spoken = step && { mention: step.mention, of: step.of };
    this.#say({
      type: 'show',
      token,
      entities,
      words,
      theme,
      maxHeight,
      width: widthHere(),
      ...(spoken && { spoken }),
    });
  }

  #measure({ token, height }: Extract<FromCard, { type: 'size' }>): void {
    if (this.#asked?.token !== token) return;
    this.#asked = { ...this.#asked, height };
    this.#put();
  }

  /** Takes the open card from its words into the upper corner where lines end. It stays there until it is removed. */
  pin(): void {
    if (!this.#asked?.height) return;
    const { rightToLeft } = this.#asked;
    this.#pinnedAt = pinnedCorner(widthHere(), viewport(), rightToLeft);
    this.#say({ type: 'limit', maxHeight: roomWhenPinned(viewport()) });
    this.#put();
  }

  /** Takes the card away, whatever it shows, and gives the focus back. */
  remove(): void {
    this.giveFocusBack();
    this.#asked = undefined;
    this.#remove();
  }

  #move({ x, y }: Point): void {
    if (!this.#pinnedAt) return;
    this.#pinnedAt = { x: this.#pinnedAt.x + x, y: this.#pinnedAt.y + y };
    this.#put();
  }

  /** Puts the toast of a hidden card into its corner, or takes it away. */
  #toast(height: number): void {
    if (this.#asked) return;
    this.#toasts = height > 0;
    if (this.#toasts) {
      clearTimeout(this.#idle);
      this.#host?.show(cornerFor(height, viewport()), widthHere());
    } else {
      this.#host?.hide();
      this.#restIdle();
      this.#events.onToastOver();
    }
  }

  #put(): void {
    if (this.#asked?.height === undefined) return;
    const { line, rightToLeft, height, step } = this.#asked;
    const width = widthHere();
    if (this.#pinnedAt) {
      this.#host?.ring(undefined);
      this.#host?.show(pinnedPlace(this.#pinnedAt, { width, height }, viewport()), width);
      return;
    }
    this.#host?.ring(step && { ...line, colour: step.colour });
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
