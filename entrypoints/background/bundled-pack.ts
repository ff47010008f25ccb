/** Owns reading the pack that ships with the extension. */
import browser from 'webextension-polyfill';
import type { Pack } from '../../data/pack.ts';
import { parsePack } from '../../data/pack-schema.ts';

/**
 * Reads and validates the bundled pack (a file of the extension itself; nothing goes over the network).
 * @throws Error in plain words where the file is not a valid pack.
 */
export async function readBundledPack(): Promise<Pack> {
  const response = await fetch(browser.runtime.getURL('pack.json'));
  const parsed = parsePack(await response.json());
  if (!parsed.ok) throw new Error(`the bundled pack is not valid: ${parsed.errors[0] ?? 'no reason given'}`);
  return parsed.pack;
}
