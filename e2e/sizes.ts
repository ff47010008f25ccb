/** Owns the size budgets: the script each surface makes the browser load, brotli, against its ceiling; its style beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, builtFolder } from './build.ts';

/** Ceilings in kB (1,000 bytes), brotli: the script every page pays for is the tightest. */
const BUDGETS = [
  { surface: 'content script', entries: ['content.js'], limit: 9 },
  { surface: 'marks', entries: ['marks.js'], limit: 9 },
  { surface: 'hover', entries: ['hover.js'], limit: 9 },
  { surface: 'background', entries: ['background.js'], limit: 40 },
  { surface: 'popup', entries: ['popup.html'], limit: 25 },
  { surface: 'card', entries: ['card.html'], limit: 20 },
];

const LINK = /<(?:script|link)\b[^>]*?\b(?:src|href)="([^"]+\.(?:js|css))"/g;
const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;

/** The files of `folder` that loading `file` also loads: scripts and sheets of a page, static imports of a script. */
function loadedBy(file: string, text: string): string[] {
  if (file.endsWith('.html')) return [...text.matchAll(LINK)].map(([, path = '']) => path.replace(/^\//, ''));
  if (!file.endsWith('.js')) return [];
  return [...text.matchAll(STATIC_IMPORT)].map(([, path = '']) => join(dirname(file), path));
}

/** Brotli bytes of scripts and of sheets that `entries` load, each file once; the HTML itself is not counted. */
function loadedBytes(folder: string, entries: readonly string[]): { readonly script: number; readonly style: number } {
  const queue = entries.filter((entry) => existsSync(join(folder, entry)));
  if (queue.length === 0) throw new Error(`the build has none of: ${entries.join(', ')}`);
  const seen = new Set<string>();
  const bytes = { script: 0, style: 0 };
  for (const file of queue) {
    if (seen.has(file)) continue;
    seen.add(file);
    const content = readFileSync(join(folder, file));
    if (file.endsWith('.js')) bytes.script += brotliCompressSync(content).length;
    if (file.endsWith('.css')) bytes.style += brotliCompressSync(content).length;
    queue.push(...loadedBy(file, content.toString('utf8')));
  }
  return bytes;
}

build('chrome');
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(5);
for (const { surface, entries, limit } of BUDGETS) {
  const { script, style } = loadedBytes(builtFolder('chrome'), entries);
  const over = script > limit * 1000;
  const sheets = style > 0 ? `, and ${kilobytes(style).trim()} kB of style` : '';
  console.log(
    `${surface.padEnd(15)}${kilobytes(script)} kB of ${limit} kB of script${sheets}${over ? '  OVER BUDGET' : ''}`,
  );
  if (over) process.exitCode = 1;
}
