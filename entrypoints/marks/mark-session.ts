/** Owns one page's marking life: what was found in, marks out, everything undone when the signal aborts. */
import { explainMention } from '../../data/match/reason.ts';
import { stringAt } from '../../data/match/string-table.ts';
import type { PageCalls } from '../../data/messages.ts';
import { call } from '../content/extension.ts';
import type { HitBlock } from '../content/hit-block.ts';
import type { PageMarks, ReadPage } from '../content/read-page.ts';
import { Decisions } from './decisions.ts';
import { keepPainted } from './keep-painted.ts';
import { loadHoverOnDemand } from './load-hover.ts';
import { MARKED_PAGE, type MarkedPage, world } from './marked-page.ts';
import { enabledMentions, marksFor } from './marking.ts';
import type { PageMention } from './mentions.ts';
import { type Mark, Painter } from './paint.ts';
import { watchTheme } from './watch-theme.ts';

/** A page that is being marked. */
export class MarkSession implements PageMarks {
  readonly #page: ReadPage;
  readonly #decisions: Decisions;
  readonly #painter: Painter;
  readonly #marked: MarkedPage;
  #mentions: readonly PageMention[] = [];
  #marks: readonly Mark[] = [];
  #lastEvent: (() => PointerEvent | undefined) | undefined;

  /** Gets ready to mark what is found on a page. */
  constructor(page: ReadPage) {
    this.#page = page;
    this.#decisions = new Decisions(page.lexicon);
    const prefix = randomName();
    this.#painter = new Painter(prefix, () => void call('paintRules', { prefix }).catch(() => undefined), page.signal);
    this.#marked = this.#markedPage();
    world[MARKED_PAGE] = this.#marked;
    watchTheme(() => this.#painter.recolour(), page.signal);
    keepPainted(
      () => this.#painter.isWhole(),
      () => this.#painter.repaint(),
      page.signal,
    );
  }

  meet(block: HitBlock): void {
    this.#decisions.prepare(block);
  }

  take(found: readonly HitBlock[]): void {
    this.#mentions = this.#decisions.decide(found);
    this.chosen();
  }

  chosen(): void {
    this.#marks = marksFor(this.#enabled(), this.#page.lexicon.lexicon, this.#page.choice().noise);
    this.#painter.paint(this.#marks);
    if (this.#marks.length > 0) this.#lastEvent ??= loadHoverOnDemand(this.#page.signal);
    this.#marked.onChange?.();
  }

  terms(): PageCalls['pageTerms']['reply'] {
    const counts = new Map<number, number>();
    for (const { entities } of this.#enabled()) {
      for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    return [...counts]
      .map(([entity, mentions]) => ({ entity: this.#idOf(entity), mentions }))
      .sort((a, b) => b.mentions - a.mentions);
  }

  #enabled(): readonly PageMention[] {
    return enabledMentions(this.#mentions, this.#page.lexicon.lexicon, this.#page.choice());
  }

  #idOf(entity: number): string {
    return stringAt(this.#page.lexicon.lexicon.entityId, entity);
  }

  #markedPage(): MarkedPage {
    const page = this.#page;
    return {
      signal: page.signal,
      marks: () => this.#marks,
      openSpeed: () => page.choice().openSpeed,
      cardChoice: () => page.choice().card,
      isHidden: () => page.choice().noise === 'hidden',
      entityIds: (mark) => mark.mention.entities.map((entity) => this.#idOf(entity)),
      reason: ({ mention: { decided } }) => {
        const { mentions, blocks, lexicon } = decided.from;
        return explainMention(decided.mention, mentions, blocks, lexicon);
      },
      light: (mark) => this.#painter.light(mark),
      lastEvent: () => this.#lastEvent?.(),
    };
  }
}

/** A neutral name for this page load: twelve random letters. */
function randomName(): string {
  const letters = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(letters, (byte) => String.fromCharCode(0x61 + (byte % 26))).join('');
}
