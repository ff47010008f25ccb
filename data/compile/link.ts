/** Owns which sentence mentions which entity, decided by the same matcher that marks pages. */
import { buildLexicon } from '../match/build-lexicon.ts';
import { ENGLISH_NAME_WORDS } from '../match/english-name-words.ts';
import { findMentions, type TextBlock } from '../match/matcher.ts';
import type { SourceDoc } from './parse-source.ts';
import type { ResolvedEntity } from './resolve.ts';
import { type Block, isTitleCase } from './segment.ts';
import type { Sentence } from './tokenise.ts';

/** A document with its parts found. */
export interface ReadDoc {
  readonly doc: SourceDoc;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
}

/** An entity named in a sentence. */
export interface SentenceMention {
  /** Index into the entities that were linked. */
  readonly entity: number;
  /** UTF-16 offsets into the sentence. */
  readonly start: number;
  readonly end: number;
}

/** Address of a sentence → its mentions in reading order. */
export type Links = ReadonlyMap<string, readonly SentenceMention[]>;

/** Links every paragraph of every document. A name that may be several entities links to none of them. */
export function linkDocuments(docs: readonly ReadDoc[], entities: readonly ResolvedEntity[]): Links {
  const lexicon = buildLexicon(entities, ENGLISH_NAME_WORDS);
  const links = new Map<string, readonly SentenceMention[]>();
  for (const { doc, blocks, sentences } of docs) {
    const parts = blocks.filter((block) => block.kind !== 'boilerplate');
    const texts: TextBlock[] = parts.map((block) => textBlock(doc, block));
    // A title that stands outside of the text is evidence, never a citation.
    const isInText = blocks.some(({ kind }) => kind === 'title');
    const lead: TextBlock[] =
      isInText || doc.title === undefined ? [] : [{ text: doc.title, title: true, evidenceOnly: true }];
    const found: SentenceMention[] = [];
    for (const mention of findMentions([...lead, ...texts], lexicon, { gate: false })) {
      const part = parts[mention.block - lead.length];
      const [entity, ...others] = mention.entities;
      if (part === undefined || entity === undefined || others.length > 0) continue;
      found.push({ entity, start: part.start + mention.start, end: part.start + mention.end });
    }
    for (const sentence of sentences) links.set(sentence.address, within(found, sentence));
  }
  return links;
}

function textBlock(doc: SourceDoc, block: Block): TextBlock {
  const text = doc.text.slice(block.start, block.end);
  const isHead = block.kind === 'title' || (block.kind === 'headline' && isTitleCase(text));
  return isHead ? { text, title: block.kind === 'title', evidenceOnly: true } : { text };
}

function within(mentions: readonly SentenceMention[], sentence: Sentence): SentenceMention[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < sentence.start) low = middle + 1;
    else high = middle;
  }
  const held: SentenceMention[] = [];
  for (let at = low; at < mentions.length; at += 1) {
    const mention = mentions[at];
    if (mention === undefined || mention.start >= sentence.end) break;
    held.push({ entity: mention.entity, start: mention.start - sentence.start, end: mention.end - sentence.start });
  }
  return held;
}
