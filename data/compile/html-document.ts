/** Owns reading a saved web page: its main text and what the page says of itself, as a document like any other. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isDate } from '../pack-schema.ts';
import type { InputFile } from './parse-source.ts';

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  'P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TD TH TR SECTION ARTICLE FIGCAPTION DT DD BR'.split(' '),
);

/**
 * The page of `file` as a document with front matter: main text by Mozilla's Readability, headings as `##` lines. Title,
 * publisher, date and address come from the page's own metadata and are marked as inferred. Throws an Error in plain
 * words where the page holds no article.
 */
export function htmlDocument(file: InputFile): InputFile {
  const { document } = parseHTML(file.text);
  const address = metaOf(document, ['og:url']) ?? document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const named = metaOf(document, ['article:published_time', 'date', 'dc.date', 'pubdate']);
  const article = new Readability(document).parse();
  const body = article?.content === null || article?.content === undefined ? '' : linesOf(article.content);
  if (body === '') throw new Error('no main text was found in the page; save the article as .txt instead');
  const date = (named ?? article?.publishedTime ?? '').slice(0, 10);
  const fields = [
    ['title', withoutSite(article?.title, article?.siteName)],
    ['publisher', article?.siteName],
    ['date', isDate(date) ? date : undefined],
    ['url', /^https?:\/\/\S+$/.test(address ?? '') ? address : undefined],
  ].flatMap(([key, value]): [string, string][] =>
    key && value?.trim() ? [[key, value.replace(/\s+/g, ' ').trim()]] : [],
  );
  const front = fields.map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  const inferred = `inferred: [${fields.map(([key]) => key).join(', ')}]`;
  return { name: file.name, text: ['---', ...front, inferred, '---', '', body, ''].join('\n') };
}

/** "Pact signed | North News" is the page's title, "Pact signed" the article's. */
function withoutSite(title: string | null | undefined, site: string | null | undefined): string | undefined {
  const [, own, name] = /^(.+?)\s+[|–—-]\s+([^|–—]+)$/.exec(title ?? '') ?? [];
  return own !== undefined && name === site ? own : (title ?? undefined);
}

function metaOf(document: Document, names: readonly string[]): string | undefined {
  for (const name of names) {
    const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
    const content = meta?.getAttribute('content')?.trim();
    if (content) return content;
  }
  return undefined;
}

/** The text of `html`, a blank line between blocks. */
function linesOf(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) lines.push(`${lines.pop() ?? ''}${node.textContent ?? ''}`);
    const isBlock = BLOCKS.has(node.nodeName.toUpperCase());
    if (isBlock) lines.push(/^H[1-6]$/i.test(node.nodeName) ? '## ' : '');
    for (const child of node.childNodes) walk(child);
    if (isBlock) lines.push('');
  };
  walk(document.body);
  const blocks = lines.map((line) => line.replace(/\s+/g, ' ').trim());
  return blocks.filter((line) => line !== '' && line !== '##').join('\n\n');
}
