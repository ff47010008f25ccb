/** Breaks: matching-is-for-contexts */
import '../data/search.ts';
