/** Owns mining a corpus on several threads. What comes back is the same whatever the number of shards. */
import { Worker } from 'node:worker_threads';
import type { DocEvidence } from './mine.ts';
import type { InputFile } from './parse-source.ts';

const WORKER = new URL('mine-worker.ts', import.meta.url);

/** The evidence of `files`, mined in `count` shards at once. Documents that cannot be read are passed over. */
export async function mineShards(files: readonly InputFile[], count: number): Promise<DocEvidence[]> {
  const shards = Array.from({ length: Math.min(count, files.length) }, (_, shard) =>
    files.filter((_file, at) => at % count === shard),
  );
  return (await Promise.all(shards.map(mineShard))).flat();
}

function mineShard(files: readonly InputFile[]): Promise<readonly DocEvidence[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, { workerData: files });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
