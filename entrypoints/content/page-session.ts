/** Owns one page's working life: lexicon in, marks out, everything undone when the signal aborts. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import { stringAt } from '../../data/match/string-table.ts';
import type { PageCalls, PageStart } from '../../data/messages.ts';
import { holds } from './blocks.ts';
import { call } from './extension.ts';
import { keepPainted } from './keep-painted.ts';
import { loadHoverOnDemand } from './load-hover.ts';
import { MARKED_PAGE, type MarkedPage, world } from './marked-page.ts';
import { enabledMentions, marksFor } from './marking.ts';
import type { PageMention } from './mentions.ts';
import { findNearBlock } from './near.ts';
import { type Mark, Painter } from './paint.ts';
import { PageScan } from './scan.ts';
import { watchPage } from './watch-page.ts';
import { watchTheme } from './watch-theme.ts';

/** A page that is being marked. */
export class PageSession {
  readonly #lexicon: Lexicon;
  readonly #signal: AbortSignal;
  readonly #painter: Painter;
  readonly #page: MarkedPage;
  #choice: PageStart;
  #mentions: readonly PageMention[] = [];
  #marks: readonly Mark[] = [];
  #lastEvent: (() => PointerEvent | undefined) | undefined;

  /** Starts marking. */
  constructor(start: PageStart, lexicon: Lexicon, signal: AbortSignal) {
    this.#choice = start;
    this.#lexicon = lexicon;
    this.#signal = signal;
    const prefix = randomName();
    this.#painter = new Painter(prefix, () => void call('paintRules', { prefix }).catch(() => undefined), signal);
    this.#page = this.#markedPage();
    world[MARKED_PAGE] = this.#page;
    this.#read();
  }

  /** Takes changed settings without reading the page again. */
  apply(start: PageStart): void {
    this.#choice = start;
    this.#remark();
  }

  /** The entities on the page, most mentioned first. */
  terms(): PageCalls['pageTerms']['reply'] {
    const counts = new Map<number, number>();
    for (const { entities } of this.#enabled()) {
      for (const entity of entities) counts.set(entity, (counts.get(entity) ?? 0) + 1);
    }
    return [...counts]
      .map(([entity, mentions]) => ({ entity: this.#idOf(entity), mentions }))
      .sort((a, b) => b.mentions - a.mentions);
  }

  #read(): void {
    const take = (found: readonly PageMention[]): void => {
      this.#mentions = found;
      this.#remark();
    };
    const reread = (changed: readonly Element[]): void => {
      scan.review();
      for (const block of changed) if (document.body && holds(document.body, block)) scan.read(block);
    };
    const watch = watchPage(reread, this.#signal);
    const meetShadowRoot = (root: ShadowRoot): void => {
      watch(root);
      this.#painter.paintIn(root);
    };
    const scan = new PageScan(this.#lexicon, { onMentions: take, onShadowRoot: meetShadowRoot }, this.#signal);
    watch(document.documentElement);
    watchTheme(() => this.#painter.recolour(), this.#signal);
    keepPainted(
      () => this.#painter.isWhole(),
      () => this.#painter.repaint(),
      this.#signal,
    );
    if (document.body) scan.read(document.body);
    findNearBlock((block) => scan.readNear(block), this.#signal);
  }

  #remark(): void {
    this.#marks = marksFor(this.#enabled(), this.#lexicon, this.#choice.noise);
    this.#painter.paint(this.#marks);
    if (this.#marks.length > 0) this.#lastEvent ??= loadHoverOnDemand(this.#signal);
    this.#page.onChange?.();
  }

  #enabled(): readonly PageMention[] {
    return enabledMentions(this.#mentions, this.#lexicon, this.#choice);
  }

  #idOf(entity: number): string {
    return stringAt(this.#lexicon.entityId, entity);
  }

  #markedPage(): MarkedPage {
    return {
      signal: this.#signal,
      marks: () => this.#marks,
      isHidden: () => this.#choice.noise === 'hidden',
      openSpeed: () => this.#choice.openSpeed,
      entityIds: (mark) => mark.mention.entities.map((entity) => this.#idOf(entity)),
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
