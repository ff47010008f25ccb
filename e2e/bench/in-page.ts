/** Owns what the browser benchmark runs inside pages, as source text: wrapping, painting, frames, growth. */

/** Paints 200 ranges by a highlight, then wraps the same in <mark>; ms of each, layout included. */
export const PAINT_AND_WRAP = `(() => {
  const ranges = [];
  for (const p of document.querySelectorAll('main p')) {
    const node = p.firstChild;
    if (ranges.length < 200 && node instanceof Text && node.length > 20) ranges.push([node, 2, 12]);
  }
  const timed = (work) => { const started = performance.now(); work(); document.body.offsetHeight; return performance.now() - started; };
  document.body.offsetHeight;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(':root::highlight(bench){text-decoration:underline}');
  document.adoptedStyleSheets.push(sheet);
  document.body.offsetHeight;
  const paint = timed(() => CSS.highlights.set('bench', new Highlight(...ranges.map(([node, from, to]) =>
    new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })))));
  const wrap = timed(() => {
    for (const [node, from, to] of ranges) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      range.surroundContents(document.createElement('mark'));
    }
  });
  return { count: ranges.length, paint, wrap };
})()`;

/** Changes one text in each of 120 frames. */
export const EDIT_FRAMES = `new Promise((resolve) => {
  const box = document.getElementById('box');
  let frame = 0;
  const tick = () => {
    box.firstChild.data = String(frame);
    frame += 1;
    if (frame < 120) requestAnimationFrame(tick);
    else resolve(frame);
  };
  requestAnimationFrame(tick);
})`;

/** Notes when the first mark inside the viewport is there, in ms after the document was parsed. */
export const WATCH_FIRST_MARK = `(() => {
  const look = () => {
    const parsed = performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd ?? 0;
    const marked = [...(CSS.highlights?.values() ?? [])].some(({ size }) => size > 0);
    if (marked && parsed > 0) globalThis.firstMark = performance.now() - parsed;
    else setTimeout(look, 2);
  };
  look();
})()`;

/** Adds 1,000 paragraphs, one a frame of sixty a second, beside an observer that does nothing. */
export const APPEND_PARAGRAPHS = `new Promise((resolve) => {
  new MutationObserver(() => undefined).observe(document, { childList: true, characterData: true, subtree: true });
  const main = document.querySelector('main');
  let count = 0;
  const timer = setInterval(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Item ' + count + ': talks went on, and one of those who spoke on item ' + count + ' was Kaja Kallas.';
    main.append(paragraph);
    count += 1;
    if (count < 1000) return;
    clearInterval(timer);
    resolve(count);
  }, 1000 / 60);
})`;
