/** Owns deciding, from all blocks read so far, which hits are mentions; nothing is decided twice without need. */
import { guardOf } from '../../data/match/guard.ts';
import type { Lexicon } from '../../data/match/lexicon.ts';
import { resolveMentions } from '../../data/match/resolve.ts';
import type { HitBlock } from '../content/hit-block.ts';
import type { PageLexicon } from '../content/page-lexicon.ts';
import type { PageBlock } from '../content/page-text.ts';
import { type PageMention, placeMention } from './mentions.ts';

/** What was decided for a scope, and from which lexicon and blocks of the page. */
interface PlacedScope {
  readonly lexicon: Lexicon;
  readonly blocks: readonly HitBlock[];
  readonly mentions: readonly PageMention[];
}

/** The decisions of one page, kept for scopes in which nothing changed: of a feed that grows only the new items cost. */
export class Decisions {
  readonly #lexicon: PageLexicon;
  readonly #decided = new WeakMap<Element, PlacedScope>();

  constructor(lexicon: PageLexicon) {
    this.#lexicon = lexicon;
  }

  /** Weighs ahead what stands around each hit of a block: of a long page it would be most of one long task. */
  prepare({ read }: HitBlock): void {
    const block = read();
    if (!block) return;
    const guard = guardOf(this.#lexicon.lexicon);
    for (const hit of block.visible) guard.weigh(block, hit);
  }

  /** Decides scope by scope, by the blocks whose hits are known; the page's titles count in each, and are marked in none. Gives mentions in reading order. */
  decide(all: readonly HitBlock[]): PageMention[] {
    const found = all.filter((block) => block.read());
    const titles = found.filter((block) => block.isTitle);
    const scopes = Map.groupBy(
      found.filter((block) => !block.isTitle),
      (block) => block.scope,
    );
    const mentions = [...scopes].flatMap(([scope, blocks]) =>
      this.#decideScope(scope, [
        ...titles.filter((title) => title.scope.contains(scope) || scope.contains(title.owner)),
        ...blocks,
      ]),
    );
    if (scopes.size < 2) return mentions;
    const places = new Map<PageBlock, number>(found.map((block, index) => [block, index]));
    const placeIn = ({ block }: PageMention): number => places.get(block) ?? 0;
    return mentions.sort((a, b) => placeIn(a) - placeIn(b));
  }

  #decideScope(scope: Element, blocks: readonly HitBlock[]): readonly PageMention[] {
    const known = this.#decided.get(scope);
    const { lexicon } = this.#lexicon;
    if (known?.lexicon === lexicon && isSame(known.blocks, blocks)) return known.mentions;
    const reads = blocks.flatMap(({ read }) => read() ?? []);
    const decided = resolveMentions(reads, lexicon, { caseless: isInPackLanguage() });
    const from = { lexicon, blocks: reads, mentions: decided };
    const mentions = decided.flatMap((mention) => {
      const block = blocks[mention.block];
      return (block && placeMention(block, mention, from)) ?? [];
    });
    this.#decided.set(scope, { lexicon, blocks, mentions });
    return mentions;
  }
}

function isSame(a: readonly HitBlock[], b: readonly HitBlock[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}

/** Packs are in English so far; on a page in another language only names are marked. */
function isInPackLanguage(): boolean {
  const { lang } = document.documentElement;
  return lang === '' || lang.toLowerCase().startsWith('en');
}
