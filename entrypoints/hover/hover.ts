/**
 * Owns when a card opens and closes: a pure reducer over pointer, keys and time. All times are ms of one clock.
 *
 * ```
 *            rests long enough                 leaves mark and card
 *   idle ───────────────────────▶ open ───────────────────────────────▶ leaving ──▶ idle (warm for a while)
 *     ▲   (not while pressing,      ▲                                      │  after HIDE_DELAY; inside the safe
 *     │    selecting, scrolling)    └──────── comes back ──────────────────┘  corridor up to CORRIDOR_LONGEST
 *     └───────────────── Esc: idle, and this mark stays shut until the pointer leaves it
 * ```
 */
import type { OpenSpeed } from '../../data/settings.ts';

/** From when the pointer rests on a mark until its card opens. A link is hovered on the way to a click: more. */
export const OPEN_DELAY: Readonly<Record<Exclude<OpenSpeed, 'off'>, number>> = { fast: 150, normal: 300, slow: 600 };
export const OPEN_DELAY_IN_LINK = 250;
/** A pointer slower than this rests, px/ms. */
export const RESTING_SPEED = 0.15;
/** For so long after a card closed, and while one is open, a neighbour opens after the warm delay. */
export const WARM_WINDOW = 400;
export const WARM_DELAY = 60;
/** From leaving both mark and card until the card closes. */
export const HIDE_DELAY = 300;
/** So long the safe corridor can put off closing. */
export const CORRIDOR_LONGEST = 800;
/** Nothing opens for so long after a scroll or the end of a key; a pointer that rests meanwhile waits that much longer. */
export const QUIET_AFTER = 150;

/** What may happen. `mark` is the number of the mark under the pointer. */
export type HoverEvent =
  | {
      readonly type: 'pointer';
      readonly mark?: number;
      readonly inLink?: boolean;
      readonly speed: number;
      readonly inCorridor: boolean;
    }
  | { readonly type: 'frame'; readonly inside: boolean }
  | { readonly type: 'click'; readonly mark?: number }
  /** The keyboard came to a mark. Its card stays wherever the pointer is. */
  | { readonly type: 'step'; readonly mark: number }
  /** The keyboard is at work in the card: it stays likewise. */
  | { readonly type: 'hold' }
  | { readonly type: 'busy'; readonly busy: boolean }
  /** The page scrolled or a key went down; `lasting` until the next such event, as while a key is held. */
  | { readonly type: 'quiet'; readonly lasting?: boolean }
  | { readonly type: 'escape' }
  | { readonly type: 'lost' }
  | { readonly type: 'tick' };

/** Where the hover stands. Numbers that are times say when; `undefined` says not at all. */
export interface HoverState {
  readonly speed: OpenSpeed;
  /** The mark under the pointer. */
  readonly over?: number | undefined;
  readonly overLink?: boolean | undefined;
  /** When the card of `over` opens. */
  readonly opensAt?: number | undefined;
  /** The mark whose card is open. */
  readonly open?: number | undefined;
  readonly inFrame?: boolean | undefined;
  /** When the open card closes. */
  readonly closesAt?: number | undefined;
  /** When pointer and card parted. */
  readonly leftAt?: number | undefined;
  readonly closedAt?: number | undefined;
  /** The mark whose card was dismissed: it stays shut until the pointer leaves it. */
  readonly dismissed?: number | undefined;
  /** A button is pressed or text is selected. */
  readonly busy?: boolean | undefined;
  /** The keyboard has the open card: the pointer does not close it. */
  readonly held?: boolean | undefined;
  /** Nothing opens before. */
  readonly quietUntil?: number | undefined;
}

