/** Owns reading the pack that ships with the extension. */
import browser from 'webextension-polyfill';
import type { NameWords } from '../../data/match/name-words.ts';
import { parsePack } from '../../data/pack-schema.ts';
import type { BundledPack } from '../../data/store/installation.ts';

/**
 * Reads and validates the bundled pack, and reads the words of its language (files of the extension itself; nothing
 * goes over the network).
 * @throws Error in plain words where the file is not a valid pack.
 */
export async function readBundledPack(): Promise<BundledPack> {
  const parsed = parsePack(await readOwnFile('pack.json'));
  if (!parsed.ok) throw new Error(`the bundled pack is not valid: ${parsed.errors[0] ?? 'no reason given'}`);
  // Written by the same build as this code.
  const nameWords = (await readOwnFile('name-words.json')) as NameWords;
  return { pack: parsed.pack, nameWords };
}

async function readOwnFile(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(name));
  return response.json();
}
