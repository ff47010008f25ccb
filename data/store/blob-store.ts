/** Owns where the blocks of an installed pack lie: in the database, or in memory where there is none to be had. */
import type { Database } from './database.ts';
import { sha256 } from './digest.ts';

/** The blobs of one installation by name, with the digest of them all. */
export interface Installation {
  readonly digest: string;
  readonly blobs: ReadonlyMap<string, Uint8Array>;
}

/** What is installed, to be read. */
export interface BlobStore {
  readonly digest: string;
  /** @throws DamagedStoreError where the blob is missing or its bytes are not what was written. */
  read(name: string): Promise<Uint8Array>;
}

/** The database does not hold what was written to it. */
export class DamagedStoreError extends Error {
  override readonly name = 'DamagedStoreError';
}

/** An installation kept in memory, for browsers whose private mode has no database. */
export function memoryStore({ digest, blobs }: Installation): BlobStore {
  return {
    digest,
    read: async (name) => blobs.get(name) ?? fail(`no block "${name}"`),
  };
}

/**
 * The current installation of a database; `undefined` where nothing was installed.
 * @throws DamagedStoreError where rows are missing although the pointer stands.
 */
export async function openStore(database: Database): Promise<BlobStore | undefined> {
  const pointer = await database.pointers.get('current');
  if (!pointer) return undefined;
  const count = await database.blobs.where('install').equals(pointer.install).count();
  if (count !== pointer.blobCount) fail(`${count} of ${pointer.blobCount} blocks are left`);
  return {
    digest: pointer.digest,
    read: async (name) => {
      const row = await database.blobs.get(`${pointer.install}/${name}`);
      if (!row || (await sha256(row.bytes)) !== row.sha256) return fail(`block "${name}" is damaged`);
      return row.bytes;
    },
  };
}

/**
 * Installs whole or not at all: rows are staged under a new name, then one strict transaction flips the pointer, then
 * the rows of other installations are swept. A browser killed at any point leaves the old installation or the new one.
 */
export async function replaceStore(database: Database, installation: Installation): Promise<BlobStore> {
  const install = `${installation.digest.slice(0, 16)}-${crypto.randomUUID()}`;
  for (const [name, bytes] of installation.blobs) {
    await database.blobs.put({ key: `${install}/${name}`, install, bytes, sha256: await sha256(bytes) });
  }
  await database.transaction('rw', database.pointers, () =>
    database.pointers.put({ key: 'current', install, digest: installation.digest, blobCount: installation.blobs.size }),
  );
  await database.blobs.where('install').notEqual(install).delete();
  const store = await openStore(database);
  return store ?? fail('the new installation cannot be read back');
}

function fail(reason: string): never {
  throw new DamagedStoreError(reason);
}
