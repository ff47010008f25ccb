/** Breaks: ship-only-dependencies */
import 'yaml';
