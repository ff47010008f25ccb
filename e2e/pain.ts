/** Owns seeing whether a page of pain is marked as it says itself: expected and painted marks of one document. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every page of pain, by its address on the page server. */
export const PAIN_PAGES: readonly string[] = readdirSync(join(import.meta.dirname, 'pages', 'pain'))
  .filter((file) => /\.x?html$/.test(file))
  .map((file) => `pain/${file}`);

/** What a document expects and what is painted in it. */
export interface PainSeen {
  /** The words of each expected mark, and how often each entity is expected. */
  readonly expected: readonly string[];
  readonly entities: Readonly<Record<string, number>>;
  /** The words of each painted range; "stray: …" where they are not the very words of an expecting element. */
  readonly painted: readonly string[];
}

/** Gives a {@link PainSeen}, as source text for any browser's page; open shadow roots included. */
export const SEE_PAIN = `(() => {
  const expecting = [];
  const gather = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.hasAttribute('data-expect')) expecting.push(element);
      if (element.shadowRoot) gather(element.shadowRoot);
    }
  };
  gather(document);
  const plain = (text) => text.replace(/\\s+/g, ' ').trim();
  const painted = [];
  for (const highlight of CSS.highlights.values()) for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    const words = plain(range.toString());
    const around = expecting.some((element) => element.contains(startContainer) && element.contains(endContainer) && plain(element.textContent) === words);
    painted.push(around ? words : 'stray: ' + words);
  }
  const entities = {};
  for (const element of expecting) {
    const id = element.getAttribute('data-expect');
    entities[id] = (entities[id] ?? 0) + 1;
  }
  return { expected: expecting.map((element) => plain(element.textContent)).sort(), entities, painted: painted.sort() };
})()`;

/** The page as its own scripts see it, without the one element we may add. */
export const OUTER_HTML = `(() => {
  const ours = document.querySelector('html > div[popover="manual"]');
  return document.documentElement.outerHTML.replace(ours ? ours.outerHTML : '', '');
})()`;
