/** Breaks: words-at-the-bottom */
import './match/matcher.ts';
