/** Proves where browsers are looked for, on machines that are not at hand. */
import { expect, test } from 'vitest';
import { type Family, findBrowser, type Machine } from './find-browser.ts';

function machine(platform: NodeJS.Platform, files: readonly string[], env: Machine['env'] = {}): Machine {
  return { platform, env, exists: (path) => files.includes(path) };
}

const PLACES: readonly [Family, NodeJS.Platform, Machine['env'], string][] = [
  ['chromium', 'linux', {}, '/usr/bin/chromium'],
  ['chromium', 'linux', {}, '/snap/bin/chromium'],
  ['chromium', 'linux', { PATH: '/opt/own:/usr/bin' }, '/opt/own/google-chrome'],
  ['chromium', 'linux', {}, '/usr/bin/microsoft-edge-stable'],
  ['chromium', 'linux', {}, '/usr/bin/brave-browser'],
  ['firefox', 'linux', {}, '/usr/bin/firefox-esr'],
  ['firefox', 'linux', {}, '/usr/bin/firefox'],
  ['chromium', 'darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ['chromium', 'darwin', { HOME: '/Users/a' }, '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium'],
  ['firefox', 'darwin', {}, '/Applications/Firefox.app/Contents/MacOS/firefox'],
  ['chromium', 'win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
  ['chromium', 'win32', { 'PROGRAMFILES(X86)': 'C:\\Q' }, 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['firefox', 'win32', { PROGRAMFILES: 'C:\\P' }, 'C:\\P\\Mozilla Firefox\\firefox.exe'],
];

test.each(PLACES)('finds %s on %s', (family, platform, env, path) => {
  expect(findBrowser(family, machine(platform, [path], env))).toEqual({ path });
});

test('takes the environment variable before anything else', () => {
  const here = machine('linux', ['/mine', '/usr/bin/chromium'], { CHROMIUM_PATH: '/mine' });
  expect(findBrowser('chromium', here)).toEqual({ path: '/mine' });
});

test('says so when the environment variable names nothing', () => {
  const here = machine('linux', ['/usr/bin/firefox'], { FIREFOX_PATH: '/gone' });
  expect(findBrowser('firefox', here)).toEqual({ problem: 'FIREFOX_PATH names /gone, which is not there.' });
});

test('prefers Chromium to the branded browsers', () => {
  const here = machine('linux', ['/usr/bin/google-chrome', '/usr/local/bin/chromium']);
  expect(findBrowser('chromium', here)).toEqual({ path: '/usr/local/bin/chromium' });
});

test('says in plain words what to install when there is none', () => {
  expect(findBrowser('chromium', machine('darwin', []))).toEqual({
    problem:
      'No Chromium-like browser was found. Install Chromium, Chrome, Edge or Brave, or name its program in CHROMIUM_PATH.',
  });
});
