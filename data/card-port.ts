/** Owns the private line between a page's content script and its card frame: how it is opened, what is said over it. */
import type { FormRule } from './entity.ts';
import type { MarkReason } from './mark-reason.ts';
import type { CardSize } from './settings.ts';

/**
 * Data of the one window message by which the content script hands the frame its port. The message carries exactly
 * one transferred `MessagePort`; after it the frame listens to no window message any more.
 */
export const CARD_PORT_GREETING = { sidelight: 'card-port' } as const;

/** What the card shows its text on: also the explicit `color-scheme` of the frame element and of the frame's root. */
export type CardTheme = 'light' | 'dark';

/** Why the card asks to be closed: Escape, its close button, or Tab past one of its ends. */
export type CloseReason = 'escape' | 'button' | 'tab-forward' | 'tab-backward';

/** The room a page has for the card. Lengths are in CSS px. */
export interface CardRoom {
  /** Edges included. The card stays below it, and below its own limits. */
  readonly maxHeight: number;
  readonly width: number;
  /** The card lies along the bottom of the viewport, for fingers and narrow windows. */
  readonly sheet: boolean;
}

/** Why a step to the next term led nowhere: the reader hid all marks, or the page has none. */
export type NoStep = 'hidden' | 'none';

/** What the content script tells the card. */
export type ToCard =
  | ({
      readonly type: 'show';
      /** Grows with every showing; comes back in `size`, so that a late answer to an earlier showing can be told. */
      readonly token: number;
      /** One id; several where the words on the page may mean any of them. */
      readonly entities: readonly string[];
      /** The words on the page. */
      readonly words: string;
      readonly theme: CardTheme;
      readonly opensAs: CardSize;
      /** Single letters work as keys. */
      readonly letterKeys: boolean;
      /** Of several entities, those that were named by themselves earlier on the page. */
      readonly named?: readonly string[];
      /** Why the words are marked, where that can be told. */
      readonly reason?: MarkReason;
      /** Where the keyboard came to the words: which mention of how many, to be spoken. */
      readonly spoken?: { readonly mention: number; readonly of: number };
    } & CardRoom)
  | { readonly type: 'hide' }
  /** The page moved the words of the open card, and the card with them: also under a pointer that rests. */
  | { readonly type: 'moved' }
  /** Without a card: tell, on screen and by voice, why there is no term to go to. */
  | { readonly type: 'no-step'; readonly why: NoStep; readonly theme: CardTheme; readonly width: number }
  /** Move the focus to the card's heading. */
  | { readonly type: 'focus' }
  /** The room changed while the card is open. */
  | ({ readonly type: 'limit' } & CardRoom);

/** What the card tells the content script. Lengths are in CSS px. */
export type FromCard =
  | { readonly type: 'ready' }
  | { readonly type: 'size'; readonly token: number; readonly height: number }
  /** After the card was hidden a toast goes on saying what was done, so high; 0 when its time is up. */
  | { readonly type: 'toast'; readonly height: number }
  | { readonly type: 'close'; readonly reason: CloseReason }
  /** The card leaves its words and stays, or goes. */
  | { readonly type: 'pin'; readonly on: boolean }
  /** A pinned card is moved by so much, or a sheet pulled. A new `size` lets go of a sheet. */
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
      return isRoom(value);
    case 'no-step':
      return (
        (value['why'] === 'hidden' || value['why'] === 'none') && isTheme(value['theme']) && isLength(value['width'])
      );
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
    isStrings(entities) &&
    entities.length > 0 &&
    typeof value['words'] === 'string' &&
    isTheme(value['theme']) &&
    isRoom(value) &&
    SIZES.some((size) => size === value['opensAs']) &&
    typeof value['letterKeys'] === 'boolean' &&
    isSpoken(value['spoken']) &&
    (value['named'] === undefined || isStrings(value['named'])) &&
    (value['reason'] === undefined || isReason(value['reason']))
  );
}

function isTheme(value: unknown): boolean {
  return value === 'light' || value === 'dark';
}

function isRoom(value: Record<string, unknown>): boolean {
  return isLength(value['maxHeight']) && isLength(value['width']) && typeof value['sheet'] === 'boolean';
}

function isSpoken(value: unknown): boolean {
  return (
    value === undefined || (isRecord(value) && Number.isInteger(value['mention']) && Number.isInteger(value['of']))
  );
}

function isReason(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { form, rule, evidence = '', evidencePlace = 'before', parties = [], topic = [] } = value;
  return (
    [form, evidence].every((text) => typeof text === 'string') &&
    FORM_RULES.some((known) => known === rule) &&
    (evidencePlace === 'before' || evidencePlace === 'after') &&
    isStrings(parties) &&
    isStrings(topic)
  );
}

/** Written out: the list of the settings would bring all of them along into the card. */
const SIZES: readonly CardSize[] = ['small', 'standard', 'full'];
const FORM_RULES: readonly FormRule[] = ['exact', 'caseless', 'upper'];

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isLength(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
