import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import type { OpenText } from './sharedText.ts';

/** A text's copy on this device. */
export type LocalCopy = {
  /** Whether it held anything. */
  readonly hadText: boolean;
  /** The origin under which its updates enter the document. */
  readonly origin: unknown;
  /** Calls back once everything that the document holds now is written to this device. */
  readonly whenWritten: (written: () => void) => void;
  readonly close: () => Promise<void>;
  /** Closes it and deletes what it holds. */
  readonly drop: () => Promise<void>;
};

/** A browser that has not opened its database by then will not do it soon. */
const openingMs = 3000;

/** Loads the text's copy into the document; null where this browser keeps none. */
export async function openLocalCopy(doc: Y.Doc, open: OpenText): Promise<LocalCopy | null> {
  const name = `corale:${open.member}:${open.document}:${open.epoch}`;
  if (!(await canOpen(name))) return null;
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  return {
    hadText: doc.store.clients.size > 0,
    origin: persistence,
    whenWritten: (written) => afterEarlierWrites(persistence.db, written),
    close: () => persistence.destroy(),
    drop: () => persistence.clearData(),
  };
}

/** A transaction that reads waits for all earlier ones that write to the same store: when it is done, so are they. */
function afterEarlierWrites(database: IDBDatabase | null, done: () => void): void {
  if (database === null) return;
  database.transaction('updates', 'readonly').oncomplete = done;
}

/** y-indexeddb waits for ever where a database cannot be opened, as in some private windows: so it is tried first. */
async function canOpen(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  return await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), openingMs);
    const answer = (works: boolean) => {
      clearTimeout(timer);
      resolve(works);
    };
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => {
        // The same stores as y-indexeddb: whoever comes first makes them.
        request.result.createObjectStore('updates', { autoIncrement: true });
        request.result.createObjectStore('custom');
      };
      request.onsuccess = () => {
        request.result.close();
        answer(true);
      };
      request.onerror = () => answer(false);
      request.onblocked = () => answer(false);
    } catch {
      answer(false);
    }
  });
}
