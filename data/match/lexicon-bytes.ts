/** Owns the serialised lexicon: one block of bytes that loads by wrapping, never by building. */
import type { Lexicon } from './lexicon.ts';

type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array;

const MAGIC = 0x334c4453;
const HEADER_WORDS = 2;
const ALIGNMENT = 4;
const DAMAGED = 'these bytes are no whole lexicon';

/**
 * The sections in their stored order, which is the order of the lexicon's fields. Numbers are stored in the machine's own
 * order: bytes never leave the device.
 */
function sectionsOf(part: object): Section[] {
  return Object.values(part).flatMap((field) => (ArrayBuffer.isView(field) ? (field as Section) : sectionsOf(field)));
}

/** The lexicon as bytes: a magic number, the count of sections, their lengths, then the sections, each 4-byte aligned. */
export function serialiseLexicon(lexicon: Lexicon): Uint8Array {
  const sections = sectionsOf(lexicon);
  const header = Uint32Array.from([MAGIC, sections.length, ...sections.map((section) => section.byteLength)]);
  const parts = [header, ...sections];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + aligned(part.byteLength), 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/**
 * Wraps serialised bytes without copying them (unless they start at an odd address).
 * @throws Error where the bytes are not a whole lexicon of this format.
 */
export function loadLexicon(given: Uint8Array): Lexicon {
  const bytes = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const take = sectionReader(bytes);
  const takeStrings = () => ({ start: take(Uint32Array), bytes: take(Uint8Array) });
  const takeRows = () => ({ start: take(Uint32Array), values: take(Uint32Array) });
  return {
    trie: { base: take(Int32Array), check: take(Int32Array), tail: take(Uint16Array) },
    units: take(Uint16Array),
    starts: take(Uint8Array),
    groupStart: take(Uint32Array),
    formEntity: take(Uint32Array),
    formRule: take(Uint8Array),
    formFlags: take(Uint8Array),
    formText: takeStrings(),
    formNeeds: takeRows(),
    formParties: takeRows(),
    entityId: takeStrings(),
    entityName: takeStrings(),
    entityCategory: take(Uint8Array),
    entityProminence: take(Uint8Array),
    nameWords: {
      headNouns: takeStrings(),
      titles: takeStrings(),
      starters: takeStrings(),
      prefixes: takeStrings(),
      countries: takeStrings(),
      patterns: takeStrings(),
    },
  };
}

interface SectionType<T> {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): T;
  readonly BYTES_PER_ELEMENT: number;
}

function sectionReader(bytes: Uint8Array): <T>(type: SectionType<T>) => T {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, Math.floor(bytes.byteLength / ALIGNMENT));
  const count = words[1] ?? 0;
  if (words[0] !== MAGIC || words.length < HEADER_WORDS + count) throw new Error(DAMAGED);
  let section = 0;
  let at = (HEADER_WORDS + count) * ALIGNMENT;
  return (type) => {
    const length = words[HEADER_WORDS + section] ?? 0;
    if (section >= count || at + length > bytes.byteLength) throw new Error(DAMAGED);
    const view = new type(bytes.buffer, bytes.byteOffset + at, length / type.BYTES_PER_ELEMENT);
    section += 1;
    at += aligned(length);
    return view;
  };
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}
