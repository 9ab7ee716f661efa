import * as Y from 'yjs';
import { copyName, type Device, type Instead, openDevice } from './device.ts';
import type { OpenText, RescuedText } from './sharedText.ts';

/** A text's copy on this device. */
export type LocalCopy = {
  /** Whether it held anything. */
  readonly hadText: boolean;
  /** Words of an earlier visit that the server refused. */
  readonly rescued: RescuedText | null;
  /** Whether everything that the document holds now is written to this device. */
  readonly complete: boolean;
  /** Instead of the words kept until now; null: none any more. */
  readonly keepRescued: (rescued: RescuedText | null) => Promise<void>;
  /** Forgets the text, and keeps these words instead. It writes nothing else any more. */
  readonly forget: (instead: Instead) => Promise<void>;
  /** What was made until now is still written. */
  readonly close: () => void;
};

/** From so many rows on they are written as one. */
const mostRows = 500;

/** Loads the text's copy into the document; null where this browser keeps none. `told`: `complete` may have changed. */
export async function openLocalCopy(doc: Y.Doc, open: OpenText, told: () => void): Promise<LocalCopy | null> {
  const device = await openDevice(copyName(open));
  return device && (await loadCopy(doc, device, told, open.draft));
}

/** The copy on any device that keeps rows. */
export async function loadCopy(
  doc: Y.Doc,
  device: Device,
  told: () => void,
  draft?: number,
): Promise<LocalCopy> {
  if (draft !== undefined) await setApart(device, draft);
  const copy = new WrittenCopy(doc, device, told);
  await copy.load();
  return copy;
}

/**
 * What was written for another draft does not go out by itself: it waits to be handed over, as if it had met a closed
 * text (H1).
 */
async function setApart(device: Device, draft: number): Promise<void> {
  const kept = await device.read();
  if (kept.draft === draft) return;
  const rows = kept.rows.map(({ update }) => update);
  if (kept.draft !== null && rows.length > 0) {
    const left = Y.mergeUpdates([...rows, ...(kept.left === null ? [] : [kept.left])]);
    await device.forget({ rescued: kept.rescued, left });
  }
  await device.keepDraft(draft);
}

/** Changes are written in the order in which they are made, one write at a time; what comes meanwhile is the next. */
class WrittenCopy implements LocalCopy {
  hadText = false;
  rescued: RescuedText | null = null;
  readonly #doc: Y.Doc;
  readonly #device: Device;
  readonly #told: () => void;
  #waiting: Uint8Array[] = [];
  #writing = false;
  #closed = false;
  /** Rows of the device whose content this document holds. Another page of the same text writes its own. */
  #rows: readonly number[] = [];
  /** What is on the device may have a hole: the whole document goes with the next write. */
  #holed = false;
  /** Changes on the device whenever the text there was forgotten, by whatever page. */
  #beginning: string | null = null;

  constructor(doc: Y.Doc, device: Device, told: () => void) {
    this.#doc = doc;
    this.#device = device;
    this.#told = told;
  }

  async load(): Promise<void> {
    const kept = await this.#device.read();
    this.#beginning = kept.beginning;
    this.rescued = kept.rescued;
    this.#rows = kept.rows.map(({ key }) => key);
    this.#doc.transact(() => {
      for (const { update } of kept.rows) this.#take(update);
    }, this);
    this.hadText = this.#doc.store.clients.size > 0;
    this.#doc.on('update', this.#changed);
    this.#device.onLost(() => {
      this.#holed = true;
      this.#told();
    });
  }

  get complete(): boolean {
    return !this.#closed && !this.#holed && !this.#writing && this.#waiting.length === 0;
  }

  async keepRescued(rescued: RescuedText | null): Promise<void> {
    this.rescued = rescued;
    await this.#device.keepRescued(rescued);
  }

  async forget(instead: Instead): Promise<void> {
    this.#waiting = [];
    this.#stop();
    await this.#device.forget(instead).finally(() => this.#device.close());
  }

  close(): void {
    this.#stop();
    if (!this.#writing) this.#device.close();
  }

  #stop(): void {
    this.#closed = true;
    this.#doc.off('update', this.#changed);
  }

  /** A row that cannot be read must not take the others with it. */
  #take(update: Uint8Array): void {
    try {
      Y.applyUpdate(this.#doc, update, this);
    } catch {
      this.#holed = true;
    }
  }

  readonly #changed = (update: Uint8Array): void => {
    this.#waiting.push(update);
    if (!this.#writing) void this.#write();
  };

  async #write(): Promise<void> {
    this.#writing = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      // Any hole that shows while this is under way is another one.
      const whole = this.#holed || this.#rows.length >= mostRows;
      this.#holed = false;
      await this.#store(batch, whole).catch(() => {
        this.#holed = true;
      });
    }
    this.#writing = false;
    if (this.#closed) this.#device.close();
    this.#told();
  }

  async #store(batch: readonly Uint8Array[], whole: boolean): Promise<void> {
    const all = () => Y.encodeStateAsUpdate(this.#doc);
    const added = await this.#device.write({
      update: whole ? all() : Y.mergeUpdates([...batch]),
      whole: all,
      instead: whole ? this.#rows : [],
      beginning: this.#beginning,
    });
    this.#beginning = added.beginning;
    this.#rows = whole || added.wasForgotten ? [added.key] : [...this.#rows, added.key];
  }
}
