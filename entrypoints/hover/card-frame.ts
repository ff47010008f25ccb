/** Owns the card's frame: when it is made and removed, the private port to it, and what is shown in it. */
import type { CardRoom, CardTheme, FromCard, NoStep, ToCard } from '../../data/card-port.ts';
import { cardAddress } from './card-address.ts';
import type { CardEvents } from './card-events.ts';
import { type CardHost, makeCardHost } from './card-host.ts';
import { openLine, showMessage } from './card-line.ts';
import {
  type Asked,
  type CardRequest,
  coveredBy,
  isSheetFor,
  pinnedStart,
  roomOf,
  seatOf,
  toastSeat,
} from './card-seat.ts';
import { widthIn } from './layer.ts';
import type { Box, Point } from './place.ts';

/** A frame unused for so long is removed, ms: while one lives, Chromium keeps the page out of its back/forward cache. */
const IDLE_LIFETIME = 30_000;

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
  /** A toast goes on after its card was hidden, until it says it is over. */
  #toasts = false;
  /** Where a pinned card lies. */
  #pinnedAt: Point | undefined;
  /** So far a finger has pulled the sheet down, px. */
  #pulled = 0;
  /** Whether the page's last card was a sheet: its toast lies where it lay. */
  #isSheet = false;
  #noStep: { readonly why: NoStep; readonly theme: CardTheme } | undefined;
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
    this.#asked = { ...request, token: this.#token, sheet: isSheetFor(request) };
    this.#isSheet = this.#asked.sheet;
    this.#toasts = false;
    this.#noStep = undefined;
    this.#pulled = 0;
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

  /** The focus leaves a card that stays. */
  leave(): void {
    this.#giveFocusBack();
  }

  /** The element that had the focus gets it back. Where it is gone, the words do. */
  #giveFocusBack(): void {
    if (!this.#host?.hasFocus()) return;
    this.#host.frame.blur();
    const before = this.#returnTo;
    if (before instanceof HTMLElement && before.isConnected && before !== document.body) {
      before.focus({ preventScroll: true });
    } else this.#events.onNoReturn();
  }

  /** The words moved (`undefined`: out of the viewport). @returns false where the card has no place any more. */
  follow(line: Box | undefined): boolean {
    if (!this.#asked || this.#asked.sheet) return true;
    if (!line) return false;
    this.#asked = { ...this.#asked, line };
    this.#put();
    this.#say({ type: 'moved' });
    return true;
  }

  /** The viewport changed: places the open card anew. */
  refit(line: Box): void {
    if (!this.#asked || this.#pinnedAt) return;
    const asked = { ...this.#asked, line, side: undefined };
    this.#asked = { ...asked, sheet: isSheetFor(asked) };
    this.#isSheet = this.#asked.sheet;
    this.#limit(roomOf(this.#asked));
    this.#put();
  }

  /** Tells on screen and by voice that there is no term to go to. */
  tellNoStep(why: NoStep, theme: CardTheme): void {
    if (this.#asked) return;
    this.#noStep = { why, theme };
    this.#isSheet = false;
    this.prepare(document.documentElement);
    this.#askNoStep();
  }

  hide(): void {
    if (!this.#asked) return;
    this.#asked = undefined;
    this.#giveFocusBack();
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
    const host = makeCardHost(layer, url, widthIn(layer));
    this.#host = host;
    this.#life = new AbortController();
    const until = { signal: AbortSignal.any([this.#signal, this.#life.signal]) };
    const hear = (said: FromCard, port: MessagePort): void => {
      if (host === this.#host) this.#receive(said, port);
    };
    host.frame.addEventListener('load', () => openLine(host.frame, origin, hear), { once: true, ...until });
    // On `pagehide` it is too late for the back/forward cache; `beforeunload` comes in time.
    addEventListener('beforeunload', () => this.#remove(), until);
    addEventListener('pagehide', () => this.#remove(), until);
    addEventListener('resize', () => this.#pinnedAt && this.#put(), until);
    // Over the frame that holds the words: what is pressed beside the sheet is not heard here.
    const outside = layer.ownerDocument.defaultView;
    if (outside && outside !== window) outside.addEventListener('click', () => this.#events.onClose('button'), until);
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
    this.#host = this.#port = this.#life = undefined;
  }

  #restIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#remove(), IDLE_LIFETIME);
  }

  #receive(said: FromCard, port: MessagePort): void {
    if (said.type === 'ready') {
      this.#port = port;
      this.#ask();
      this.#askNoStep();
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
    this.#host?.dress(this.#asked.theme);
    const room = roomOf(this.#asked);
    this.#asked = { ...this.#asked, told: room.maxHeight };
    this.#say(showMessage(this.#asked, room));
  }

  #askNoStep(): void {
    if (!this.#noStep || !this.#port) return;
    this.#host?.dress(this.#noStep.theme);
    this.#say({ type: 'no-step', ...this.#noStep, width: widthIn(document.documentElement) });
    this.#noStep = undefined;
  }

  #limit(room: CardRoom): void {
    if (this.#asked) this.#asked = { ...this.#asked, told: room.maxHeight };
    this.#say({ type: 'limit', ...room });
  }

  #measure({ token, height }: Extract<FromCard, { type: 'size' }>): void {
    if (this.#asked?.token !== token) return;
    const isFirst = this.#asked.height === undefined;
    this.#asked = { ...this.#asked, height };
    this.#pulled = 0;
    this.#put();
    if (isFirst) this.#uncover();
  }

  /** Scrolls words that a sheet covers to a little above it. */
  #uncover(): void {
    const top = this.#asked ? coveredBy(this.#asked) : 0;
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (top > 0) scrollBy({ top, behavior: isStill ? 'instant' : 'smooth' });
  }

  /** Takes the open card from its words into the upper corner where lines end. It stays there until it is removed. */
  pin(): void {
    if (!this.#asked?.height) return;
    const { corner, room } = pinnedStart(this.#asked);
    this.#pinnedAt = corner;
    this.#isSheet = false;
    this.#limit(room);
    this.#put();
  }

  /** Takes the card away, whatever it shows, and gives the focus back. */
  remove(): void {
    this.#giveFocusBack();
    this.#asked = undefined;
    this.#remove();
  }

  #move({ x, y }: Point): void {
    if (this.#pinnedAt) this.#pinnedAt = { x: this.#pinnedAt.x + x, y: this.#pinnedAt.y + y };
    else this.#pulled += y;
    this.#put();
  }

  /** Puts the toast of a hidden card into its corner, or takes it away. */
  #toast(height: number): void {
    if (this.#asked) return;
    this.#toasts = height > 0;
    if (this.#toasts) {
      clearTimeout(this.#idle);
      this.#host?.show(toastSeat(height, this.#isSheet, this.#host.frame));
    } else {
      this.#host?.hide();
      this.#restIdle();
      this.#events.onToastOver();
    }
  }

  #put(): void {
    const asked = this.#asked;
    if (asked?.height === undefined) return;
    const { line, step, told } = asked;
    this.#host?.ring(step && !this.#pinnedAt ? { ...line, colour: step.colour } : undefined);
    const seat = seatOf(asked, asked.height, this.#pinnedAt, this.#pulled);
    this.#asked = { ...asked, side: seat.side };
    if (seat.room && seat.room.maxHeight !== told) this.#limit(seat.room);
    this.#host?.show(seat);
  }

  #say(message: ToCard): void {
    this.#port?.postMessage(message);
  }
}
