/** Proves that every import rule catches its known-bad example, and that nothing but the examples is caught. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { cruise, type IConfiguration } from 'dependency-cruiser';
import { expect, test } from 'vitest';

const HOUSE = join(import.meta.dirname, 'house');
const config: IConfiguration = createRequire(import.meta.url)('../../.dependency-cruiser.cjs');

/** What each example's first line says it breaks, as "rule: file". */
function claims(): string[] {
  return globSync('**/*.{ts,tsx}', { cwd: HOUSE }).flatMap((file) => {
    const rule = /^\/\*\* Breaks: (\S+) \*\//.exec(readFileSync(join(HOUSE, file), 'utf8'))?.[1];
    return rule ? [`${rule}: ${file}`] : [];
  });
}

/** What the checker finds in the house of examples, as "rule: file". */
async function findings(): Promise<string[]> {
  const { exclude: _, ...options } = config.options ?? {};
  const ruleSet = { forbidden: config.forbidden ?? [] };
  const { output } = await cruise(['.'], { ...options, baseDir: HOUSE, validate: true, ruleSet });
  if (typeof output === 'string') throw new Error('the checker answered with a text instead of a list');
  return output.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

test('every import rule has a known-bad example', () => {
  const broken = new Set(claims().map((claim) => claim.split(':')[0]));
  const rules = (config.forbidden ?? []).map(({ name }) => name);
  expect(rules.length).toBeGreaterThan(10);
  expect(rules.filter((name) => !broken.has(name))).toEqual([]);
});

test('every known-bad example is caught by the rule it names', async () => {
  const found = await findings();
  expect(claims().filter((claim) => !found.includes(claim))).toEqual([]);
});

test('the stand-ins for good modules break no rule', async () => {
  const bad = new Set(claims().map((claim) => claim.split(': ')[1]));
  expect((await findings()).filter((finding) => !bad.has(finding.split(': ')[1]))).toEqual([]);
});
