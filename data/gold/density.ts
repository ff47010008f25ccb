/** Owns how densely texts are marked at the default step: the first mention of each term in a section. */
import type { Lexicon } from '../match/lexicon.ts';
import { findMentions } from '../match/matcher.ts';
import { LABEL_WIDTH, wordsIn } from './tally.ts';

/** A page without headings has a section for so many blocks in which something was found. */
const BLOCKS_A_SECTION = 8;

/** One line: "marks per 100 words, default step   4.1   (94 in 2,301)". */
export function densityLine(texts: readonly string[], lexicon: Lexicon): string {
  const marks = texts.reduce((sum, text) => sum + marksAtDefault(text, lexicon), 0);
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const figure = words === 0 ? 0 : (marks / words) * 100;
  const label = 'marks per 100 words, default step'.padEnd(LABEL_WIDTH);
  return `  ${label}${figure.toFixed(1)}   (${marks} in ${words.toLocaleString('en-GB')})`;
}

/** How many marks a page of this text shows, each line a block and none of them a heading. */
export function marksAtDefault(text: string, lexicon: Lexicon): number {
  const blocks = text.split('\n').map((line) => ({ text: line }));
  const mentions = findMentions(blocks, lexicon);
  const found = [...new Set(mentions.map(({ block }) => block))];
  const sectionOf = (block: number): number => Math.floor(found.indexOf(block) / BLOCKS_A_SECTION);
  return new Set(mentions.map(({ block, entities }) => `${sectionOf(block)} ${entities.join(' ')}`)).size;
}
