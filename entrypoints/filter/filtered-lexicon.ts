/** Owns the lexicon of a page that has a filter: what the page may hold is asked for, a little of the lexicon comes. */
import { type FilterFinds, FilterScanner } from '../../data/match/filter-scan.ts';
import type { Lexicon } from '../../data/match/lexicon.ts';
import { createMatcher, type Matcher } from '../../data/match/matcher.ts';
import { type BlockKind, ReadBlock } from '../../data/match/read-block.ts';
import { MOST_HASHES, type PageStart } from '../../data/messages.ts';
import { call } from '../content/extension.ts';
import { receiveBytes, receiveLexicon } from '../content/lexicon-transfer.ts';
import type { PageLexicon, Reading } from '../content/page-lexicon.ts';

/** As much of a large lexicon as one page has asked for. */
export class FilteredLexicon implements PageLexicon {
  readonly #id: string;
  readonly #scanner: FilterScanner;
  #matcher: Matcher;
  /** Every hash met, and those that the present lexicon answers. */
  readonly #met = new Set<number>();
  #answered: ReadonlySet<number> = new Set();
  #isAsking = false;
  #isMoreMet = false;

  /** `lexicon` holds no form yet. */
  constructor({ filter = '', lexiconId = '' }: PageStart, lexicon: Lexicon) {
    this.#id = lexiconId;
    this.#scanner = new FilterScanner(receiveBytes(filter));
    this.#matcher = createMatcher(lexicon);
  }

  get lexicon(): Lexicon {
    return this.#matcher.lexicon;
  }

  find(text: string): ((kind: BlockKind) => Reading) | undefined {
    const finds = this.#scanner.scan(text);
    if (!finds) return undefined;
    for (const hash of finds.hashes) this.#met.add(hash);
    return (kind) => this.#reading(text, finds, kind);
  }

  ask(onAnswer: () => void): void {
    this.#isMoreMet = this.#isAsking;
    if (this.#isAsking || this.#answered.size === Math.min(this.#met.size, MOST_HASHES)) return;
    this.#isAsking = true;
    void this.#fetch()
      .catch(() => false)
      .then((isAnswered) => {
        this.#isAsking = false;
        if (isAnswered) onAnswer();
        if (isAnswered && this.#isMoreMet) this.ask(onAnswer);
      });
  }

  /** Read again with each lexicon that comes, since numbers in it are its own. */
  #reading(text: string, { hashes, starts }: FilterFinds, kind: BlockKind): Reading {
    let matcher: Matcher | undefined;
    let read: ReadBlock | undefined;
    return () => {
      if (matcher === this.#matcher || !hashes.every((hash) => this.#answered.has(hash))) return read;
      matcher = this.#matcher;
      read = new ReadBlock(text, matcher.hits(text, starts), kind);
      return read;
    };
  }

  /** Asks for all that was met so far, in one message. False where the pack is another by now: then we are told. */
  async #fetch(): Promise<boolean> {
    const hashes = [...this.#met].slice(0, MOST_HASHES);
    const sent = await call('forms', { probe: new Uint8Array(1), lexiconId: this.#id, hashes });
    if (sent === null) return false;
    this.#matcher = createMatcher(receiveLexicon(sent));
    this.#answered = new Set(hashes);
    return true;
  }
}
