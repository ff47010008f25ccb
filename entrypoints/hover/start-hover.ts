/** Owns the wiring of the hover: pointer, locator, card. */
import { colourSetOf } from '../content/colour-set.ts';
import type { MarkedPage } from '../content/marked-page.ts';
import { CardFrame, type CardRequest } from './card-frame.ts';
import { createLocator, type LocatedMark } from './locate.ts';
import { Pointer } from './pointer.ts';

/** Starts opening cards on a marked page, until its signal aborts. */
export function startHover(page: MarkedPage): void {
  const locator = createLocator();
  const card = new CardFrame(
    {
      onPointer: (inside) => pointer.tell({ type: 'frame', inside }),
      onClose: () => pointer.tell({ type: 'escape' }),
      onGone: () => pointer.tell({ type: 'lost' }),
    },
    page.signal,
  );
  const pointer: Pointer = new Pointer(
    {
      locator,
      card,
      open: (located) => {
        page.light(located.mark);
        card.show(requestFor(located, page));
      },
      closed: () => {
        page.light(undefined);
        card.hide();
      },
    },
    page.signal,
  );
  const takeChanges = (): void => {
    locator.index(page.marks());
    pointer.setSpeed(page.openSpeed());
  };
  page.onChange = takeChanges;
  takeChanges();
  const missed = page.lastEvent();
  if (missed) pointer.replay(missed);
}

function requestFor({ mark, line }: LocatedMark, page: MarkedPage): CardRequest {
  const { mention } = mark;
  const { owner } = mention.block;
  return {
    entities: page.entityIds(mark),
    words: mention.words,
    line,
    theme: themeAt(owner),
    rightToLeft: getComputedStyle(owner).direction === 'rtl',
    layer: owner.closest('dialog:modal') ?? document.documentElement,
  };
}

/** The card goes with the text it lies over; where that tells nothing, with the system. */
function themeAt(element: Element): 'light' | 'dark' {
  const set = colourSetOf(element);
  if (set === 'plain') return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return set;
}
