/** Checks that causes are read and found. */
import { describe, expect, it } from 'vitest';
import { causeOf, readCauses } from './causes.ts';

describe('the causes of errors', () => {
  const causes = readCauses('{"bees": {"12": "bees have drones, too"}}');

  it('are found by article and place', () => {
    expect(causeOf(causes, 'bees', 12)).toBe('bees have drones, too');
  });

  it('say so where nobody wrote one', () => {
    expect(causeOf(causes, 'bees', 13)).toBe('no cause written');
    expect(causeOf(causes, 'wasps', 12)).toBe('no cause written');
  });

  it('are refused in plain words where they are something else', () => {
    expect(() => readCauses('{"bees": "sting"}')).toThrow('causes.json: it is not {article: {offset: cause}}');
  });
});
