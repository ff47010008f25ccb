/** Owns the wiring of the hover: pointer, locator, card. */
import { isAlive } from '../content/extension.ts';
import { colourSetOf } from '../marks/colour-set.ts';
import type { MarkedPage } from '../marks/marked-page.ts';
import type { Mark } from '../marks/paint.ts';
import { CardPair } from './card-pair.ts';
import type { CardRequest } from './card-seat.ts';
import { giveTitleBack, holdTitle } from './held-title.ts';
import { layerOf } from './layer.ts';
import { createLocator, type LocatedMark } from './locate.ts';
import { Pointer } from './pointer.ts';
import { hearSteps, isSamePlace, mentionPlace, stepTo } from './steps.ts';

/**
 * Starts opening cards on a marked page, until its signal aborts. A card that is open then stays until it is left: a
 * reader who has just muted the site must be able to undo it.
 */
export function startHover(page: MarkedPage): void {
  const locator = createLocator();
  let shown: Mark | undefined;
  /** Where the keyboard goes on from when no card is open. */
  let last: Mark | undefined;
  let stepping = false;
  const life = new AbortController();
  const endIfLeft = (): void => {
    if (page.signal.aborted && !cards.isInUse()) life.abort();
  };
  const cards: CardPair = new CardPair(
    {
      onNoReturn: () => last && startTabAt(last),
      onKey: () => pointer.tell({ type: 'hold' }),
      onPointer: (inside) => pointer.tell({ type: 'frame', inside }),
      onClose: () => pointer.tell({ type: 'escape' }),
      onLost: () => pointer.tell({ type: 'lost' }),
      onQuiet: endIfLeft,
    },
    life.signal,
  );
  const pointer: Pointer = new Pointer(
    {
      locator,
      card: () => cards.card(),
      open: (located) => {
        shown = located.mark;
        page.light(shown);
        const step = stepping && { ...mentionPlace(shown, page.marks()), colour: textColourOf(shown) };
        holdTitle(shown.mention.start.node.parentElement);
        cards.card().show({ ...requestFor(located, page), touch: pointer.isTouch(), ...(step && { step }) });
      },
      closed: () => {
        last = shown ?? last;
        shown = undefined;
        page.light(undefined);
        giveTitleBack();
        cards.card().hide();
      },
    },
    life.signal,
  );
  page.signal.addEventListener('abort', () => {
    locator.index([]);
    giveTitleBack();
    if (!isAlive()) life.abort();
    endIfLeft();
  });
  const takeChanges = (): void => {
    const marks = page.marks();
    locator.index(marks);
    // The words of an open card stay lit only as long as they are marked: what was muted is seen to be so.
    if (shown) page.light(marks.some((mark) => shown && isSamePlace(mark, shown)) ? shown : undefined);
    pointer.setSpeed(page.openSpeed());
  };
  page.onChange = takeChanges;
  takeChanges();
  hearSteps((by) => {
    const located = stepTo(by, page.marks(), shown ?? last);
    if (!located) {
      cards.card().tellNoStep(page.isHidden() ? 'hidden' : 'none', themeAt(document.body));
      return;
    }
    stepping = true;
    pointer.step(located);
    stepping = false;
  }, page.signal);
  const missed = page.lastEvent();
  if (missed) pointer.replay(missed);
}

/** A collapsed selection is where the next Tab starts from. What a reader has selected is left alone. */
function startTabAt({ mention: { start } }: Mark): void {
  const selection = document.getSelection();
  if (selection?.isCollapsed && start.node.isConnected) selection.collapse(start.node, start.offset);
}

function textColourOf({ mention }: Mark): string {
  return getComputedStyle(mention.start.node.parentElement ?? mention.block.owner).color;
}

function requestFor({ mark, line }: LocatedMark, page: MarkedPage): Omit<CardRequest, 'touch'> {
  const { mention } = mark;
  const { owner } = mention.block;
  const { look, opensAs, letterKeys } = page.cardChoice();
  const entities = page.entityIds(mark);
  return {
    entities,
    ...(entities.length > 1 && { named: namedBefore(mark, page).filter((id) => entities.includes(id)) }),
    words: mention.words,
    reason: page.reason(mark),
    line,
    theme: look === 'page' ? themeAt(owner) : look,
    opensAs,
    letterKeys,
    rightToLeft: getComputedStyle(owner).direction === 'rtl',
    layer: layerOf(owner),
  };
}

/** The entities that marks before this one name by themselves. */
function namedBefore(mark: Mark, page: MarkedPage): string[] {
  const marks = page.marks();
  const at = marks.findIndex((other) => isSamePlace(other, mark));
  return marks.slice(0, Math.max(at, 0)).flatMap((other) => {
    const [id, ...others] = page.entityIds(other);
    return id === undefined || others.length > 0 ? [] : [id];
  });
}

/** The card goes with the text it lies over; where that tells nothing, with the system. */
function themeAt(element: Element): 'light' | 'dark' {
  const set = colourSetOf(element);
  if (set === 'plain') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return set;
}
