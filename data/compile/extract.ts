/** Owns what each sentence states: of whom, when, how much, and which ties between entities. */
import type { Category, Citation } from '../entity.ts';
import { datelineLength } from './dateline.ts';
import { type FoundDate, findDates } from './dates.ts';
import { type FoundFigure, figuresIn } from './figures.ts';
import { partsIn } from './grammar.ts';
import verbs from './lexicon/verbs.json' with { type: 'json' };
import type { Links, ReadDoc } from './link.ts';
import { ownersOf, ownersOfReport } from './owners.ts';
import type { SourceDoc } from './parse-source.ts';
import { relationsIn, type StatedRelation } from './relations.ts';
import type { ResolvedEntity } from './resolve.ts';
import type { Sentence } from './tokenise.ts';

/** What stands in a sentence, and whose it is; without `owners`, everybody's whose statement the sentence is. */
type Owned<Found> = Found & { readonly owners?: readonly number[] };

/** One sentence as a statement. Entities are indexes into the resolved ones. */
export interface Statement {
  readonly address: string;
  readonly text: string;
  readonly cite: Citation;
  readonly subjects: readonly number[];
  /** Objects that are not subjects too. */
  readonly objects: readonly number[];
  /** Every entity named, in whatever part. */
  readonly mentioned: readonly number[];
  readonly dates: readonly Owned<FoundDate>[];
  readonly figures: readonly Owned<FoundFigure>[];
  readonly relations: readonly StatedRelation[];
  /** ISO date of the document, for ranking. */
  readonly sourceDate: string | undefined;
}

/** The statements of all documents in the order given, every sentence one. */
export function extract(docs: readonly ReadDoc[], links: Links, entities: readonly ResolvedEntity[]): Statement[] {
  const categoryOf = (entity: number): Category => entities[entity]?.category ?? 'concept';
  return docs.flatMap(({ doc, sentences }) =>
    sentences.map((sentence) => statementOf(doc, sentence, links, categoryOf)),
  );
}

function statementOf(
  doc: SourceDoc,
  sentence: Sentence,
  links: Links,
  categoryOf: (entity: number) => Category,
): Statement {
  const mentions = links.get(sentence.address) ?? [];
  const dateline = doc.raw ? datelineLength(sentence.text) : 0;
  const parts = partsIn(sentence.text, mentions, categoryOf).map((part, at) =>
    (mentions[at]?.start ?? 0) < dateline ? 'adjunct' : part,
  );
  const inPart = (wanted: string) => [
    ...new Set(mentions.filter((_, at) => parts[at] === wanted).map(({ entity }) => entity)),
  ];
  const subjects = inPart('subject');
  // A prepared summary makes one statement a sentence; raw news makes several.
  const ownersAt = doc.summary ? ownersOfReport : ownersOf;
  const owned = <Found extends { readonly start: number; readonly end: number }>(found: Found): Owned<Found> => {
    const owners = ownersAt(sentence.text, mentions, found);
    return owners === undefined ? found : { ...found, owners };
  };
  const known = new Set(subjects);
  return {
    address: sentence.address,
    text: sentence.text,
    cite: citationOf(doc, sentence),
    subjects,
    objects: inPart('object').filter((entity) => !known.has(entity)),
    mentioned: [...new Set(mentions.map(({ entity }) => entity))],
    dates: findDates(sentence.text, doc.date)
      .filter(({ start }) => start >= dateline)
      .map(owned),
    figures: figuresIn(sentence.text).map(owned),
    relations: relationsIn(sentence.text, mentions, parts, categoryOf),
    sourceDate: doc.date,
  };
}

const SPEECH = new RegExp(`\\b(?:${verbs.speech.join('|')})\\b`);

/** The citation of a whole sentence of `doc`. */
function citationOf(doc: SourceDoc, sentence: Sentence): Citation {
  const quotes = /[“"][^”"]+[”"]/.test(sentence.text) && SPEECH.test(sentence.text);
  const kind = quotes ? 'quotation' : doc.summary ? 'summary' : 'text';
  return { source: doc.id, start: sentence.start, end: sentence.end, kind };
}
