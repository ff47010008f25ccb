/** Registers the background's listeners, synchronously, as a stopped worker needs; owns nothing else. */
import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { toggledMarks } from '../../data/settings.ts';
import { readSettings } from '../../data/store/settings-store.ts';
import { answer } from './answer.ts';
import { readBundledPack } from './bundled-pack.ts';
import { runCommand } from './commands.ts';
import { changeEverywhere, createHandlers } from './handlers.ts';
import { keepLibrary } from './library-keeper.ts';
import { keepNote } from './pack-note.ts';
import { markOpenTabs, registerMarks, tellPages } from './reach.ts';
import { callerOf } from './sender.ts';

export default defineBackground(() => {
  const keeper = keepLibrary({ readBundled: readBundledPack }, keepNote);
  const handlers = createHandlers(keeper);
  const extension = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('')).origin };

  browser.runtime.onMessage.addListener((message, sender, sendResponse) => {
    void answer(message, callerOf(sender, extension), handlers).then(sendResponse);
    return true;
  });

  browser.commands.onCommand.addListener((command) => {
    void runCommand(command, () => changeEverywhere(toggledMarks));
  });

  browser.runtime.onInstalled.addListener(async () => {
    await registerMarks((await readSettings(browser.storage.local)).sitesOff);
    const changed = await keeper.refresh();
    await markOpenTabs();
    if (changed) await tellPages();
  });
});
