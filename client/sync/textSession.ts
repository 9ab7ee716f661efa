import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { closeCodes } from '../../shared/sync/closeCodes.ts';
import { coraleMessageKind, type FrameRefusal, readCoraleMessage } from '../../shared/sync/wire.ts';
import { contentOf } from '../../shared/text/content.ts';
import { schemaVersion } from '../../shared/text/schemaVersion.ts';
import { countingSocket } from './countingSocket.ts';
import { type LocalCopy, openLocalCopy } from './localCopy.ts';
import { keepOwnPresence } from './ownPresence.ts';
import { presentPeople } from './presentPeople.ts';
import {
  afterSaveEvent,
  isSafe,
  type SaveEvent,
  type SaveState,
  saveView,
  unopened,
  unopenedWith,
} from './saveState.ts';
import type { OpenText, PresentPerson, RescuedText, SharedText, TextEnd } from './sharedText.ts';

/** What a session needs of the page it lives in. */
export type SessionPort = {
  /** `ws://` or `wss://` address of `/sync`. */
  readonly address: string;
  readonly webSocket: typeof WebSocket;
  readonly now: () => number;
  readonly random: () => number;
  /** How many changes of a text wait on this device while it is closed. */
  readonly waiting: {
    readonly take: (open: OpenText) => number;
    readonly leave: (open: OpenText, count: number) => void;
  };
  /** Calls back when the page is about to go; answers how to stop. */
  readonly onLeave: (leaving: () => void) => () => void;
  /** Calls back whenever the device finds or loses its network; answers how to stop. */
  readonly onNetworkChange: (changed: () => void) => () => void;
};

const ends: ReadonlyMap<number, TextEnd> = new Map([
  [closeCodes.notSignedIn, 'signed_out'],
  [closeCodes.rightWithdrawn, 'right_withdrawn'],
  [closeCodes.notFound, 'not_found'],
  [closeCodes.closedEpoch, 'new_epoch'],
  [closeCodes.tooLarge, 'too_large'],
  [1009, 'too_large'],
  [closeCodes.schema, 'old_page'],
  [closeCodes.malformed, 'old_page'],
  [closeCodes.tooMany, 'too_many'],
]);

/**
 * One open text of one member: its document, its connection, its copy on this device, and what may be
 * said of their agreement. After a refusal it starts again with a new document (A4).
 */
export class TextSession {
  readonly #open: OpenText;
  readonly #port: SessionPort;
  readonly #listeners = new Set<() => void>();
  #generation = 0;
  #doc = new Y.Doc();
  #provider: WebsocketProvider | null = null;
  #copy: LocalCopy | null = null;
  #save: SaveState = unopened;
  #synced = false;
  /** Local changes made, and how many of them are written to this device. */
  #made = 0;
  #written = 0;
  #ended: TextEnd | null = null;
  #rescued: RescuedText | null = null;
  #accessNow: 'read' | 'write' | null = null;
  #besideChanges = 0;
  #people: readonly PresentPerson[] = [];
  #again: ReturnType<typeof setTimeout> | null = null;
  #closed = false;
  readonly #releaseNetwork: () => void;
  readonly #releaseLeave: () => void;
  #snapshot: SharedText | null = null;

  constructor(open: OpenText, port: SessionPort) {
    this.#open = open;
    this.#port = port;
    this.#releaseNetwork = port.onNetworkChange(this.#tryConnection);
    this.#releaseLeave = port.onLeave(this.#leaveWaiting);
    if (open.mode === 'write') this.#save = unopenedWith(port.waiting.take(open), port.now());
    void this.#start();
  }

  /** The same object until something has changed; null while the copy on this device is being read. */
  readonly snapshot = (): SharedText | null => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Local changes that the server has not settled. */
  unsettled(): number {
    return this.#save.changes.length;
  }

  /** Whether what is unsettled is at least written to this device. */
  get kept(): boolean {
    return this.#copy !== null && this.#written === this.#made;
  }

