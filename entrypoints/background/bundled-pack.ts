/** Owns reading the pack that ships with the extension. */
import browser from 'webextension-polyfill';
import { parsePack } from '../../data/pack-schema.ts';
import { sha256 } from '../../data/store/digest.ts';
import type { BundledPack } from '../../data/store/library.ts';

/**
 * Reads and validates the bundled pack (a file of the extension itself; nothing goes over the network).
 * @throws Error in plain words where the file is not a valid pack.
 */
export async function readBundledPack(): Promise<BundledPack> {
  const response = await fetch(browser.runtime.getURL('pack.json'));
  const bytes = new Uint8Array(await response.arrayBuffer());
  const parsed = parsePack(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.ok) throw new Error(`the bundled pack is not valid: ${parsed.errors[0] ?? 'no reason given'}`);
  return { pack: parsed.pack, digest: await sha256(bytes) };
}
