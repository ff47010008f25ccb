/** Owns the one opened library of this worker: opened when first asked for, rebuilt when found damaged, one at a time. */
import { DamagedStoreError } from '../../data/store/blob-store.ts';
import {
  type Library,
  type LibrarySources,
  openLibrary,
  rebuildLibrary,
  refreshBundled,
} from '../../data/store/library.ts';

/** Keeps a library open. */
export interface LibraryKeeper {
  /** Runs `read` on the library; on a damaged store once more, on a rebuilt one. */
  use<T>(read: (library: Library) => T | Promise<T>): Promise<T>;
  /** Takes the bundled pack where it is another than the installed one. @returns whether it was. */
  refresh(): Promise<boolean>;
}

/** Makes a keeper; `onNote` is told whatever opening a library has to say to the reader. Opening, rebuilding and refreshing queue up, so that two installations never interleave. */
export function keepLibrary(sources: LibrarySources, onNote: (note: string) => void): LibraryKeeper {
  let opened: Promise<Library> | undefined;
  const tell = (library: Library): Library => {
    if (library.note !== undefined) onNote(library.note);
    return library;
  };
  const open = (): Promise<Library> => {
    opened ??= openLibrary(sources).then(tell);
    // A library that could not be opened is tried again at the next question.
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const rebuildAfter = (broken: Library): Promise<Library> => {
    opened = open().then((current) => (current === broken ? rebuildLibrary(sources).then(tell) : current));
    return opened;
  };
  return {
    use: async (read) => {
      const library = await open();
      try {
        return await read(library);
      } catch (error) {
        if (!(error instanceof DamagedStoreError)) throw error;
        return read(await rebuildAfter(library));
      }
    },
    refresh: async () => {
      await open();
      const changed = await refreshBundled(sources);
      if (changed) opened = undefined;
      return changed;
    },
  };
}
