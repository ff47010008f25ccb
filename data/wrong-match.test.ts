/** Tests which mentions a reader still wants marked. */
import { describe, expect, it } from 'vitest';
import { wantedBy } from './wrong-match.ts';

describe('a mention', () => {
  it('is wanted unless something was said against it', () => {
    expect(wantedBy({ mutedEntities: [], wrongMatches: [] })('kallas', 'Kallas')).toBe(true);
  });

  it('is not wanted under any words once its term is muted', () => {
    const isWanted = wantedBy({ mutedEntities: ['kallas'], wrongMatches: [] });
    expect(isWanted('kallas', 'Kaja Kallas')).toBe(false);
    expect(isWanted('singh', 'Singh')).toBe(true);
  });

  it('is not wanted under the words that were called wrong, in any case and spacing, and is under others', () => {
    const isWanted = wantedBy({ mutedEntities: [], wrongMatches: [{ words: 'Rajnath  Singh', entity: 'rajnath' }] });
    expect(isWanted('rajnath', 'RAJNATH SINGH')).toBe(false);
    expect(isWanted('rajnath', 'Singh')).toBe(true);
    expect(isWanted('rajesh', 'Rajnath Singh')).toBe(true);
  });
});
