/** Owns one page's working life: lexicon in, marks out, cards on demand, everything undone when the signal aborts. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import { stringAt } from '../../data/match/string-table.ts';
import type { PageCalls, PageStart } from '../../data/messages.ts';
import { CardFrame, type CardRequest } from './card-frame.ts';
import { colourSetOf } from './colour-set.ts';
import { call } from './extension.ts';
import { createLocator, type LocatedMark } from './locate.ts';
import { enabledMentions, marksFor } from './marking.ts';
import type { PageMention } from './mentions.ts';
import { Painter } from './paint.ts';
import { Pointer } from './pointer.ts';
import { PageScan } from './scan.ts';
import { watchPage } from './watch-page.ts';

/** A page that is being marked. */
export interface PageSession {
  /** Takes changed settings without reading the page again. */
  apply(start: PageStart): void;
  terms(): PageCalls['pageTerms']['reply'];
}

/** Starts marking the page. */
export function startSession(start: PageStart, lexicon: Lexicon, signal: AbortSignal): PageSession {
  let choice = start;
  let mentions: readonly PageMention[] = [];
  const locator = createLocator();
  const prefix = randomName();
  const painter = new Painter(prefix, () => void call('paintRules', { prefix }).catch(() => undefined), signal);
  const card = new CardFrame(
    {
      onPointer: (inside) => pointer.tell({ type: 'frame', inside }),
      onClose: () => pointer.tell({ type: 'escape' }),
    },
    signal,
  );
  const pointer: Pointer = new Pointer(
    {
      locator,
      card,
      open: (located) => {
        painter.light(located.mark);
        card.show(requestFor(located, lexicon));
      },
      closed: () => {
        painter.light(undefined);
        card.hide();
      },
    },
    signal,
  );

  const remark = (): void => {
    const marks = marksFor(enabledMentions(mentions, lexicon, choice.categories), lexicon, choice.noise);
    painter.paint(marks);
    locator.index(marks);
  };

  const apply = (next: PageStart): void => {
    choice = next;
    pointer.setSpeed(next.openSpeed);
    pointer.tell({ type: 'lost' });
    remark();
  };

  const scan = new PageScan(
    lexicon,
    (found) => {
      mentions = found;
      remark();
    },
    signal,
  );
  watchPage(
    document.documentElement,
    ({ changed }) => {
      scan.review();
      for (const block of changed) if (document.body?.contains(block)) scan.read(block);
    },
    signal,
  );
  pointer.setSpeed(start.openSpeed);
  if (document.body) scan.read(document.body);

  return { apply, terms: () => countTerms(enabledMentions(mentions, lexicon, choice.categories), lexicon) };
}

function requestFor({ mark, line }: LocatedMark, lexicon: Lexicon): CardRequest {
  const { mention } = mark;
  const { owner } = mention.block;
  return {
    entities: mention.entities.map((entity) => stringAt(lexicon.entityId, entity)),
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

function countTerms(mentions: readonly PageMention[], lexicon: Lexicon): PageCalls['pageTerms']['reply'] {
  const counts = new Map<number, number>();
  for (const { entities } of mentions) for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
  return [...counts]
    .map(([entity, count]) => ({ entity: stringAt(lexicon.entityId, entity), mentions: count }))
    .sort((a, b) => b.mentions - a.mentions);
}

/** A neutral name for this page load: twelve random letters. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (byte) => String.fromCharCode(0x61 + (byte % 26))).join('');
}
