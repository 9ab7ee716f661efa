import { uuidv4 } from 'lib0/random';
import type { OpenText, RescuedText } from './sharedText.ts';

/** Rows of one text on this device. What is done has happened whole, and is on the disk, or not at all. */
export type Device = {
  readonly read: () => Promise<Kept>;
  readonly write: (row: Row) => Promise<Written>;
  readonly keepRescued: (rescued: RescuedText | null) => Promise<void>;
  /** What met a text that was closed to writing, until the server keeps it (H1). */
  readonly keepLeft: (left: Uint8Array | null) => Promise<void>;
  /** For which draft of the text the rows are written from now on. */
  readonly keepDraft: (draft: number) => Promise<void>;
  /** Deletes every row, and keeps these words instead: what is written next has another beginning. */
  readonly forget: (instead: Instead) => Promise<void>;
  /** Calls back when what was written is gone: the browser or somebody else deleted it. */
  readonly onLost: (lost: () => void) => void;
  readonly close: () => void;
};

/** What stays of a text whose rows go. */
export type Instead = { readonly rescued: RescuedText | null; readonly left: Uint8Array | null };

type Kept = {
  readonly rows: readonly { readonly key: number; readonly update: Uint8Array }[];
  readonly beginning: string | null;
  readonly rescued: RescuedText | null;
  readonly left: Uint8Array | null;
  /** Null where nobody has said it yet. */
  readonly draft: number | null;
};

type Row = {
  readonly update: Uint8Array;
  /** The whole text, for a device that has forgotten what stood before this row. */
  readonly whole: () => Uint8Array;
  /** Rows that this one replaces. */
  readonly instead: readonly number[];
  /** The beginning that the rows before it belong to. */
  readonly beginning: string | null;
};

type Written = { readonly key: number; readonly beginning: string; readonly wasForgotten: boolean };

/** A browser that has not opened its database by then will not do it soon. */
const openingMs = 3000;
const stores = ['updates', 'custom'] as const;

/** Under which name a text's copy is kept (C2). */
export function copyName({
  member,
  document,
  epoch,
}: Pick<OpenText, 'member' | 'document' | 'epoch'>): string {
  return `corale:${member}:${document}:${epoch}`;
}

/** Whether there is such a copy; a browser that does not tell makes an empty one when it is opened. */
export async function existsOnDevice(name: string): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  const known = await indexedDB.databases?.();
  return known === undefined || known.some((one) => one.name === name);
}

/** Deletes a copy, also under the pages that have it open. */
export function removeFromDevice(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

/** The rows of this name in IndexedDB; null where this browser keeps none, as in some private windows. */
export async function openDevice(name: string): Promise<Device | null> {
  const first = await openDatabase(name).catch(() => null);
  return first && new BrowserDevice(name, first);
}

class BrowserDevice implements Device {
  readonly #name: string;
  #database: IDBDatabase | null = null;
  #lost: () => void = () => {};
  #closed = false;

  constructor(name: string, database: IDBDatabase) {
    this.#name = name;
    this.#hold(database);
  }

  onLost(lost: () => void): void {
    this.#lost = lost;
  }

  close(): void {
    this.#closed = true;
    this.#database?.close();
    this.#database = null;
  }

  async read(): Promise<Kept> {
    return await this.#within('readonly', async (updates, custom) => {
      const [keys, values, beginning, rescued, left, draft] = await Promise.all([
        result(updates.getAllKeys()),
        result(updates.getAll()),
        result(custom.get('beginning')),
        result(custom.get('rescued')),
        result(custom.get('left')),
        result(custom.get('draft')),
      ]);
      return {
        rows: keys.map((key, index) => ({ key: Number(key), update: values[index] as Uint8Array })),
        beginning: (beginning as string | undefined) ?? null,
        rescued: (rescued as RescuedText | undefined) ?? null,
        left: (left as Uint8Array | undefined) ?? null,
        draft: (draft as number | undefined) ?? null,
      };
    });
  }

  async write(row: Row): Promise<Written> {
    return await this.#within('readwrite', async (updates, custom) => {
      const found = (await result(custom.get('beginning'))) as string | undefined;
      const wasForgotten = found === undefined || found !== row.beginning;
      const beginning = found ?? uuidv4();
      if (found === undefined) custom.put(beginning, 'beginning');
      const key = Number(await result(updates.add(wasForgotten ? row.whole() : row.update)));
      if (!wasForgotten) for (const old of row.instead) updates.delete(old);
      return { key, beginning, wasForgotten };
    });
  }

  async keepRescued(rescued: RescuedText | null): Promise<void> {
    await this.#within('readwrite', async (_updates, custom) => putOrDelete(custom, 'rescued', rescued));
  }

  async keepLeft(left: Uint8Array | null): Promise<void> {
    await this.#within('readwrite', async (_updates, custom) => putOrDelete(custom, 'left', left));
  }

  async keepDraft(draft: number): Promise<void> {
    await this.#within('readwrite', async (_updates, custom) => putOrDelete(custom, 'draft', draft));
  }

  async forget({ rescued, left }: Instead): Promise<void> {
    await this.#within('readwrite', async (updates, custom) => {
      updates.clear();
      custom.put(uuidv4(), 'beginning');
      putOrDelete(custom, 'rescued', rescued);
      // What met a closed text before waits as well.
      if (left !== null) custom.put(left, 'left');
    });
  }

  /** Resolves when the transaction is complete, and rejects when it was not, for lack of space for example. */
  async #within<T>(
    mode: IDBTransactionMode,
    work: (updates: IDBObjectStore, custom: IDBObjectStore) => Promise<T>,
  ): Promise<T> {
    const database = this.#database ?? (await this.#reopen());
    const transaction = this.#begin(database, mode);
    const completed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('the transaction was aborted'));
    });
    const [done] = await Promise.all([
      work(transaction.objectStore('updates'), transaction.objectStore('custom')),
      completed,
    ]);
    return done;
  }

  #begin(database: IDBDatabase, mode: IDBTransactionMode): IDBTransaction {
    try {
      return database.transaction(stores, mode, { durability: 'strict' });
    } catch (error) {
      // It was closed without a word: the next write opens it again.
      this.#database = null;
      throw error;
    }
  }

  async #reopen(): Promise<IDBDatabase> {
    if (this.#closed) throw new Error('this copy is closed');
    const database = await openDatabase(this.#name);
    this.#hold(database);
    return database;
  }

  #hold(database: IDBDatabase): void {
    this.#database = database;
    const gone = () => {
      if (this.#database !== database) return;
      database.close();
      this.#database = null;
      this.#lost();
    };
    // Deleted by another page, or by the browser when it needs room.
    database.onversionchange = gone;
    database.onclose = gone;
  }
}

function putOrDelete(custom: IDBObjectStore, key: string, value: unknown): void {
  if (value === null) custom.delete(key);
  else custom.put(value, key);
}

function result<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function openDatabase(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('the database does not open'));
    }, openingMs);
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('custom');
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      if (late) request.result.close();
      else resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('the database is held by another page'));
  });
}
