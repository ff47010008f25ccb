/** Owns the words that tell where a capitalised name begins and ends: what the longer-name guard knows of a language. */

/** Word lists of one language. They travel with the lexicon, since they belong to its language. */
export interface NameWords<List = readonly string[]> {
  /** A capital run that holds one of these after a name is a longer name: "Delhi Police", "India-Denmark … Partnership". */
  readonly headNouns: List;
  /** Words before a person's name that are no part of it: titles, ranks, posts. */
  readonly titles: List;
  /** Words that start a sentence with a capital without being a name. */
  readonly starters: List;
  /** Words that make another name of the one they precede, even where they start a sentence: "Air India". */
  readonly prefixes: List;
  /** Countries, by their long and short names, and capitals: the parties of instruments and ministries that are not ours. */
  readonly countries: List;
  /**
   * Regular expressions, asked at the edge of a name (flags `uy`; those that look back hold the whole in their first
   * group), in this order: what follows a country that owns the name after it; what leads to a country that owns the name
   * before it, the last of two parties as its second group; the run of capitals up to a name that begins
   * with a head noun; the rest of a person's name; somebody's full name before their post; a connector in a
   * name; a word that makes another name of a town; the rest of a dateline after a place; the word before and
   * after a name with what joins them; the start of a sentence.
   */
  readonly patterns: List;
}

/** The same lists in another form. */
export function mapNameWords<From, To>(lists: NameWords<From>, change: (list: From) => To): NameWords<To> {
  const { headNouns, titles, starters, prefixes, countries, patterns } = lists;
  return {
    headNouns: change(headNouns),
    titles: change(titles),
    starters: change(starters),
    prefixes: change(prefixes),
    countries: change(countries),
    patterns: change(patterns),
  };
}
