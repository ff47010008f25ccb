/** Owns the filter that stands in a tab for a lexicon too large for it: never misses a form, says little else. */
import type { LexiconForm } from './build-lexicon.ts';
import { buildFingerprints, type Fingerprints } from './fingerprints.ts';
import { isWordAt } from './fold.ts';
import { beginningsOf, hashOf } from './form-hash.ts';
import { LexiconFormatError } from './lexicon-bytes.ts';
import { type Beginning, buildStarts } from './starts.ts';

/** The fingerprints of all forms and of their beginnings up to each word's end, and which two letters forms begin with. */
export interface FormFilter {
  readonly prints: Fingerprints;
  readonly starts: Uint8Array;
}

const MAGIC = 0x464c4453;
const HEADER = 16;
const STARTS = 4096;

/** Builds the filter of forms. */
export function buildFilter(forms: readonly LexiconForm[]): FormFilter {
  const hashes = new Set<number>();
  for (const { key } of forms) {
    hashes.add(hashOf(key));
    for (const hash of beginningsOf(key)) hashes.add(hash);
  }
  return { prints: buildFingerprints(Uint32Array.from(hashes)), starts: buildStarts(beginnings(forms), 0) };
}

function* beginnings(forms: readonly LexiconForm[]): Generator<Beginning> {
  for (const { key, text, rule } of forms) {
    const second = isWordAt(key, 1) ? key.charCodeAt(1) : 0;
    yield { codes: Uint16Array.of(key.charCodeAt(0), second), text, rule };
  }
}

/** The filter as bytes: header, starts, cells. In the machine's own order: bytes never leave the device. */
export function serialiseFilter({ prints, starts }: FormFilter): Uint8Array {
  const bytes = new Uint8Array(HEADER + STARTS + prints.cells.byteLength);
  new Uint32Array(bytes.buffer, 0, 4).set([MAGIC, prints.segment, prints.seed, prints.cells.length]);
  bytes.set(starts, HEADER);
  bytes.set(new Uint8Array(prints.cells.buffer), HEADER + STARTS);
  return bytes;
}

/**
 * Wraps the bytes of a filter without copying them (unless they start at an odd address).
 * @throws LexiconFormatError where they are not a whole filter.
 */
export function loadFilter(given: Uint8Array): FormFilter {
  const { buffer, byteOffset, byteLength } = given.byteOffset % 4 === 0 ? given : given.slice();
  const [magic, segment = 0, seed = 0, count = 0] = byteLength < HEADER ? [] : new Uint32Array(buffer, byteOffset, 4);
  if (magic !== MAGIC || byteLength !== HEADER + STARTS + count * 2) throw new LexiconFormatError('not a filter');
  const cells = new Uint16Array(buffer, byteOffset + HEADER + STARTS, count);
  return { prints: { cells, segment, seed }, starts: new Uint8Array(buffer, byteOffset + HEADER, STARTS) };
}
