/** Owns the private line between a page's content script and its card frame: how it is opened, what is said over it. */

/**
 * Data of the one window message by which the content script hands the frame its port. The message carries exactly
 * one transferred `MessagePort`; after it the frame listens to no window message any more.
 */
export const CARD_PORT_GREETING = { sidelight: 'card-port' } as const;

/** What the card shows its text on: also the explicit `color-scheme` of the frame element and of the frame's root. */
export type CardTheme = 'light' | 'dark';

/** Why the card asks to be closed: Escape, its close button, or Tab past one of its ends. */
export type CloseReason = 'escape' | 'button' | 'tab-forward' | 'tab-backward';

/** Why the keyboard found no mark: the reader hid them all, or the page has none. */
export type StepNotice = 'hidden' | 'none';

/** What the content script tells the card. Lengths are in CSS px. */
export type ToCard =
  | {
      readonly type: 'show';
      /** Grows with every showing; comes back in `size`, so that a late answer to an earlier showing can be told. */
      readonly token: number;
      /** One id; several where the words on the page may mean any of them. */
      readonly entities: readonly string[];
      /** The words on the page. */
      readonly words: string;
      readonly theme: CardTheme;
      /** The room the page has for the card, edges included. The card stays below it, and below its own limits. */
      readonly maxHeight: number;
      readonly width: number;
      /** Where the keyboard came to the words: which mention of how many, to be spoken. */
      readonly spoken?: { readonly mention: number; readonly of: number };
    }
  | { readonly type: 'hide' }
  /** The page moved the words of the open card, and the card with them: also under a pointer that rests. */
  | { readonly type: 'moved' }
  /** There was no mark for the keyboard to go to: nothing is shown, so this is said. */
  | { readonly type: 'notice'; readonly notice: StepNotice; readonly theme: CardTheme }
  /** Move the focus to the card's heading. */
  | { readonly type: 'focus' }
  /** The room changed while the card is open. */
  | { readonly type: 'limit'; readonly maxHeight: number };

/** What the card tells the content script. Lengths are in CSS px. */
export type FromCard =
  | { readonly type: 'ready' }
  | { readonly type: 'size'; readonly token: number; readonly height: number }
  /** After the card was hidden a toast goes on saying what was done, so high; 0 when its time is up. */
  | { readonly type: 'toast'; readonly height: number }
  | { readonly type: 'close'; readonly reason: CloseReason }
  /** The card leaves its words and stays, or goes. */
  | { readonly type: 'pin'; readonly on: boolean }
  /** A pinned card is moved by so much. */
  | { readonly type: 'move'; readonly x: number; readonly y: number }
  /** A key was pressed in the frame: the keyboard is at work there. */
  | { readonly type: 'key' }
  /** The pointer entered or left the frame's document. */
  | { readonly type: 'pointer'; readonly inside: boolean };

/** Whether `value` is the greeting that hands over the port. */
export function isCardPortGreeting(value: unknown): boolean {
  return isRecord(value) && value['sidelight'] === CARD_PORT_GREETING.sidelight;
}

/** Whether `value` is something a content script says to the card. */
export function isToCard(value: unknown): value is ToCard {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'show':
      return isShow(value);
    case 'limit':
      return isLength(value['maxHeight']);
    case 'notice':
      return (value['notice'] === 'hidden' || value['notice'] === 'none') && isTheme(value['theme']);
    case 'hide':
    case 'moved':
    case 'focus':
      return true;
    default:
      return false;
  }
}

/** Whether `value` is something a card says to its content script. */
export function isFromCard(value: unknown): value is FromCard {
  if (!isRecord(value)) return false;
  switch (value['type']) {
    case 'ready':
    case 'key':
      return true;
    case 'size':
      return Number.isInteger(value['token']) && isLength(value['height']);
    case 'pin':
      return typeof value['on'] === 'boolean';
    case 'move':
      return Number.isFinite(value['x']) && Number.isFinite(value['y']);
    case 'toast':
      return isLength(value['height']);
    case 'close':
      return CLOSE_REASONS.some((reason) => reason === value['reason']);
    case 'pointer':
      return typeof value['inside'] === 'boolean';
    default:
      return false;
  }
}

const CLOSE_REASONS: readonly CloseReason[] = ['escape', 'button', 'tab-forward', 'tab-backward'];

function isShow(value: Record<string, unknown>): boolean {
  const entities = value['entities'];
  return (
    Number.isInteger(value['token']) &&
    Array.isArray(entities) &&
    entities.length > 0 &&
    entities.every((id) => typeof id === 'string') &&
    typeof value['words'] === 'string' &&
    isTheme(value['theme']) &&
    isLength(value['maxHeight']) &&
    isLength(value['width']) &&
    isSpoken(value['spoken'])
  );
}

function isTheme(value: unknown): value is CardTheme {
  return value === 'light' || value === 'dark';
}

function isSpoken(value: unknown): boolean {
  return (
    value === undefined || (isRecord(value) && Number.isInteger(value['mention']) && Number.isInteger(value['of']))
  );
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
