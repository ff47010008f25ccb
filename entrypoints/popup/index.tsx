/** Wires the popup: hands it the browser and the tab it was opened over. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { settingsStoreOver } from '../../components/use-settings.ts';
import { type Calls, callerOver, type PageCalls } from '../../data/messages.ts';
import type { OpenTab } from './open-page.ts';
import { Popup } from './Popup.tsx';
import './index.css';

const ask = callerOver<Calls>((message) => browser.runtime.sendMessage(message));

const settingsStore = settingsStoreOver(ask, browser.storage.onChanged);

const [tab]: readonly OpenTab[] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
// Only the top frame answers for the page.
const askContent = callerOver<PageCalls>((message) => browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }));

const root = document.getElementById('popup');
if (root) {
  render(
    <Popup
      ask={ask}
      askContent={askContent}
      settingsStore={settingsStore}
      tab={tab ?? {}}
      onSettings={() => {
        void browser.runtime.openOptionsPage();
        window.close();
      }}
      onClose={() => window.close()}
    />,
    root,
  );
}