  close(): void {
    this.#leaveWaiting();
    this.#closed = true;
    this.#releaseNetwork();
    this.#releaseLeave();
    if (this.#again !== null) clearTimeout(this.#again);
    if (this.#provider !== null) destroyProvider(this.#provider);
    void this.#copy?.close();
    this.#doc.destroy();
  }

  /** Connects only after the copy on this device has been read or has failed (C1). */
  async #start(): Promise<void> {
    const doc = this.#doc;
    const copy = this.#open.mode === 'write' ? await openLocalCopy(doc, this.#open).catch(() => null) : null;
    if (this.#closed) return void copy?.close();
    this.#copy = copy;
    doc.on('update', this.#changed);
    const provider = new WebsocketProvider(this.#port.address, this.#open.document, doc, {
      connect: false,
      disableBc: true,
      params: { ack: '1', schema: String(schemaVersion), epoch: String(this.#open.epoch) },
      WebSocketPolyfill: countingSocket(this.#port.webSocket, ({ step2 }) =>
        this.#hear({ kind: 'sent', step2 }),
      ),
      shouldReconnect: (event) => !ends.has(event.code) && !(event.code >= 4400 && event.code < 4500),
    });
    this.#provider = provider;
    keepOwnPresence(provider);
    this.#listen(provider);
    provider.connect();
    this.#publish();
  }

  #listen(provider: WebsocketProvider): void {
    provider.messageHandlers[coraleMessageKind] = (_encoder, decoder) => {
      const message = readCoraleMessage(decoder);
      if (message?.kind === 'settled') this.#hear({ ...message, at: this.#port.now() });
      if (message?.kind === 'refused') this.#refused(message.frame, message.code);
      if (message?.kind === 'access') this.#hearAccess(message.access);
      if (message?.kind === 'changed') this.#hearChanged();
    };
    provider.on('status', ({ status }) => {
      if (status === 'connected') this.#hear({ kind: 'opened' });
      if (status === 'disconnected') this.#hear({ kind: 'closed' });
    });
    provider.on('sync', (synced) => {
      this.#synced ||= synced;
      this.#publish();
    });
    provider.on('connection-close', (event) => this.#spread(provider, event?.code ?? null));
    provider.on('closed', ({ code }) => this.#end(ends.get(code) ?? 'old_page'));
    provider.awareness.on('change', () => {
      this.#people = presentPeople(provider.awareness, this.#open.member);
      this.#publish();
    });
  }

  #hearAccess(access: 'read' | 'write'): void {
    this.#accessNow = access;
    if (access === 'write' || this.#open.mode === 'read') return this.#publish();
    // Withdrawn while this page had no connection: the same end as if it had been there.
    this.#provider?.disconnect();
    this.#end('right_withdrawn');
  }

  #hearChanged(): void {
    this.#besideChanges++;
    this.#publish();
  }

  /** The page shows what was not saved; kept here, it would slip into the text when the right comes back. */
  #end(end: TextEnd): void {
    this.#ended = end;
    this.#publish();
    if (end !== 'right_withdrawn' || this.unsettled() === 0) return;
    const copy = this.#copy;
    this.#copy = null;
    void copy?.drop().catch(() => undefined);
  }

  readonly #leaveWaiting = (): void => {
    if (!this.#closed && this.kept) this.#port.waiting.leave(this.#open, this.unsettled());
  };

  /** A server that restarts must not see everybody in the same instant (C4). */
  #spread(provider: WebsocketProvider, code: number | null): void {
    if (code === closeCodes.restart || code === closeCodes.tryLater) {
      provider.maxBackoffTime = 300 + this.#port.random() * 2700;
      provider.wsUnsuccessfulReconnects = 5;
    } else {
      provider.maxBackoffTime = 2500;
    }
  }

  /** A socket whose network has gone stays open for half a minute; a new one tells at once how things are. */
  readonly #tryConnection = (): void => {
    if (this.#provider === null || this.#ended !== null) return;
    this.#provider.disconnect();
    this.#provider.connect();
  };

  readonly #changed = (_update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider || (this.#copy !== null && origin === this.#copy.origin)) return;
    const made = ++this.#made;
    const copy = this.#copy;
    copy?.whenWritten(() => {
      if (copy !== this.#copy) return;
      this.#written = Math.max(this.#written, made);
      this.#publish();
    });
    this.#hear({ kind: 'changed', at: this.#port.now() });
  };

  #hear(event: SaveEvent): void {
    this.#save = afterSaveEvent(this.#save, event);
    this.#publish();
  }

  #refused(frame: number, code: FrameRefusal): void {
    this.#hear({ kind: 'refused', frame, code });
    if (code !== 'resync') void this.#restart();
  }

  /** The refused words stay to be read; the document that holds them would carry them into every later step 2. */
  async #restart(): Promise<void> {
    const [provider, copy, doc] = [this.#provider, this.#copy, this.#doc];
    if (provider === null) return;
    this.#rescued = { at: new Date(this.#port.now()), content: contentOf(doc) };
    this.#provider = null;
    this.#copy = null;
    destroyProvider(provider);
    doc.off('update', this.#changed);
    await copy?.drop().catch(() => undefined);
    doc.destroy();
    if (this.#closed) return;
    this.#doc = new Y.Doc();
    this.#save = unopened;
    this.#synced = false;
    this.#made = this.#written = 0;
    this.#generation++;
    await this.#start();
  }

  readonly #publish = (): void => {
    const provider = this.#provider;
    if (provider === null || this.#closed) return;
    const { view, again } = saveView(this.#save, this.#port.now(), this.kept);
    const next: SharedText = {
      generation: this.#generation,
      doc: this.#doc,
      provider,
      ready: this.#synced || (this.#copy?.hadText ?? false),
      save: this.#open.mode === 'read' ? { kind: 'read_only' } : view,
      people: this.#people,
      ended: this.#ended,
      rescued: this.#rescued,
      dismissRescued: this.#dismissRescued,
      accessNow: this.#accessNow,
      besideChanges: this.#besideChanges,
    };
    this.#publishAgain(again);
    if (this.#snapshot !== null && sameView(this.#snapshot, next)) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  };

  #publishAgain(at: number | null): void {
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = at === null ? null : setTimeout(this.#publish, Math.max(0, at - this.#port.now()));
  }

  readonly #dismissRescued = (): void => {
    this.#rescued = null;
    this.#publish();
  };

  /** For those who wait for it: every change is with the server. */
  get safe(): boolean {
    return isSafe(this.#save);
  }
}

/** Yjs gives a document a new clientID after a collision; the provider looks for its presence under the new one. */
function destroyProvider(provider: WebsocketProvider): void {
  provider.doc.clientID = provider.awareness.clientID;
  provider.destroy();
}

/** Most events of a text change nothing that a page shows: every key would draw it three times. */
function sameView(a: SharedText, b: SharedText): boolean {
  return (
    a.generation === b.generation &&
    a.provider === b.provider &&
    a.ready === b.ready &&
    a.ended === b.ended &&
    a.rescued === b.rescued &&
    a.accessNow === b.accessNow &&
    a.besideChanges === b.besideChanges &&
    JSON.stringify([a.save, a.people]) === JSON.stringify([b.save, b.people])
  );
}
