/**
 * Owns what the marks share with the hover, the part of the content script that is loaded into the same world only once
 * the pointer moves on a page that has marks.
 */
import type { MarkReason } from '../../data/mark-reason.ts';
import type { CardChoice, OpenSpeed } from '../../data/settings.ts';
import type { Mark } from './paint.ts';

/** A marked page, as the hover sees it. */
export interface MarkedPage {
  /** Aborts when marking ends: both parts then undo what they did. */
  readonly signal: AbortSignal;
  marks(): readonly Mark[];
  openSpeed(): OpenSpeed;
  cardChoice(): CardChoice;
  /** The reader hid all marks. */
  isHidden(): boolean;
  /** Ids of the entities of a mark; several are a choice. */
  entityIds(mark: Mark): readonly string[];
  /** Why a mark is one. Looks through its whole scope: for one card, not for every mark. */
  reason(mark: Mark): MarkReason;
  /** Lights one mark; `undefined` puts it out. */
  light(mark: Mark | undefined): void;
  /** What the pointer last did, for the part that came too late to see it. */
  lastEvent(): PointerEvent | undefined;
  /** Set by the hover: marks or settings changed. */
  onChange?: () => void;
}

/** Where the marks leave the page for the hover. Pages cannot see this world. */
export const MARKED_PAGE: unique symbol = Symbol.for('sidelight.page');

/** The world both parts run in. */
export const world = globalThis as typeof globalThis & { [MARKED_PAGE]?: MarkedPage };
