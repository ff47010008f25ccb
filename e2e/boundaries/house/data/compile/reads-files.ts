/** Breaks: node-only-in-command-lines */
import 'node:fs';
