/** Owns what a screen reader says when the keyboard comes to a term. */
import type { Briefing } from '../data/pack.ts';
import { kickerOf } from './category-words.ts';

/** Which mention of a term on its page the keyboard came to; counted from 1. */
export interface MentionPlace {
  readonly mention: number;
  readonly of: number;
}

/** "Kaja Kallas, person. EU High Representative. Mention 1 of 3. Enter for the briefing." */
export function spokenTerm({ entity }: Briefing, { mention, of }: MentionPlace): string {
  const line = entity.oneLine ? ` ${entity.oneLine.text}.` : '';
  return `${entity.name}, ${kickerOf(entity).toLowerCase()}.${line} Mention ${mention} of ${of}. Enter for the briefing.`;
}

/** The same where the words may mean several terms. */
export function spokenChoice(words: string, count: number, { mention, of }: MentionPlace): string {
  return `“${words}” may be one of ${count} terms. Mention ${mention} of ${of}. Enter to choose.`;
}
