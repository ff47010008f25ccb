/** Breaks: ship-only-dependencies */
import 'fast-check';
