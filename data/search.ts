/** Owns the lookup by name: exact before alias before beginning before fuzzy. Fuse.js ranks what is only near. */
import Fuse, { type FuseResult } from 'fuse.js';
import { foldUnit, IGNORED, LIGATURE } from './match/fold.ts';

/** One entity to be found. */
export interface SearchEntry {
  readonly id: string;
  readonly name: string;
  /** Spellings besides the name. */
  readonly forms: readonly string[];
  readonly oneLine?: string;
  readonly prominence: number;
}

/** A found entity: which of its spellings matched, and where. */
export interface SearchMatch {
  readonly id: string;
  /** The form that matched, where it is not the name. */
  readonly form?: string;
  /** UTF-16 ranges [start, end) in `form` if present, else in the name. Empty where the one-liner matched. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Folded {
  readonly entry: SearchEntry;
  /** The name, then the forms, folded without changing a length. */
  readonly spellings: readonly string[];
  readonly oneLine: string;
}

interface Ranked extends SearchMatch {
  readonly entry: SearchEntry;
  /** Smaller is better: what kind of match, then how near. */
  readonly tier: number;
  readonly score: number;
}

const TIER = { exactName: 0, exactForm: 1, nameStart: 2, formStart: 3, inside: 4, fuzzy: 5 } as const;

/** How far a fuzzy match may be: Fuse's scale from 0 (same) to 1. At 0.4 "kalas" finds Kallas and "rafel" nothing. */
const FUZZY_THRESHOLD = 0.4;

/** Makes a search over entries. The returned function gives at most `limit` matches, best first. */
export function createSearch(entries: readonly SearchEntry[]): (query: string, limit: number) => SearchMatch[] {
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
    const found = new Set(direct.map((match) => match.id));
    const near = fuse.search(wanted).flatMap((result) => (found.has(result.item.entry.id) ? [] : fuzzyMatch(result)));
    return [...direct, ...near].sort(byRank).slice(0, limit).map(toMatch);
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
  const ranked = spellings.flatMap((spelling, index) => {
    const at = wordStartOf(spelling, wanted);
    if (at < 0) return [];
    return [
      {
        ...matchIn(entry, index, [[at, at + wanted.length]]),
        entry,
        tier: tierOf(spelling, wanted, at, index),
        score: spelling.length,
      },
    ];
  });
  return ranked.reduce<Ranked | undefined>((best, one) => (!best || byRank(one, best) < 0 ? one : best), undefined);
}

function wordStartOf(spelling: string, wanted: string): number {
  for (let at = spelling.indexOf(wanted); at >= 0; at = spelling.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(spelling[at - 1] ?? '')) return at;
  }
  return -1;
}

function tierOf(spelling: string, wanted: string, at: number, index: number): number {
  if (spelling === wanted) return index === 0 ? TIER.exactName : TIER.exactForm;
  if (at === 0) return index === 0 ? TIER.nameStart : TIER.formStart;
  return TIER.inside;
}

function fuzzyMatch({ item, matches, score }: FuseResult<Folded>): Ranked[] {
  const spelling = matches?.find((match) => match.key === 'spellings');
  const ranges = (spelling?.indices ?? []).map(([from, to]): [number, number] => [from, to + 1]);
  return [
    { ...matchIn(item.entry, spelling?.refIndex ?? 0, ranges), entry: item.entry, tier: TIER.fuzzy, score: score ?? 1 },
  ];
}

function matchIn(entry: SearchEntry, index: number, ranges: SearchMatch['ranges']): SearchMatch {
  const form = index > 0 ? entry.forms[index - 1] : undefined;
  return { id: entry.id, ranges, ...(form !== undefined && { form }) };
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    a.tier - b.tier ||
    (a.tier === TIER.fuzzy ? a.score - b.score : 0) ||
    b.entry.prominence - a.entry.prominence ||
    a.score - b.score ||
    (a.entry.name < b.entry.name ? -1 : 1)
  );
}

function toMatch({ id, form, ranges }: Ranked): SearchMatch {
  return { id, ranges, ...(form !== undefined && { form }) };
}
