/** Owns comparing a stretch of a text with a stored string, folded but for its case, without decoding either. */
import { foldButCase, IGNORED } from './fold.ts';
import type { StringTable } from './string-table.ts';

/**
 * Whether string `index`, stored as folding but for its case leaves it, is `text` from UTF-16 offset `start` to before
 * `end`. False where that cannot be told unit by unit: letters beyond ASCII that folding leaves, and ligatures.
 */
export function isFoldedString(table: StringTable, index: number, text: string, start: number, end: number): boolean {
  const { bytes } = table;
  const to = table.start[index + 1] ?? 0;
  let next = table.start[index] ?? 0;
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const unit = text.charCodeAt(at);
    const plain = unit > 0x20 && unit < 0x7f ? unit : foldButCase(unit);
    if (plain === IGNORED || (plain === 0x20 && last === 0x20)) continue;
    if (next >= to || plain > 0x7f || bytes[next] !== plain) return false;
    last = plain;
    next += 1;
  }
  return next === to;
}
