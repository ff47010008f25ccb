/** Owns the loopback server for test pages: files of e2e/pages, awkward headers, and pages too big to keep in a file. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const PAGES = join(import.meta.dirname, 'pages');
/** The libraries a page may ask for: a page that Preact or Vue takes over needs Preact or Vue. */
const LIBRARIES: Readonly<Record<string, string>> = {
  '/preact.js': fileURLToPath(import.meta.resolve('preact')),
  '/vue.js': fileURLToPath(import.meta.resolve('vue/dist/vue.runtime.esm-browser.prod.js')),
};
/** Where pages with a policy tell of whatever broke it. */
const REPORTS = '/reports';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
};

/** Response headers that make a page what its name says. */
const HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/strict-csp.html': {
    'content-security-policy': "default-src 'none'; frame-src 'none'; require-trusted-types-for 'script'",
  },
  '/pain/strict-csp.html': {
    'content-security-policy': `default-src 'none'; require-trusted-types-for 'script'; report-uri ${REPORTS}`,
  },
  '/pain/vue-hydration.html': { 'content-security-policy': `script-src 'self' 'unsafe-inline'; report-uri ${REPORTS}` },
  '/sandbox.html': { 'content-security-policy': 'sandbox allow-scripts' },
  '/coep.html': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

/** Milliseconds without a request after which an abandoned server lets go of its port. */
const IDLE = 10 * 60_000;
const HUGE_TEXT_NODES = 1_000_000;
const HUGE_PER_PARAGRAPH = 100;

/** A running server. */
export interface PageServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  /** What browsers reported so far of broken policies, as they sent it. */
  readonly reports: readonly string[];
  close(): Promise<void>;
}

/** A page of a million text nodes, a hundred to a paragraph, with one name to find at its start. */
function* hugePage(): Generator<string> {
  yield '<!doctype html><html lang="en"><meta charset="utf-8"><title>A million text nodes</title><main>';
  yield '<p id="named">Kaja Kallas spoke in New Delhi on the India–EU Security and Defence Partnership.</p>';
  const paragraph = `<p>${'word <i>and</i> '.repeat(HUGE_PER_PARAGRAPH / 2)}</p>\n`;
  for (let nodes = 0; nodes < HUGE_TEXT_NODES; nodes += HUGE_PER_PARAGRAPH) yield paragraph;
  yield '</main></html>';
}

function answer(path: string, response: ServerResponse): void {
  if (path === '/huge.html') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    Readable.from(hugePage()).pipe(response);
    return;
  }
  if (path === '/favicon.ico' || path === REPORTS) {
    response.writeHead(204).end();
    return;
  }
  const file = LIBRARIES[path] ?? normalize(join(PAGES, path));
  const type = TYPES[extname(file)];
  if ((LIBRARIES[path] === undefined && !file.startsWith(PAGES)) || type === undefined || !existsSync(file)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`There is no ${path} here.`);
    return;
  }
  response.writeHead(200, { 'content-type': type, ...HEADERS[path] });
  createReadStream(file).pipe(response);
}

/** Starts the server on a free port of 127.0.0.1. It never keeps the process alive by itself. */
export async function servePages(): Promise<PageServer> {
  const reports: string[] = [];
  const server = createServer((request, response) => {
    idle.refresh();
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (pathname === REPORTS) void text(request).then((report) => reports.push(report));
    answer(pathname, response);
  });
  const idle = setTimeout(() => server.close(), IDLE).unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the page server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    reports,
    close: () => {
      clearTimeout(idle);
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
