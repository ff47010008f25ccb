/** Owns one shard of mining on its own thread: documents in, their evidence out. */
import { parentPort, workerData } from 'node:worker_threads';
import { mineFiles } from './compile.ts';
import type { InputFile } from './parse-source.ts';

parentPort?.postMessage(mineFiles(workerData as readonly InputFile[]));
