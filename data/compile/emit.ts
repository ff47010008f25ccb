/** Owns the pack's bytes: sources and entities in a fixed order, nothing of when or where it was built. */
import type { Entity } from '../entity.ts';
import { PACK_SCHEMA, type Pack, type Source } from '../pack.ts';
import { byText } from './normal-form.ts';
import type { PackInfo } from './pack-info.ts';
import type { SourceDoc } from './parse-source.ts';

/** The pack of `docs` and `entities`, in the order of their ids. */
export function emit(info: PackInfo, docs: readonly SourceDoc[], entities: readonly Entity[]): Pack {
  const dates = docs.flatMap((doc) => doc.date ?? []).sort(byText);
  const newest = dates.at(-1);
  return {
    schema: PACK_SCHEMA,
    id: info.id,
    title: info.title,
    version: info.version,
    language: info.language,
    licence: info.licence,
    ...(newest === undefined ? {} : { newestSource: newest }),
    sources: docs.map(sourceOf).sort((a, b) => byText(a.id, b.id)),
    entities: entities.toSorted((a, b) => byText(a.id, b.id)),
  };
}

function sourceOf(doc: SourceDoc): Source {
  const { id, label, title, publisher, date, url, retrieved, inferred, summary, text } = doc;
  return {
    id,
    label,
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(date === undefined ? {} : { date }),
    ...(url === undefined ? {} : { url }),
    ...(retrieved === undefined ? {} : { retrieved }),
    inferred: inferred.toSorted(byText),
    summary,
    text,
  };
}

/** The pack as the text of a file: the same pack gives the same bytes. */
export function packText(pack: Pack): string {
  return `${JSON.stringify(pack, null, 1)}\n`;
}
