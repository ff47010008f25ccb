/** Owns the compiler as a browser's worker runs it: a corpus comes in as a message, the pack's text goes out. */
import { type Compiled, compile } from '../data/compile/compile.ts';
import { packText } from '../data/compile/emit.ts';
import { issueLine } from '../data/compile/issue.ts';

/** A corpus as the worker is sent it: the arguments of `compile`. */
export type Corpus = Parameters<typeof compile>;

self.onmessage = ({ data }: MessageEvent<Corpus>): void => {
  const { pack, issues }: Compiled = compile(...data);
  self.postMessage(pack === undefined ? issues.map(issueLine).join('\n') : packText(pack));
};
