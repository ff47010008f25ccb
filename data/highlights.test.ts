/** Tests the names and rules of highlights. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from './entity.ts';
import { COLOUR_SETS, highlightName, highlightRules, MARK_COLOURS, MARK_STATES } from './highlights.ts';

describe('the highlights of a page', () => {
  const names = MARK_STATES.flatMap((state) =>
    CATEGORIES.flatMap((category) => COLOUR_SETS.map((set) => highlightName('abcdefgh', state, category, set))),
  );

  it('have one name for each state, category and colour set', () => {
    expect(new Set(names).size).toBe(names.length);
  });

  it('have names that tell a page nothing', () => {
    for (const name of names) expect(name).toMatch(/^abcdefgh[0-9a-z]{1,2}$/);
  });

  it('each have a rule for the screen and one for forced colours, none for print', () => {
    const rules = highlightRules('abcdefgh', true);
    for (const name of names) expect(rules.split(`:root::highlight(${name}){`).length).toBe(3);
    expect(rules.match(/@media [a-z]+/g)).toEqual(['@media screen', '@media screen']);
  });

  it('have the colours of the interface', () => {
    const tokens = readFileSync(new URL('../components/tokens.css', import.meta.url), 'utf8');
    for (const category of CATEGORIES) {
      expect(tokens).toContain(
        `--${category}: light-dark(${MARK_COLOURS.light[category]}, ${MARK_COLOURS.dark[category]});`,
      );
    }
  });
});
