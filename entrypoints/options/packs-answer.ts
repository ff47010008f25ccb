/** Owns what the options page knows of the installed packs. */
import type { PackSummary } from '../../data/messages.ts';

/** The packs, or that they could not be read; undefined until it is known. */
export type PacksAnswer = readonly PackSummary[] | 'unread' | undefined;
