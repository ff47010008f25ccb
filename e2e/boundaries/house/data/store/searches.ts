/** Breaks: matching-is-for-contexts */
import '../search.ts';
