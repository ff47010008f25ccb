/** Wires the options page: hands it the browser. */
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { settingsStoreOver } from '../../components/use-settings.ts';
import { type Calls, callerOver } from '../../data/messages.ts';
import { Options } from './Options.tsx';
import './index.css';

const ask = callerOver<Calls>((message) => browser.runtime.sendMessage(message));

const settingsStore = settingsStoreOver(ask, browser.storage.onChanged);

const root = document.getElementById('options');
if (root) {
  render(<Options ask={ask} settingsStore={settingsStore} version={browser.runtime.getManifest().version} />, root);
}
