/** Owns what the keyboard commands of the browser do: they work on the page of the active tab. */
import browser from 'webextension-polyfill';

/** Where the keyboard goes from the term it is on. */
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-term': 1, 'previous-term': -1 };

/** Runs a command of the manifest; `toggleMarks` hides all marks or shows them again. */
export async function runCommand(command: string, toggleMarks: () => Promise<unknown>): Promise<void> {
  const by = STEPS[command];
  if (by !== undefined) await stepOn(by);
  else if (command === 'toggle-marks') await toggleMarks();
}

/** Loads the hover where no pointer has asked for it yet, then steps. Pages without our script do not answer. */
async function stepOn(by: 1 | -1): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['hover.js'] });
    await browser.tabs.sendMessage(tab.id, { call: 'step', request: { by } }, { frameId: 0 });
  } catch {
    // A page of the browser's own, or one on which nothing is marked: there is no term to go to.
  }
}
