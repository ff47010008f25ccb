/** Tests that a lexicon survives its bytes and that foreign bytes are refused. */
import { describe, expect, it } from 'vitest';
import { buildLexicon } from './build-lexicon.ts';
import { CASE_LEXICON } from './cases-lexicon.ts';
import { ENGLISH_NAME_WORDS } from './english-name-words.ts';
import { loadLexicon, serialiseLexicon } from './lexicon-bytes.ts';
import { findMentions } from './matcher.ts';
import { stringAt, stringCount } from './string-table.ts';

describe('a lexicon', () => {
  const built = buildLexicon(CASE_LEXICON, ENGLISH_NAME_WORDS);
  const bytes = serialiseLexicon(built);

  it('comes back from its bytes as it went in', () => {
    expect(loadLexicon(bytes)).toEqual(built);
  });

  it('wraps its bytes instead of copying them', () => {
    expect(loadLexicon(bytes).trie.base.buffer).toBe(bytes.buffer);
  });

  it('loads from bytes that start at an odd address', () => {
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    expect(loadLexicon(shifted.subarray(1))).toEqual(built);
  });

  it('refuses bytes that are cut short or foreign', () => {
    expect(() => loadLexicon(bytes.subarray(0, bytes.length / 2))).toThrow('no whole lexicon');
    expect(() => loadLexicon(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]))).toThrow('no whole lexicon');
    expect(() => loadLexicon(new Uint8Array())).toThrow('no whole lexicon');
  });

  it('is the same for the same entities in the same order', () => {
    expect(serialiseLexicon(buildLexicon(structuredClone(CASE_LEXICON), ENGLISH_NAME_WORDS))).toEqual(bytes);
  });

  it('keeps every name', () => {
    const names = Array.from({ length: stringCount(built.entityName) }, (_, index) =>
      stringAt(built.entityName, index),
    );
    expect(names).toEqual(CASE_LEXICON.map((entity) => entity.name));
  });

  it('finds nothing when it is empty', () => {
    expect(findMentions([{ text: 'India' }], buildLexicon([], ENGLISH_NAME_WORDS))).toEqual([]);
  });
});
