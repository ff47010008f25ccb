/** Owns unpacking the lexicon as it came by message. */
import type { Lexicon } from '../../data/match/lexicon.ts';
import { loadLexicon } from '../../data/match/lexicon-bytes.ts';

/** Loads a lexicon from bytes, or from base64 where this browser's messages carry only JSON. */
export function receiveLexicon(sent: Uint8Array | string): Lexicon {
  return loadLexicon(typeof sent === 'string' ? Uint8Array.from(atob(sent), (char) => char.charCodeAt(0)) : sent);
}
