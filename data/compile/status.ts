/** Owns how far an agreement has come, as the documents state it at different times: planned, agreed, signed, in force. */
import type { Differ } from '../entity.ts';
import type { Statement } from './extract.ts';
import { byText } from './normal-form.ts';

/** Later stages stand later; a sentence is read for the first that fits, so "to be signed" is not "signed". */
const STAGES: readonly { readonly stage: number; readonly words: RegExp }[] = [
  {
    stage: 0,
    words: /\b(?:(?:is|are|was|were) )?(?:set |due |expected |about )?to (?:be )?(?:formally )?sign(?:ed)?\b/u,
  },
  { stage: 0, words: /\bwill (?:be )?(?:formally )?sign(?:ed)?\b/u },
  { stage: 4, words: /\b(?:entered|came|has come) into force\b|\btook effect\b/u },
  { stage: 3, words: /\b(?:(?:was|were|has been|have been|has|have) )?ratified\b/u },
  { stage: 2, words: /\b(?:(?:was|were|has been|have been|has|have) )?signed\b/u },
  {
    stage: 1,
    words:
      /\bagreed (?:up)?on\b|\b(?:was|were|has been|have been) (?:agreed|finali[sz]ed|concluded)\b|\b(?:finali[sz]ed|concluded)\b/u,
  },
];
const UNREAL = /\b(?:not|never|if|unless|without)\b/u;

/**
 * The stages that `statements` about one agreement give it, newest first; nothing where they give one stage or none. The
 * value is the source's own words. Sentences that deny or suppose are passed over.
 */
export function statusOf(statements: readonly Statement[]): Differ | undefined {
  const found = statements.flatMap((statement) => {
    if (UNREAL.test(statement.text)) return [];
    for (const { stage, words } of STAGES) {
      const value = words.exec(statement.text)?.[0];
      if (value !== undefined) return [{ stage, value, statement }];
    }
    return [];
  });
  const stages = [...Map.groupBy(found, ({ stage }) => stage)].sort(([a], [b]) => b - a);
  if (stages.length < 2) return undefined;
  const values = stages.map(([, all]) => {
    const ordered = all.toSorted(
      (a, b) =>
        byText(b.statement.sourceDate ?? '', a.statement.sourceDate ?? '') ||
        byText(a.statement.cite.source, b.statement.cite.source) ||
        a.statement.cite.start - b.statement.cite.start,
    );
    const value = ordered[0]?.value ?? '';
    const same = ordered.filter((each) => each.value === value);
    return { value, cites: same.map(({ statement }) => statement.cite) };
  });
  return { property: 'status', relation: 'sequence', values };
}
