/** Says which values pass as packs, and what is said of the others. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formProblem, isDate, parsePack } from './pack-schema.ts';

const TEXT = 'India and Norway signed the Oslo Pact. It holds.';
const cite = { source: 'a', start: 0, end: 38, kind: 'text' };

/** A small valid pack as JSON would give it, changed by `change`. */
function made(change: (pack: ReturnType<typeof base>) => void = () => {}): unknown {
  const pack = base();
  change(pack);
  return JSON.parse(JSON.stringify(pack));
}

function base() {
  const entity: Record<string, unknown> & { id: string } = {
    id: 'oslo-pact',
    name: 'Oslo Pact',
    category: 'agreement',
    prominence: 3,
    oneLine: { text: 'Pact between two countries', cites: [], general: true },
    forms: [{ text: 'Oslo Pact', rule: 'exact' }] as unknown[],
    never: [],
    facts: [{ text: 'India and Norway signed the Oslo Pact.', cites: [cite] }] as unknown[],
    figures: [],
    dates: [{ date: '2026-01-27', text: 'Signed', cites: [cite], inferred: true }] as unknown[],
    related: [{ label: 'Part of', entity: 'oslo-pact', cites: [cite] }] as unknown[],
    differs: [],
  };
  const source: Record<string, unknown> = { id: 'a', label: 'A report', inferred: [], summary: false, text: TEXT };
  return {
    schema: 1,
    id: 'test',
    title: 'Test',
    version: '1.0.0',
    language: 'en',
    licence: 'CC0',
    sources: [source],
    entities: [entity],
  } as Record<string, unknown> & { sources: Record<string, unknown>[]; entities: (typeof entity)[] };
}

const first = (pack: ReturnType<typeof base>) => pack.entities[0] ?? base().entities[0] ?? { id: '' };
const refusal = (value: unknown): string => {
  const parsed = parsePack(value);
  return parsed.ok ? 'accepted' : parsed.errors.join('; ');
};

