/** Owns settings as a page sees them: changed at once, corrected by the truth, the same in every window. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Caller, Calls } from '../data/messages.ts';
import { type Settings, type SettingsChange, withChange } from '../data/settings.ts';

/** Where settings come from; the page supplies it. */
export interface SettingsStore {
  readonly read: () => Promise<Settings>;
  /** Resolves to the settings after the change. */
  readonly change: (change: SettingsChange) => Promise<Settings>;
  /** Calls `changed` whenever settings may have changed, in any window, until `signal` aborts. */
  readonly watch: (changed: () => void, signal: AbortSignal) => void;
}

/** The browser's own notice that something stored has changed. */
interface ChangeEvent {
  readonly addListener: (listener: () => void) => void;
  readonly removeListener: (listener: () => void) => void;
}

/** Settings as the background keeps them, asked by `ask` and watched through the storage's `onChanged`. */
export function settingsStoreOver(ask: Caller<Calls>, onChanged: ChangeEvent): SettingsStore {
  return {
    read: () => ask('settings', {}),
    change: (change) => ask('changeSettings', { change }),
    watch: (changed, signal) => {
      onChanged.addListener(changed);
      signal.addEventListener('abort', () => onChanged.removeListener(changed));
    },
  };
}

/** What last went wrong, until something goes right. */
type SettingsFailure = 'unread' | 'unsaved';

/** The settings of this moment. */
export interface LiveSettings {
  /** Undefined until they were read. */
  readonly settings: Settings | undefined;
  readonly failure: SettingsFailure | undefined;
  /** Acts at once; what cannot be saved is taken back and `failure` says so. */
  readonly change: (change: SettingsChange) => void;
  readonly readAgain: () => void;
}

/** Keeps the settings of `store`, which must be the same at every rendering. */
export function useSettings(store: SettingsStore): LiveSettings {
  const [settings, setSettings] = useState<Settings>();
  const [failure, setFailure] = useState<SettingsFailure>();
  /** Grows with every question: only the answer to the last one counts. */
  const asked = useRef(0);

  const settle = useCallback(async (answer: Promise<Settings>, failed: SettingsFailure): Promise<boolean> => {
    const question = ++asked.current;
    try {
      const truth = await answer;
      if (question !== asked.current) return true;
      setSettings(truth);
      setFailure((before) => (failed === 'unread' && before === 'unsaved' ? before : undefined));
      return true;
    } catch {
      if (question === asked.current) setFailure(failed);
      return false;
    }
  }, []);
  const readAgain = useCallback(() => void settle(store.read(), 'unread'), [store, settle]);

  useEffect(() => {
    const over = new AbortController();
    readAgain();
    store.watch(readAgain, over.signal);
    return () => over.abort();
  }, [store, readAgain]);

  const change = async (wanted: SettingsChange): Promise<void> => {
    setSettings((before) => before && withChange(before, wanted));
    const saved = await settle(store.change(wanted), 'unsaved');
    if (!saved) readAgain();
  };
  return { settings, failure, change: (wanted) => void change(wanted), readAgain };
}
