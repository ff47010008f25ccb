/** Owns under which names different sources know one thing, where nobody has said so by hand. */
import type { Differ, SurfaceForm } from '../entity.ts';
import type { Statement } from './extract.ts';
import { byText, holdsWords } from './normal-form.ts';

/**
 * The full names that the sources of `statements` give the thing of `forms`, each with the first sentence of each source
 * that uses it; nothing unless two sources each use a name that the other does not. Acronyms, mere spellings, and names
 * that are part of another one are no names of their own.
 */
export function nameVariants(forms: readonly SurfaceForm[], statements: readonly Statement[]): Differ | undefined {
  const full = forms.filter(({ text, needs, variant, evidenceOnly }) => {
    const isFull = /\p{Lu}\p{Ll}.* .*\p{Ll}/u.test(text);
    return isFull && needs === undefined && variant === undefined && evidenceOnly === undefined;
  });
  const names = full
    .map(({ text }) => text)
    .filter((text, _, all) => !all.some((other) => other !== text && holdsWords(other, text)));
  if (names.length < 2) return undefined;
  const used = names
    .map((value) => ({ value, bySource: firstBySource(statements.filter(({ text }) => holdsWords(text, value))) }))
    .filter(({ bySource }) => bySource.size > 0)
    .sort((a, b) => byText(a.value, b.value));
  const isApart = used.some((one) =>
    used.some((other) => lacks(one.bySource, other.bySource) && lacks(other.bySource, one.bySource)),
  );
  if (!isApart) return undefined;
  const values = used.map(({ value, bySource }) => ({ value, cites: [...bySource.values()].map(({ cite }) => cite) }));
  return { property: 'name', relation: 'variant', values };
}

function firstBySource(statements: readonly Statement[]): ReadonlyMap<string, Statement> {
  const ordered = statements.toSorted((a, b) => byText(a.cite.source, b.cite.source) || a.cite.start - b.cite.start);
  const first = new Map<string, Statement>();
  for (const statement of ordered) if (!first.has(statement.cite.source)) first.set(statement.cite.source, statement);
  return first;
}

function lacks(one: ReadonlyMap<string, unknown>, other: ReadonlyMap<string, unknown>): boolean {
  return [...other.keys()].some((source) => !one.has(source));
}