/** The state after `event` at time `now`. */
export function hover(state: HoverState, event: HoverEvent, now: number): HoverState {
  const settled = settle(state, now);
  switch (event.type) {
    case 'pointer':
      return onPointer(settled, event, now);
    case 'frame':
      return event.inside
        ? { ...stay(settled), inFrame: true, over: undefined, opensAt: undefined }
        : leave({ ...settled, inFrame: false }, now);
    case 'click':
      return event.mark === undefined ? close(settled, now) : openAt({ ...settled, over: event.mark }, event.mark);
    case 'step':
      return { ...openAt(settled, event.mark), held: true };
    case 'hold':
      return settled.open === undefined ? settled : { ...stay(settled), held: true };
    case 'busy':
      return { ...settled, busy: event.busy, opensAt: event.busy ? undefined : settled.opensAt };
    case 'quiet':
      return quieten(settled, event.lasting ? Number.POSITIVE_INFINITY : now + QUIET_AFTER, now);
    case 'escape':
      return { ...close(settled, now), dismissed: settled.over, closedAt: undefined };
    case 'lost':
      return { ...close(settled, now), over: undefined, opensAt: undefined };
    case 'tick':
      return settled;
  }
}

/** When the next tick is due; `undefined` where nothing is pending. */
export function nextTick(state: HoverState): number | undefined {
  const times = [state.opensAt, state.closesAt].filter((time) => time !== undefined);
  const next = Math.min(...times);
  return next < Number.POSITIVE_INFINITY ? next : undefined;
}

/** Does what has come due. */
function settle(state: HoverState, now: number): HoverState {
  if (state.opensAt !== undefined && state.opensAt <= now && state.over !== undefined) return openAt(state, state.over);
  if (state.closesAt !== undefined && state.closesAt <= now) return close(state, now);
  return state;
}

function onPointer(state: HoverState, event: Extract<HoverEvent, { type: 'pointer' }>, now: number): HoverState {
  const { mark, speed, inCorridor } = event;
  const dismissed = mark === state.dismissed ? state.dismissed : undefined;
  const at: HoverState = { ...state, inFrame: false, over: mark, overLink: event.inLink, dismissed };
  if (mark !== undefined && mark === state.open) return { ...stay(at), opensAt: undefined };
  const left = state.open === undefined ? at : leave(at, now, inCorridor);
  if (mark === undefined || inCorridor || !mayOpen(left, mark)) return { ...left, opensAt: undefined };
  if (state.over === mark && state.opensAt !== undefined && speed <= RESTING_SPEED) return left;
  return { ...left, opensAt: Math.max(now, left.quietUntil ?? 0) + delayFor(left, now) };
}

function quieten(state: HoverState, quietUntil: number, now: number): HoverState {
  return { ...state, quietUntil, opensAt: state.opensAt === undefined ? undefined : quietUntil + delayFor(state, now) };
}

function mayOpen(state: HoverState, mark: number): boolean {
  return state.speed !== 'off' && !state.busy && state.dismissed !== mark;
}

function delayFor(state: HoverState, now: number): number {
  const warm = state.open !== undefined || (state.closedAt !== undefined && now - state.closedAt <= WARM_WINDOW);
  if (warm) return WARM_DELAY;
  const delay = OPEN_DELAY[state.speed === 'off' ? 'normal' : state.speed];
  return state.overLink ? delay + OPEN_DELAY_IN_LINK : delay;
}

function openAt(state: HoverState, mark: number): HoverState {
  return { ...stay(state), open: mark, held: undefined, opensAt: undefined, dismissed: undefined };
}

function stay(state: HoverState): HoverState {
  return { ...state, closesAt: undefined, leftAt: undefined };
}

/** The pointer is on neither mark nor card. In the corridor the delay starts anew, up to a limit. */
function leave(state: HoverState, now: number, inCorridor = false): HoverState {
  if (state.open === undefined || state.held) return state;
  const leftAt = state.leftAt ?? now;
  if (state.closesAt !== undefined && !inCorridor) return state;
  return { ...state, leftAt, closesAt: Math.min(now + HIDE_DELAY, leftAt + CORRIDOR_LONGEST) };
}

function close(state: HoverState, now: number): HoverState {
  if (state.open === undefined) return { ...state, opensAt: undefined };
  return { ...stay(state), open: undefined, held: undefined, inFrame: false, closedAt: now };
}
