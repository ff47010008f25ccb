/** Breaks: only-the-store-knows-dexie */
import 'dexie';
