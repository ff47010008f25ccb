// @vitest-environment happy-dom
/** Tests which text is read, and how it is cut into blocks. */
import { beforeEach, describe, expect, it } from 'vitest';
import { BlockReader, type PageBlock, placeOf } from './page-text.ts';

function read(html: string, nodesAtATime = 3): PageBlock[] {
  document.body.innerHTML = html;
  const blocks: PageBlock[] = [];
  const reader = new BlockReader(document.body, () => undefined);
  while (reader.read(nodesAtATime, blocks));
  return blocks;
}

const texts = (html: string): string[] => read(html).map((block) => block.text.trim());

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the reading of a page', () => {
  it('joins what runs inside a line', () => {
    expect(texts('<p>the <b>Strategic</b> <i>Com<span>pass</span></i></p>')).toEqual(['the Strategic Compass']);
  });

  it('cuts at block edges and line breaks', () => {
    expect(texts('<p>New</p><p>Delhi</p><div>Red<br>Sea<hr>side</div>')).toEqual([
      'New',
      'Delhi',
      'Red',
      'Sea',
      'side',
    ]);
  });

  it('reads text beside blocks as a block of its own', () => {
    expect(texts('<div>before<p>inside</p>after</div>tail')).toEqual(['before', 'inside', 'after', 'tail']);
  });

  it('reads lists and tables cell by cell', () => {
    expect(texts('<ul><li>one</li><li>two</li></ul><table><tr><td>India</td><th>Finland</th></tr></table>')).toEqual([
      'one',
      'two',
      'India',
      'Finland',
    ]);
  });

  it.each(['code', 'pre', 'textarea', 'button', 'nav', 'footer', 'script', 'style', 'kbd', 'select'])(
    'does not read %s',
    (name) => {
      expect(texts(`<p>kept</p><${name}>India</${name}>`)).toEqual(['kept']);
    },
  );

  it.each([
    'contenteditable',
    'contenteditable="true"',
    'aria-hidden="true"',
    'hidden',
    'role="textbox"',
    'role="navigation"',
  ])('does not read an element with %s', (attribute) => {
    expect(texts(`<p>kept</p><div ${attribute}>India</div>`)).toEqual(['kept']);
  });

  it('reads an aside of an article, not one of the page', () => {
    expect(texts('<article><p>story</p><aside>box</aside></article><aside>teasers</aside>')).toEqual(['story', 'box']);
  });

  it('lets no name run across something that is not read', () => {
    expect(texts('<p>New <code>x</code>Delhi</p>')[0]).not.toContain('New Delhi');
  });

  it('reads an open shadow root where its host stands', () => {
    document.body.innerHTML = '<p>first</p><div id="host"></div><p>last</p>';
    const root = document.getElementById('host')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = '<p>shadow</p>';
    const blocks: PageBlock[] = [];
    const reader = new BlockReader(document.body, () => undefined);
    while (reader.read(2, blocks));
    expect(blocks.map((block) => block.text)).toEqual(['first', 'shadow', 'last']);
  });

  it('gives the same blocks however few nodes it reads at a time', () => {
    const html = '<div>a b<p>in <b>bold</b></p><ul><li>one<br>two</li></ul>end of it</div>';
    expect(read(html, 1).map((block) => block.text)).toEqual(read(html, 1000).map((block) => block.text));
  });

  it('does not recurse on a deep page', () => {
    let html = 'deep down';
    for (let depth = 0; depth < 300; depth += 1) html = `<div>${html}</div>`;
    expect(texts(html)).toEqual(['deep down']);
  });

  it('stops where the page took away all it was to read', () => {
    document.body.innerHTML = '<div><p>one</p><p>two</p></div><p>outside</p>';
    const blocks: PageBlock[] = [];
    const root = document.querySelector('div');
    const reader = new BlockReader(root ?? document.body, () => undefined);
    reader.read(1, blocks);
    reader.pause();
    root?.remove();
    reader.resume();
    while (reader.read(2, blocks));
    expect(blocks.map((block) => block.text)).not.toContain('outside');
  });

  it('lets no name run across data too long to be prose', () => {
    const [block] = read(`<p>Kaja <i>${'0 '.repeat(60_000)}</i>Kallas</p>`);
    expect(block?.text).toBe('Kaja \ufffcKallas');
  });

  it('knows which node each place of a block came from', () => {
    const [block] = read('<p>the <b>Red</b> <i>Sea</i></p>');
    const at = (offset: number, atEnd: boolean) => {
      const place = block && placeOf(block, offset, atEnd);
      return place && [place.node.data, place.offset];
    };
    expect(at(4, false)).toEqual(['Red', 0]);
    expect(at(7, true)).toEqual(['Red', 3]);
    expect(at(11, true)).toEqual(['Sea', 3]);
  });
});
