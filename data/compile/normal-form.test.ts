/** Says when two texts count as the same. */
import { describe, expect, it } from 'vitest';
import { contentHash, holdsWords, normalForm, slug, statementKey } from './normal-form.ts';

describe('normal forms', () => {
  it('sees past case, accents, dashes, quotes and spaces', () => {
    expect(normalForm('  António\u00A0“Costa” – EU’s ')).toBe('antonio "costa" - eu\'s');
  });

  it('takes statements that differ in marks alone for one', () => {
    expect(statementKey('India, and the EU met.')).toBe(statementKey('India and the EU met'));
    expect(statementKey('It cost €5.')).not.toBe(statementKey('It cost $5.'));
  });

  it('finds words only on their edges', () => {
    expect(holdsWords('The EU’s forum', 'eu')).toBe(true);
    expect(holdsWords('Neutral', 'eu')).toBe(false);
    expect(holdsWords('anything', ' … ')).toBe(false);
  });

  it('makes ids that are never empty', () => {
    expect(slug('Information Fusion Centre – Indian Ocean Region')).toBe(
      'information-fusion-centre-indian-ocean-region',
    );
    expect(slug('中国')).toMatch(/^x-[0-9a-f]{8}$/);
  });

  it('hashes equal texts alike and different ones apart', () => {
    expect(contentHash('abc')).toBe(contentHash('abc'));
    const hashes = new Set(Array.from({ length: 5000 }, (_, number) => contentHash(`text ${number}`)));
    expect(hashes.size).toBe(5000);
  });
});
