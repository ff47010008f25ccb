/** The compiler in a worker of a real Chromium, on a page with a strict policy: the same bytes as in Node. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFolder } from '../data/compile/build-pack.ts';
import { compile } from '../data/compile/compile.ts';
import { packText } from '../data/compile/emit.ts';
import { bundleCompiler } from './compile-bundle.ts';
import type { Corpus } from './compile-worker.ts';
import { type ChromiumStage, setStage } from './stage.ts';

const SEEDS = join(import.meta.dirname, '..', 'seeds', 'india-eu-defence');
const RAW = {
  name: 'raw.txt',
  text: 'Pact signed in Oslo\nOslo, Jan 27 (AFP) Defence Minister Ada Berg signed the Oslo Sea Pact (OSP). The pact holds.\n',
};

let stage: ChromiumStage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

/** What the worker answers to `corpus`, on a page of its own. */
async function compiledInBrowser(corpus: Corpus): Promise<string> {
  const bundle = await bundleCompiler();
  const page = await stage.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.route('**/compile-worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: bundle }));
  await page.goto(stage.url('compile.html'));
  const answer = await page.evaluate(
    (sent) =>
      new Promise<string>((resolve, reject) => {
        const worker = new Worker('/compile-worker.js', { type: 'module' });
        worker.onmessage = ({ data }: MessageEvent<string>) => resolve(data);
        worker.onerror = (event) => reject(new Error(event.message));
        worker.postMessage(sent);
      }),
    corpus,
  );
  await page.close();
  expect(errors).toEqual([]);
  return answer;
}

/** The same corpus compiled here. */
function compiledHere(corpus: Corpus): string {
  const { pack } = compile(...corpus);
  return pack === undefined ? 'no pack' : packText(pack);
}

test('a raw document compiles in a worker to the same bytes as in Node', async () => {
  const corpus: Corpus = [
    [RAW],
    undefined,
    { id: 'raw', title: 'Raw', version: '1.0.0', language: 'en', licence: 'CC0' },
  ];
  const here = compiledHere(corpus);
  expect(here).toContain('Oslo Sea Pact');
  expect(await compiledInBrowser(corpus)).toBe(here);
});

test('what a browser would load is under 100 kB gzipped and holds nothing that reads web pages or files', async () => {
  const bundle = await bundleCompiler();
  expect(gzipSync(bundle).length).toBeLessThanOrEqual(100_000);
  expect(bundle).not.toMatch(/Readability|linkedom|["'`]node:/);
});

test('so does the first pack with its overlay, and nothing is asked of the network', async () => {
  const { documents, info } = readFolder(SEEDS);
  const overlay = { name: 'overlay.json', text: readFileSync(join(SEEDS, 'overlay.json'), 'utf8') };
  const corpus: Corpus = [documents, overlay, info];
  expect(await compiledInBrowser(corpus)).toBe(compiledHere(corpus));
  expect(stage.strangeRequests()).toEqual([]);
});
