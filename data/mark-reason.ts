/** Owns the reason why words are marked, as matching gives it, the page passes it on and the card tells it. */
import type { FormRule } from './entity.ts';

/** Why words are marked. */
export interface MarkReason {
  /** The form as the pack writes it; the page may write it with other capitals, dashes, accents. */
  readonly form: string;
  /** How its letters must be written. */
  readonly rule: FormRule;
  /**
   * The page's own words without which the form would not count: the full name of a short form, or another mention
   * where the words stand in a line of capitals. Absent where the form needs no help.
   */
  readonly evidence?: string;
  /** Whether `evidence` stands before or after the mention. */
  readonly evidencePlace?: 'before' | 'after';
  /** Names of the entities that are named close by and tie a name that many share to ours. */
  readonly parties?: readonly string[];
  /**
   * What makes the page one of our beat, for a common term that does not do so by itself: the name of one specific
   * entity, or of several common ones.
   */
  readonly topic?: readonly string[];
}
