/**
 * Owns what the two halves of the content script share. The first half runs on every page and marks it; the second
 * half (the hover) is loaded into the same world only once the pointer moves on a page that has marks.
 */
import type { OpenSpeed } from '../../data/settings.ts';
import type { Mark } from './paint.ts';

/** A marked page, as the hover sees it. */
export interface MarkedPage {
  /** Aborts when marking ends: both halves then undo what they did. */
  readonly signal: AbortSignal;
  marks(): readonly Mark[];
  /** The reader hid all marks. */
  isHidden(): boolean;
  openSpeed(): OpenSpeed;
  /** Ids of the entities of a mark; several are a choice. */
  entityIds(mark: Mark): readonly string[];
  /** Lights one mark; `undefined` puts it out. */
  light(mark: Mark | undefined): void;
  /** What the pointer last did, for the half that came too late to see it. */
  lastEvent(): PointerEvent | undefined;
  /** Set by the hover: marks or settings changed. */
  onChange?: () => void;
}

/** Where the first half leaves the page for the second. Pages cannot see this world. */
export const MARKED_PAGE: unique symbol = Symbol.for('sidelight.page');

/** The world both halves run in. */
export const world = globalThis as typeof globalThis & { [MARKED_PAGE]?: MarkedPage };
