/** Breaks: no-unresolved */
// @ts-expect-error: nothing is there
import './not-there.ts';
