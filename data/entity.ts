/** Owns the vocabulary of the dictionary: categories, surface forms, citations and what a briefing is made of. */

/** Every category, in the order in which lists show them. */
export const CATEGORIES = [
  'person',
  'organisation',
  'agreement',
  'programme',
  'event',
  'place',
  'technology',
  'concept',
] as const;

/** What kind of thing an entity is. Posts ("High Representative") are of category `person` and carry `post: true`. */
export type Category = (typeof CATEGORIES)[number];

/** 3 = the pack explains something most readers do not know; 1 = common knowledge (India, the European Union). */
export type Prominence = 1 | 2 | 3;

/** How the letters of a form must be written on the page: as in the form, in any case, or only in capitals. */
export type FormRule = 'exact' | 'caseless' | 'upper';

/** A spelling under which an entity occurs, with its matching rule. */
export interface SurfaceForm {
  readonly text: string;
  readonly rule: FormRule;
  /** Counts only where one of these other forms also stands on the page (normally the full name). */
  readonly needs?: readonly string[];
  /** Counts only where each of these entities (ids) is named close by: the parties of an instrument whose name many share. */
  readonly parties?: readonly string[];
  /** Never marked: only tells that the entity is spoken of ("Indian" for India). */
  readonly evidenceOnly?: true;
  /** Only another spelling of a form before it (defense, EU–India), which no list of other names needs to show. */
  readonly variant?: true;
}

/**
 * What the cited span is: the source's own words (`text`), our summary of the source (`summary`),
 * direct speech in quotation marks (`quotation`), or something a person worked out from the source (`worked-out`).
 */
export type CitationKind = 'text' | 'summary' | 'quotation' | 'worked-out';

/** A place in a source that supports a statement. */
export interface Citation {
  /** Id of the source. */
  readonly source: string;
  /** UTF-16 offset into the source's stored text where the supporting sentence starts. */
  readonly start: number;
  /** UTF-16 offset after its last character. */
  readonly end: number;
  readonly kind: CitationKind;
}

/** One line that says what an entity is: a noun phrase without a final stop. Cited, or general knowledge. */
export interface OneLine {
  readonly text: string;
  /** Empty exactly when `general` is true. */
  readonly cites: readonly Citation[];
  /** A plain definition that no source states; the card says "General knowledge". */
  readonly general?: true;
}

/** One statement in which the entity is subject or object. */
export interface Fact {
  readonly text: string;
  /** Never empty. */
  readonly cites: readonly Citation[];
}

/** A number worth seeing at a glance, such as "€150 billion" / "total outlay". */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly cites: readonly Citation[];
}

/** A dated statement. `date` is ISO 8601 at its known precision: 2026-01-27, 2026-01 or 2026. */
export interface KeyDate {
  readonly date: string;
  readonly text: string;
  readonly cites: readonly Citation[];
  /** The date was worked out from the source's own date ("on Tuesday"), not written in the sentence. */
  readonly inferred?: true;
}

/** A tie to another entity of the pack, stated by the cited sentence. */
export interface Relation {
  /** Words that stand before the other entity's name: "Signed by", "Part of", "Met". */
  readonly label: string;
  /** Id of the other entity. */
  readonly entity: string;
  readonly cites: readonly Citation[];
}

/** How several sources' values for one property stand to each other. */
type DifferKind = 'variant' | 'complement' | 'sequence' | 'conflict';

/** Values that sources give differently, shown side by side and never averaged. */
export interface Differ {
  readonly property: string;
  readonly relation: DifferKind;
  readonly values: readonly { readonly value: string; readonly cites: readonly Citation[] }[];
}

/** A person, organisation, agreement… that has a briefing. On screen: a *term*. */
export interface Entity {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  /** A post ("Special Envoy of Technology") rather than a person. */
  readonly post?: true;
  readonly prominence: Prominence;
  readonly oneLine?: OneLine;
  readonly forms: readonly SurfaceForm[];
  /** Longer names that contain one of our forms and are not ours ("India Today"). */
  readonly never: readonly string[];
  /** Ranked: what a reader new to the subject needs comes first. */
  readonly facts: readonly Fact[];
  readonly figures: readonly Figure[];
  /** Oldest first. */
  readonly dates: readonly KeyDate[];
  readonly related: readonly Relation[];
  readonly differs: readonly Differ[];
}

/** As much of an entity as a list row shows. */
export interface EntityHeading {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
  readonly post?: true;
  readonly oneLine?: string;
}
