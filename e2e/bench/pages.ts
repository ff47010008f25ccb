/** Owns the generated pages of the browser benchmark and the server they come from. */

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { generateText } from './generate.ts';

/** Names the bundled pack knows, as generated pages mention them. */
const NAMES = [
  'Kaja Kallas',
  'Rajnath Singh',
  'New Delhi',
  'European Union',
  'Europol',
  'India–EU Security and Defence Partnership',
  'Security Action for Europe',
  'ReArm Europe',
];

/** How much of a page is prose and how much is menus, and on how many text nodes each. */
interface Shape {
  readonly prose: number;
  readonly proseNodes: number;
  readonly menus: number;
  readonly menuNodes: number;
}

/** Sizes as they are spread over real pages: the median, the ninetieth of a hundred, the largest. */
const SHAPES: Readonly<Record<string, Shape>> = {
  median: { prose: 9_500, proseNodes: 203, menus: 24_500, menuNodes: 686 },
  p90: { prose: 60_000, proseNodes: 1_100, menus: 56_000, menuNodes: 1_736 },
  largest: { prose: 2_000_000, proseNodes: 110_000, menus: 820_000, menuNodes: 48_000 },
};

/** Text cut into about `count` runs, every other one in an element of its own, as links and emphasis cut it. */
function cutInto(text: string, count: number): string {
  const words = text.split(' ');
  const runs = Math.max(1, Math.min(count, words.length));
  const size = Math.ceil(words.length / runs);
  const cut = Array.from({ length: runs }, (_, run) => words.slice(run * size, (run + 1) * size).join(' '));
  return cut.map((run, index) => (index % 2 === 1 ? `<em>${run}</em>` : run)).join(' ');
}

function pageOf({ prose, proseNodes, menus, menuNodes }: Shape, names: readonly string[]): string {
  const paragraphs = generateText(prose, names);
  const nodes = Math.max(1, Math.round(proseNodes / paragraphs.length));
  const article = paragraphs.map((text) => `<p>${cutInto(text, nodes)}</p>`).join('\n');
  const menuText = generateText(menus, [], 5).join(' ').split(' ');
  const size = Math.ceil(menuText.length / menuNodes);
  const items = Array.from({ length: menuNodes }, (_, item) => menuText.slice(item * size, (item + 1) * size));
  const menu = items.map((words) => `<li><a href="#">${words.join(' ')}</a></li>`).join('\n');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Generated</title>
<style>body{font:16px/1.5 serif;max-width:48em;margin:auto}nav{height:20em;overflow:auto}</style>
<nav><ul>${menu}</ul></nav><main><article><h1>Generated</h1>${article}</article></main></html>`;
}

/** A page whose first screen holds so many mentions, and a box in which `tick` changes a text each frame. */
function editedPage(mentions: number): string {
  const words = Array.from({ length: mentions }, (_, index) => NAMES[index % NAMES.length]).join(' and ');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Edited</title>
<style>body{font:11px/1.2 sans-serif}</style><main><p>${words || 'Nothing to find here.'}</p><p id="box">0</p></main></html>`;
}

/**
 * A front page that never rests: a clock, news that keep coming, a list drawn anew, a story that fades in, one that is
 * unfolded, and a change to dark after twelve seconds.
 */
export function restlessPage(): string {
  const stories = generateText(120_000, NAMES).map((text) => `<p>${text}</p>`);
  const news = JSON.stringify(generateText(20_000, NAMES, 23));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A front page that never rests</title>
<style>body{font:15px/1.45 serif;margin:0 auto;max-width:70em;display:grid;grid-template-columns:2fr 1fr;gap:2em;background:#fff;color:#222}
body.dark{background:#181818;color:#ddd}header{grid-column:1/3;padding:1em 0}.late{opacity:0;transition:opacity 1s}.seen{opacity:1}li{margin:.4em 0}</style>
<header><h1>The day so far</h1><p>It is <b id="clock"></b>.</p></header>
<main><article><h2>Talks</h2><p class="late">Kaja Kallas and Rajnath Singh spoke of the European Union.</p>
<p id="folded" hidden>Europol and Security Action for Europe were on the table.</p>${stories.join('\n')}</article></main>
<section><h2>Newest</h2><ul id="news"></ul><h2>Most read</h2><ol id="list"></ol></section>
<script>
const news = ${news};
const names = ${JSON.stringify(NAMES)};
let tick = 0;
setInterval(() => {
  tick += 1;
  document.getElementById('clock').textContent = tick + ' s past the hour';
  const item = document.createElement('li');
  item.textContent = news[tick % news.length].slice(0, 160);
  document.getElementById('news').prepend(item);
  document.getElementById('list').innerHTML = names.map((_, at) => '<li>' + names[(at + tick) % names.length] + '</li>').join('');
  if (tick === 3) document.querySelector('.late').classList.add('seen');
  if (tick === 5) document.getElementById('folded').hidden = false;
  if (tick === 12) document.body.classList.add('dark');
}, 1000);
</script></html>`;
}

/** The generated pages by name, and the saved pages of `folder`. */
export function benchPages(folder: string | undefined): Map<string, string> {
  const pages = new Map<string, string>();
  for (const [name, shape] of Object.entries(SHAPES)) {
    pages.set(name, pageOf(shape, NAMES));
    pages.set(`${name}, no hit`, pageOf(shape, []));
  }
  for (const mentions of [0, 50, 200]) pages.set(`edited ${mentions}`, editedPage(mentions));
  const saved = folder === undefined ? [] : readdirSync(folder).filter((file) => /\.html?$/.test(file));
  for (const file of saved) pages.set(`saved ${file}`, readFileSync(join(folder ?? '', file), 'utf8'));
  return pages;
}

/** Serves pages by name from a free port of 127.0.0.1. */
export async function serveBench(pages: ReadonlyMap<string, string>): Promise<{
  url: (name: string) => string;
  close: () => void;
}> {
  const server = createServer((request, response) => {
    const page = pages.get(decodeURIComponent((request.url ?? '/').slice(1)));
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return {
    url: (name) => `http://127.0.0.1:${address.port}/${encodeURIComponent(name)}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
