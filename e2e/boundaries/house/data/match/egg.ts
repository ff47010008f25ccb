/** Breaks: no-cycles */
import './hen.ts';
