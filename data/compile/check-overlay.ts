/** Owns whether the overlay agrees with the documents: addresses, pins, figures, differences, and rows that do nothing. */
import type { StatementIndex } from './brief.ts';
import type { Statement } from './extract.ts';
import { numberStandsIn } from './figures.ts';
import { formKey } from './forms.ts';
import { errorAt, type Issue, warningAt } from './issue.ts';
import { holdsWords } from './normal-form.ts';
import type { Overlay, OverlayRow } from './overlay.ts';
import type { Resolved, ResolvedEntity } from './resolve.ts';

/** All that is wrong with, or idle in, the overlay. An error where a card would say what its source does not. */
export function checkOverlay(overlay: Overlay, resolved: Resolved, index: StatementIndex): Issue[] {
  const { entities } = resolved;
  const placeOf = new Map(entities.map((entity, at) => [entity.id, at]));
  const issues = overlay.rows.flatMap((row, at) => {
    const line = overlay.lineOf(at);
    const self = placeOf.get(row.id) ?? -1;
    const wrong = [...missingAddresses(row, index), ...unsupported(row, index)];
    const idle = [...idleIn(row, self, index), ...pinsByOtherWords(row, entities[self], self, index)];
    return [
      ...wrong.map((message) => errorAt(overlay.file, line, `“${row.id}”: ${message}`)),
      ...idle.map((message) => warningAt(overlay.file, line, `“${row.id}”: ${message}`)),
    ];
  });
  const vain = (message: string) => (at: number) =>
    warningAt(overlay.file, overlay.lineOf(at), `“${overlay.rows[at]?.id}”: ${message}`);
  return [
    ...issues,
    ...resolved.idleRows.map(vain('the row changes nothing: the documents alone give the same')),
    ...resolved.idleDrops.map((at) =>
      warningAt(overlay.file, overlay.dropLine(at), `nothing to drop: no mined name is “${overlay.drop[at]}”`),
    ),
    ...sharedForms(overlay, entities),
  ];
}

function citedIn(row: OverlayRow): string[] {
  const line = row.oneLine !== undefined && 'cites' in row.oneLine ? row.oneLine.cites : [];
  const groups = [
    ...(row.figures ?? []),
    ...(row.related ?? []),
    ...(row.differs ?? []).flatMap((differ) => differ.values),
  ];
  return [...line, ...(row.pin ?? []), ...(row.hide ?? []), ...groups.flatMap((group) => group.cites)];
}

function missingAddresses(row: OverlayRow, index: StatementIndex): string[] {
  return [...new Set(citedIn(row))]
    .filter((address) => !index.byAddress.has(address))
    .map((address) => `no sentence has the address ${address}`);
}

/** A person may pin a sentence that names the entity by a common noun; but a pin that slipped looks the same. */
function pinsByOtherWords(
  row: OverlayRow,
  entity: ResolvedEntity | undefined,
  self: number,
  index: StatementIndex,
): string[] {
  const spellings = [row.name, ...(entity?.forms ?? []).map((form) => form.text)];
  return (row.pin ?? []).flatMap((address) => {
    const statement = index.byAddress.get(address);
    if (statement === undefined || statement.mentioned.includes(self)) return [];
    const names = spellings.some((spelling) => holdsWords(statement.text, spelling));
    return names ? [] : [`the pinned sentence ${address} names it by none of its forms`];
  });
}

function unsupported(row: OverlayRow, index: StatementIndex): string[] {
  const cited = (cites: readonly string[]): Statement[] =>
    cites.flatMap((address) => index.byAddress.get(address) ?? []);
  const figures = (row.figures ?? []).flatMap(({ value, cites }) =>
    cited(cites)
      .filter((statement) => !numberStandsIn(value, statement.text, holdsWords))
      .map((statement) => `the figure “${value}” does not stand in ${statement.address}`),
  );
  const values = (row.differs ?? []).flatMap((differ) => differ.values);
  const differs = values.flatMap(({ value, cites }) =>
    cited(cites)
      .filter((statement) => !holdsWords(statement.text, value))
      .map((statement) => `the value “${value}” does not stand in ${statement.address}`),
  );
  return [...figures, ...differs];
}

function idleIn(row: OverlayRow, self: number, index: StatementIndex): string[] {
  const mentions = index.byEntity.get(self) ?? [];
  if (mentions.length === 0) return ['no document mentions it'];
  const idleHides = (row.hide ?? []).filter((address) => {
    const statement = index.byAddress.get(address);
    return statement !== undefined && !statement.subjects.includes(self) && !statement.objects.includes(self);
  });
  return idleHides.map((address) => `hiding ${address} changes nothing: it is no fact of this entity`);
}

/** Two rows that claim one unconditional form, where neither says that they are not the same. */
function sharedForms(overlay: Overlay, entities: readonly ResolvedEntity[]): Issue[] {
  const rowOf = new Map(overlay.rows.map((row, at) => [row.id, at]));
  const owner = new Map<string, OverlayRow>();
  const told = new Set<string>();
  return entities.flatMap(({ row, forms }) => {
    if (row === undefined) return [];
    return forms.flatMap((form): Issue[] => {
      if (form.needs !== undefined || form.parties !== undefined) return [];
      const key = formKey(form.text, form.rule);
      const other = owner.get(key) ?? row;
      owner.set(key, other);
      const meant = other.notSameAs?.includes(row.id) === true || row.notSameAs?.includes(other.id) === true;
      if (other === row || meant || told.has(`${other.id} ${row.id}`)) return [];
      told.add(`${other.id} ${row.id}`);
      const line = overlay.lineOf(rowOf.get(row.id) ?? 0);
      return [
        warningAt(
          overlay.file,
          line,
          `“${row.id}” and “${other.id}” share the form “${form.text}”; say notSameAs if that is meant`,
        ),
      ];
    });
  });
}
