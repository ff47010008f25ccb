/** Owns the marks of a page: from mentions, the reader's settings and the page's sections to what is painted. */
import type { Category } from '../../data/entity.ts';
import { categoryOf, type Lexicon } from '../../data/match/lexicon.ts';
import { stringAt } from '../../data/match/string-table.ts';
import type { NoiseStep } from '../../data/settings.ts';
import { type Unwanted, wantedBy } from '../../data/wrong-match.ts';
import { closestOf } from '../content/tree.ts';
import type { PageMention } from './mentions.ts';
import { chooseMarks } from './noise.ts';
import type { Mark } from './paint.ts';

/** What the reader chose, as far as marks go. */
export interface MarkChoice extends Unwanted {
  readonly categories: readonly Category[];
  readonly noise: NoiseStep;
}

/** With no headings a section is so many blocks in which something was found. */
const BLOCKS_A_SECTION = 8;

/** Words are reckoned, not counted: an English word with its space. Counting took longer than finding the mentions. */
const LETTERS_A_WORD = 6;

/** The mentions the reader wants: category on, not muted, not called wrong. Of a choice, the wanted entities are left. */
export function enabledMentions(mentions: readonly PageMention[], lexicon: Lexicon, choice: MarkChoice): PageMention[] {
  const isWanted = wantedBy(choice);
  return mentions.flatMap((mention) => {
    const entities = mention.entities.filter(
      (entity) =>
        choice.categories.includes(categoryOf(lexicon, entity)) &&
        isWanted(stringAt(lexicon.entityId, entity), mention.words),
    );
    return entities.length > 0 ? [{ ...mention, entities }] : [];
  });
}

/** The marks for enabled mentions in reading order. */
export function marksFor(mentions: readonly PageMention[], lexicon: Lexicon, noise: NoiseStep): Mark[] {
  const blocks = [...new Set(mentions.map((mention) => mention.block))];
  const sections = sectionsOf(blocks.map((block) => block.owner));
  const words: number[] = [];
  blocks.forEach((block, index) => {
    const section = sections[index] ?? 0;
    words[section] = (words[section] ?? 0) + block.text.length / LETTERS_A_WORD;
  });
  const numbers = new Map(blocks.map((block, index) => [block, index]));
  const states = chooseMarks(
    mentions.map((mention) => {
      const block = numbers.get(mention.block) ?? 0;
      return {
        key: mention.entities.join(' '),
        block,
        section: sections[block] ?? 0,
        prominence: Math.max(...mention.entities.map((entity) => lexicon.entityProminence[entity] ?? 1)),
        inLink: isInLink(mention),
      };
    }),
    noise,
    words,
  );
  return mentions.flatMap((mention, index) => {
    const state = states[index];
    return state ? [{ mention, state, category: categoryOf(lexicon, mention.entities[0] ?? 0) }] : [];
  });
}

function isInLink({ start }: PageMention): boolean {
  const parent = start.node.parentElement;
  return parent !== null && closestOf(parent, 'a[href]') !== null;
}

/** The number of the section each element stands in: sections run from one heading to the next. */
function sectionsOf(owners: readonly Element[]): number[] {
  const headings = [...document.querySelectorAll('h1,h2,h3,h4')];
  if (headings.length === 0) return owners.map((_, index) => Math.floor(index / BLOCKS_A_SECTION));
  let section = 0;
  return owners.map((owner) => {
    while (startsAtOrBefore(headings[section], owner)) section += 1;
    return section;
  });
}

function startsAtOrBefore(heading: Element | undefined, owner: Element): boolean {
  if (!heading) return false;
  return heading === owner || (heading.compareDocumentPosition(owner) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
