// @vitest-environment happy-dom
/** Tests that settings stay live and that a change that fails is taken back. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DEFAULT_SETTINGS, type Settings, withChange } from '../data/settings.ts';
import { type LiveSettings, type SettingsStore, useSettings } from './use-settings.ts';

let stored: Settings;
let broken: boolean;
let full: boolean;
let watchers: (() => void)[];
let live: LiveSettings;

const store: SettingsStore = {
  read: async () => {
    if (broken) throw new Error('disk');
    return stored;
  },
  change: async (change) => {
    if (full) throw new Error('no room');
    stored = withChange(stored, change);
    return stored;
  },
  watch: (changed, signal) => {
    watchers.push(changed);
    signal.addEventListener('abort', () => {
      watchers = watchers.filter((watcher) => watcher !== changed);
    });
  },
};

function Probe(): null {
  live = useSettings(store);
  return null;
}

beforeEach(async () => {
  stored = DEFAULT_SETTINGS;
  broken = false;
  full = false;
  watchers = [];
  await act(async () => render(<Probe />, document.body));
});
afterEach(() => render(null, document.body));

describe('settings on a page', () => {
  it('are those that are stored', () => {
    expect(live.settings).toEqual(DEFAULT_SETTINGS);
    expect(live.failure).toBeUndefined();
  });

  it('change at once and are saved', async () => {
    await act(async () => live.change({ noise: 'all' }));
    expect(live.settings?.noise).toBe('all');
    expect(stored.noise).toBe('all');
  });

  it('follow a change made in another window', async () => {
    stored = withChange(stored, { openSpeed: 'slow' });
    await act(async () => watchers.forEach((changed) => void changed()));
    expect(live.settings?.openSpeed).toBe('slow');
  });

  it('take back what could not be saved, say so, and forget it once something is saved', async () => {
    full = true;
    await act(async () => live.change({ noise: 'all' }));
    await vi.waitFor(() => expect(live.settings?.noise).toBe('section'));
    expect(live.failure).toBe('unsaved');
    full = false;
    await act(async () => live.change({ noise: 'page' }));
    expect(live.failure).toBeUndefined();
    expect(live.settings?.noise).toBe('page');
  });

  it('say that they cannot be read, until they can', async () => {
    broken = true;
    await act(async () => live.readAgain());
    expect(live.failure).toBe('unread');
    broken = false;
    await act(async () => live.readAgain());
    expect(live.failure).toBeUndefined();
  });

  it('are watched no longer than the page lives', async () => {
    expect(watchers).toHaveLength(1);
    await act(async () => render(null, document.body));
    expect(watchers).toEqual([]);
  });
});
