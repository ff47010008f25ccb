/** Breaks: matching-is-for-contexts */
import '../data/match/matcher.ts';
