/** Owns what is to be told of the pack, once: kept until the reader has seen it, since a worker sleeps before that. */
import browser from 'webextension-polyfill';

const KEY = 'packNote';

/** Keeps a note until it is seen. */
export function keepNote(note: string): void {
  void browser.storage.local.set({ [KEY]: note });
}

/** The note to tell, if there is one. */
export async function readNote(): Promise<string | undefined> {
  const note = (await browser.storage.local.get(KEY))[KEY];
  return typeof note === 'string' ? note : undefined;
}

/** The reader has seen the note. */
export function forgetNote(): Promise<void> {
  return browser.storage.local.remove(KEY);
}
