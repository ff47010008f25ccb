/** Owns the lookup by name: exact, alias, beginning, inside, all words in any order, then what Fuse.js finds near. */
import Fuse, { type FuseResult } from 'fuse.js/basic';
import type { EntityHeading } from './entity.ts';
import { foldUnit, IGNORED, LIGATURE } from './match/fold.ts';
import type { SearchEntry } from './pack.ts';

/** A found entity: which of its spellings matched, and where. */
export interface SearchHit {
  readonly heading: EntityHeading;
  /** The surface form that matched, where it is not the name. */
  readonly matchedForm?: string;
  /** UTF-16 ranges [start, end) in `matchedForm` if present, else in the name. Empty where the one-liner matched. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Folded {
  readonly entry: SearchEntry;
  /** The name, then the forms, folded without changing a length. */
  readonly spellings: readonly string[];
  readonly oneLine: string;
}

interface Ranked {
  readonly entry: SearchEntry;
  /** Index of the matched spelling. */
  readonly spelling: number;
  readonly ranges: SearchHit['ranges'];
  /** Smaller is better: what kind of match, then how near. */
  readonly tier: number;
  readonly score: number;
}

const TIER = { exactName: 0, exactForm: 1, nameStart: 2, formStart: 3, inside: 4, allWords: 5, fuzzy: 6 } as const;

/** How far a fuzzy match may be: Fuse's scale from 0 (same) to 1. */
const FUZZY_THRESHOLD = 0.3;

/** Makes a search over entries. The returned function gives at most `limit` hits, best first. */
export function createSearch(entries: readonly SearchEntry[]): (query: string, limit: number) => SearchHit[] {
  const folded = entries.map(foldEntry);
  const fuse = new Fuse(folded, {
    keys: [
      { name: 'spellings', weight: 3 },
      { name: 'oneLine', weight: 1 },
    ],
    includeMatches: true,
    includeScore: true,
    ignoreLocation: true,
    threshold: FUZZY_THRESHOLD,
    minMatchCharLength: 2,
  });
  return (query, limit) => {
    const wanted = foldSameLength(query).trim().replace(/\s+/g, ' ');
    if (wanted === '') return [];
    const direct = folded.flatMap((entry) => directMatch(entry, wanted) ?? []);
    const found = new Set(direct.map((match) => match.entry));
    const near = fuse.search(wanted).filter((result) => !found.has(result.item.entry));
    return [...direct, ...near.map(fuzzyMatch)].sort(byRank).slice(0, limit).map(toHit);
  };
}

function foldEntry(entry: SearchEntry): Folded {
  return {
    entry,
    spellings: [entry.name, ...entry.forms].map(foldSameLength),
    oneLine: foldSameLength(entry.oneLine ?? ''),
  };
}

/** Folds unit by unit, so that offsets into the folded text are offsets into the original. */
function foldSameLength(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at += 1) {
    const unit = foldUnit(text.charCodeAt(at));
    folded += unit === IGNORED || unit === LIGATURE ? (text[at] ?? '') : String.fromCharCode(unit);
  }
  return folded;
}

function directMatch({ entry, spellings }: Folded, wanted: string): Ranked | undefined {
  const words = wanted.split(' ');
  const ranked = spellings.flatMap((text, spelling): Ranked[] => {
    const at = wordStartOf(text, wanted);
    if (at >= 0) {
      const tier = tierOf(text, wanted, at, spelling);
      return [{ entry, spelling, ranges: [[at, at + wanted.length]], tier, score: text.length }];
    }
    const ranges = words.length > 1 ? rangesOfWords(text, words) : undefined;
    return ranges ? [{ entry, spelling, ranges, tier: TIER.allWords, score: text.length }] : [];
  });
  return ranked.reduce<Ranked | undefined>((best, one) => (!best || byRank(one, best) < 0 ? one : best), undefined);
}

/** Where each word starts a word of the text; `undefined` unless all do. */
function rangesOfWords(text: string, words: readonly string[]): SearchHit['ranges'] | undefined {
  const ranges = words.map((word) => [wordStartOf(text, word), word.length] as const);
  if (ranges.some(([at]) => at < 0)) return undefined;
  return ranges.map(([at, length]) => [at, at + length] as const).sort(([a], [b]) => a - b);
}

function wordStartOf(text: string, wanted: string): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}

function tierOf(text: string, wanted: string, at: number, spelling: number): number {
  if (text === wanted) return spelling === 0 ? TIER.exactName : TIER.exactForm;
  if (at === 0) return spelling === 0 ? TIER.nameStart : TIER.formStart;
  return TIER.inside;
}

function fuzzyMatch({ item, matches, score }: FuseResult<Folded>): Ranked {
  const match = matches?.find(({ key }) => key === 'spellings');
  const ranges = (match?.indices ?? []).map(([from, to]) => [from, to + 1] as const);
  return { entry: item.entry, spelling: match?.refIndex ?? 0, ranges, tier: TIER.fuzzy, score: score ?? 1 };
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    a.tier - b.tier ||
    (a.tier === TIER.fuzzy ? nearness(a) - nearness(b) : 0) ||
    b.entry.prominence - a.entry.prominence ||
    a.score - b.score ||
    (a.entry.name < b.entry.name ? -1 : 1)
  );
}

/** Fuse's score, in which a long spelling that holds something near counts less than a short one that is near. */
function nearness({ entry, spelling, score }: Ranked): number {
  const text = spelling > 0 ? entry.forms[spelling - 1] : entry.name;
  return score + (text?.length ?? 0) / 200;
}

function toHit({ entry, spelling, ranges }: Ranked): SearchHit {
  const { forms, prominence: _, ...heading } = entry;
  const form = spelling > 0 ? forms[spelling - 1] : undefined;
  return { heading, ranges, ...(form !== undefined && { matchedForm: form }) };
}
