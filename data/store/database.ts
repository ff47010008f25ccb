/** Owns the database: its tables, its version, and how a connection behaves when another context needs it closed. */
import { Dexie, type EntityTable } from 'dexie';

/** A block of bytes of an installed pack, verified by its hash whenever it is read. */
export interface BlobRow {
  /** `<install>/<name>`. */
  readonly key: string;
  readonly install: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
}

/** The one pointer to what is installed. Written last, so that an installation is whole or not at all. */
export interface PointerRow {
  readonly key: 'current';
  readonly install: string;
  /** SHA-256 over all blobs of the installation. */
  readonly digest: string;
  /** How many blob rows the installation has. */
  readonly blobCount: number;
}

/** Name of the database on the extension's own origin. */
const DATABASE_NAME = 'sidelight';

/** The extension's database. Opened by the background alone. */
export class Database extends Dexie {
  readonly blobs!: EntityTable<BlobRow, 'key'>;
  readonly pointers!: EntityTable<PointerRow, 'key'>;

  constructor(name = DATABASE_NAME) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ blobs: 'key, install', pointers: 'key' });
    // An upgrade in another context hangs for ever unless every open connection gives way.
    this.on('versionchange', () => this.close());
  }
}
