/** Owns saying on the command line what a page's marks stand for. */
import { CATEGORIES } from '../data/entity.ts';
import type { MarkedTerm } from './terms.ts';

/** Prints the marked terms, a line a category, most mentioned first. */
export function printTerms(terms: readonly MarkedTerm[]): void {
  const mentions = terms.reduce((sum, term) => sum + term.mentions, 0);
  console.log(`Marked: ${terms.length} terms, ${mentions} mentions`);
  for (const category of CATEGORIES) {
    const names = terms
      .filter(({ heading }) => heading.category === category)
      .map(({ heading, mentions: count }) => (count > 1 ? `${heading.name} ×${count}` : heading.name));
    if (names.length > 0) console.log(`  ${category} (${names.length}): ${names.join('; ')}`);
  }
}
