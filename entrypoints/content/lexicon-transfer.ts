/** Owns unpacking what came by message: bytes, or base64 where this browser's messages carry only JSON. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import { loadLexicon } from '../../data/match/lexicon-bytes.ts';

/** The bytes that were sent. */
export function receiveBytes(sent: Uint8Array | string): Uint8Array {
  return typeof sent === 'string' ? Uint8Array.fromBase64(sent) : sent;
}

/** The lexicon that was sent. */
export function receiveLexicon(sent: Uint8Array | string): Lexicon {
  return loadLexicon(receiveBytes(sent));
}