describe('parsePack', () => {
  it('takes a pack and gives it back whole', () => {
    expect(parsePack(made())).toEqual({ ok: true, pack: made() });
  });

  it('leaves out unknown fields and takes an unknown category for a concept', () => {
    const parsed = parsePack(made((pack) => Object.assign(first(pack), { category: 'spaceship', colour: 'red' })));
    expect(parsed.ok && parsed.pack.entities[0]).toMatchObject({ category: 'concept' });
    expect(parsed.ok && parsed.pack.entities[0]).not.toHaveProperty('colour');
  });

  it('is not harmed by keys named __proto__ and constructor, nor by ids of that name', () => {
    const value = JSON.parse(
      JSON.stringify(made((pack) => Object.assign(first(pack), { id: 'constructor' }))).replace(
        '{"schema"',
        '{"__proto__":{"polluted":1},"schema"',
      ),
    );
    const parsed = parsePack(value);
    expect(parsed.ok).toBe(true);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('accepts relations that lead nowhere, to themselves or round in a circle', () => {
    expect(
      refusal(
        made((pack) => Object.assign(first(pack), { related: [{ label: 'Met', entity: 'nobody', cites: [cite] }] })),
      ),
    ).toBe('accepted');
  });

  it.each<[string, unknown, string]>([
    ['null', null, 'This is not a Sidelight pack.'],
    ['a list', [], 'This is not a Sidelight pack.'],
    ['a newer format', { schema: 2 }, 'This pack was made for a newer Sidelight (pack format 2'],
    ['a format that is no number', { schema: '1' }, 'format number is unknown'],
    ['a missing title', made((pack) => delete pack['title']), 'title is missing'],
    [
      'a name of the wrong type',
      made((pack) => Object.assign(first(pack), { name: 7 })),
      'entities.0.name must be string',
    ],
    [
      'a name of a million letters',
      made((pack) => Object.assign(first(pack), { name: 'x'.repeat(1_000_000) })),
      'is longer than 300',
    ],
    ['two entities of one id', made((pack) => pack.entities.push(first(pack))), 'two entities have the id “oslo-pact”'],
    ['two sources of one id', made((pack) => pack.sources.push(pack.sources[0] ?? {})), 'two sources have the id “a”'],
    [
      'an uncited fact',
      made((pack) => Object.assign(first(pack), { facts: [{ text: 'So it is', cites: [] }] })),
      'has no citation',
    ],
    [
      'a source that is not there',
      made((pack) => Object.assign(first(pack), { facts: [{ text: 'x', cites: [{ ...cite, source: 'b' }] }] })),
      'cites a source the pack does not hold: b',
    ],
    [
      'a span past the end',
      made((pack) => Object.assign(first(pack), { facts: [{ text: 'x', cites: [{ ...cite, end: 999 }] }] })),
      'cites a place outside source “a”',
    ],
    [
      'an empty span',
      made((pack) => Object.assign(first(pack), { facts: [{ text: 'x', cites: [{ ...cite, start: 38, end: 39 }] }] })),
      'cites an empty place',
    ],
    [
      'a one-liner neither cited nor general',
      made((pack) => Object.assign(first(pack), { oneLine: { text: 'x', cites: [] } })),
      'must either be cited or be marked',
    ],
    [
      'a script as address',
      made((pack) => Object.assign(pack.sources[0] ?? {}, { url: 'javascript:alert(1)' })),
      'is no public web address',
    ],
    [
      'a loopback address',
      made((pack) => Object.assign(pack.sources[0] ?? {}, { url: 'http://127.0.0.1/x' })),
      'is no public web address',
    ],
    ['the year 99999', made((pack) => Object.assign(pack.sources[0] ?? {}, { date: '99999-01-01' })), 'is not a date'],
    [
      'a bidi override in a name',
      made((pack) => Object.assign(first(pack), { name: 'a\u202Eb' })),
      'control characters',
    ],
    [
      '500 combining marks',
      made((pack) => Object.assign(first(pack), { name: `a${'\u0301'.repeat(500)}` })),
      'is longer than 300',
    ],
    ['a NUL', made((pack) => Object.assign(first(pack), { name: 'a\0b' })), 'control characters'],
    ['a lone surrogate', made((pack) => Object.assign(first(pack), { name: 'a\uD800b' })), 'broken letters'],
    [
      'a blank form',
      made((pack) => Object.assign(first(pack), { forms: [{ text: ' \u200B ', rule: 'exact' }] })),
      'is empty',
    ],
    [
      'a form of one letter',
      made((pack) => Object.assign(first(pack), { forms: [{ text: 'S', rule: 'exact' }] })),
      'is one letter',
    ],
    [
      'a stop word as form',
      made((pack) => Object.assign(first(pack), { forms: [{ text: 'The', rule: 'exact' }] })),
      'is a stop word',
    ],
  ])('refuses %s in plain words', (_, value, expected) => expect(refusal(value)).toContain(expected));

  it('keeps markup and pattern characters as the letters they are', () => {
    const name = '<b>.*(a|b)</b>';
    const parsed = parsePack(made((pack) => Object.assign(first(pack), { name })));
    expect(parsed.ok && parsed.pack.entities[0]?.name).toBe(name);
  });

  it('never throws, whatever one value in a pack is changed to', () => {
    const paths = pathsOf(made());
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, junk) => {
        const value = made();
        put(value, path, junk);
        expect(typeof parsePack(value).ok).toBe('boolean');
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('isDate', () => {
  it.each(['2026-01-27', '2026-01', '2026'])('takes %s', (text) => expect(isDate(text)).toBe(true));
  it.each(['2026-02-30', '27-01-2026', '2026-13', 'May 2026', '99999', '', '2026-1-2'])('refuses “%s”', (text) =>
    expect(isDate(text)).toBe(false),
  );
});

describe('formProblem', () => {
  it('lets a short form through that is written in capitals or needs another on the page', () => {
    expect(formProblem({ text: 'US', rule: 'exact' })).toBeUndefined();
    expect(formProblem({ text: 'S', rule: 'exact', needs: ['S. Jaishankar'] })).toBeUndefined();
    expect(formProblem({ text: '…', rule: 'exact' })).toBe('holds no letter and no digit');
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return path.length > 0 ? [path] : [];
  const inner = Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function put(value: unknown, path: readonly string[], junk: unknown): void {
  const [key = '', ...rest] = path;
  const record = value as Record<string, unknown>;
  if (rest.length === 0) record[key] = junk;
  else put(record[key], rest, junk);
}
