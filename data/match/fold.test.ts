/** Tests which characters make words. */
import { expect, it } from 'vitest';
import { isWordAt } from './fold.ts';

it('takes for parts of words exactly the letters, digits and marks of Unicode', () => {
  const wrong: string[] = [];
  for (let point = 0; point < 0x20000; point += 1) {
    if (point >= 0xd800 && point <= 0xdfff) continue;
    const char = String.fromCodePoint(point);
    if (isWordAt(char, 0) !== /[\p{L}\p{N}\p{M}]/u.test(char)) wrong.push(point.toString(16));
  }
  expect(wrong).toEqual([]);
});
