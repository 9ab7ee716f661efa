import * as Y from 'yjs';
import type { CoraleMessage, FrameRefusal } from '../../shared/sync/wire.ts';
import { contentOf, type TextNode } from '../../shared/text/content.ts';
import { faithfulDoc } from '../../shared/text/faithfulDoc.ts';
import { wordsBrought } from '../../shared/text/wordsBrought.ts';
import { blocksBeyond } from '../text/blocksBeyond.ts';
import { Connection, type ConnectionPort } from './connection.ts';
import type { LocalCopy } from './localCopy.ts';
import { presentPeople } from './presentPeople.ts';
import { sameView } from './sameView.ts';
import {
  afterSaveEvent,
  type SaveEvent,
  type SaveState,
  saveView,
  unopened,
  unopenedWith,
} from './saveState.ts';
import type { OpenText, PresentPerson, RescuedText, SaveView, SharedText, TextEnd } from './sharedText.ts';
import { endOf } from './textEnds.ts';

/** What a session needs of the page it lives in. */
export type SessionPort = ConnectionPort & {
  /** Loads the text's copy on this device into the document; null where there can be none. */
  readonly openCopy: (doc: Y.Doc, open: OpenText, told: () => void) => Promise<LocalCopy | null>;
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

/**
 * One open text of one member: its document, its connection, its copy on this device, and what may be
 * said of their agreement. After a refusal it starts again with a new document (A4).
 */
export class TextSession {
  readonly #open: OpenText;
  readonly #port: SessionPort;
  readonly #listeners = new Set<() => void>();
  #generation = 0;
  #doc = faithfulDoc();
  #connection: Connection | null = null;
  #copy: LocalCopy | null = null;
  #save: SaveState = unopened;
  #synced = false;
  #ended: TextEnd | null = null;
  #rescued: RescuedText | null = null;
  #left: Uint8Array | null = null;
  #unsent: TextNode | null = null;
  /** Changes of this page that are not settled yet, as they were made. */
  #made: Uint8Array[] = [];
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
    return this.#copy?.complete ?? false;
  }

  close(): void {
    this.#leaveWaiting();
    this.#closed = true;
    this.#releaseNetwork();
    this.#releaseLeave();
    if (this.#again !== null) clearTimeout(this.#again);
    this.#connection?.close();
    this.#copy?.close();
    this.#doc.destroy();
  }

  /** Connects only after the copy on this device has been read or has failed (C1). */
  async #start(): Promise<void> {
    const doc = this.#doc;
    const copy =
      this.#open.mode === 'write'
        ? await this.#port.openCopy(doc, this.#open, this.#publish).catch(() => null)
        : null;
    if (this.#closed) return copy?.close();
    this.#copy = copy;
    this.#rescued ??= copy?.rescued ?? null;
    // Before the connection listens: a change is made first and goes out then.
    doc.on('update', this.#changed);
    this.#connection = new Connection(doc, this.#open, this.#port, {
      opened: () => this.#hear({ kind: 'opened' }),
      closed: () => this.#hear({ kind: 'closed' }),
      sent: (carries) => this.#hear({ kind: 'sent', carries }),
      said: this.#said,
      tooLarge: () => void this.#restart('too_large'),
      synced: () => {
        this.#synced = true;
        this.#publish();
      },
      ended: (code) => this.#end(endOf(code)),
      peopleChanged: this.#peopleChanged,
      waiting: () => this.#open.mode === 'write' && this.#save.changes.length > 0,
    });
    this.#publish();
  }

  readonly #said = (message: CoraleMessage): void => {
    switch (message.kind) {
      case 'settled':
        this.#hear({ ...message, at: this.#port.now() });
        return this.#connection?.outgoing.settled(message.upTo);
      case 'refused':
        return this.#refused(message.frame, message.code);
      case 'access':
        return this.#hearAccess(message.access);
      case 'changed':
        this.#besideChanges++;
        return this.#publish();
    }
  };

  #hearAccess(access: 'read' | 'write'): void {
    this.#accessNow = access;
    if (access === 'write' || this.#open.mode === 'read') return this.#publish();
    // Withdrawn while this page had no connection: the same end as if it had been there.
    this.#connection?.provider.disconnect();
    this.#end('right_withdrawn');
  }

  /**
   * The page shows what was not saved. What was written without a right would slip into the text when the right
   * comes back, and what is too large would be sent again: neither is kept as changes of the text. Of a closed epoch
   * nothing is kept at all.
   */
  #end(end: TextEnd): void {
    this.#ended = end;
    const isUnsaved = this.unsettled() > 0;
    if (end === 'right_withdrawn' && isUnsaved) this.#left = Y.encodeStateAsUpdate(this.#doc);
    if (end === 'new_epoch' && this.#made.length > 0) this.#unsent = wordsBrought(Y.mergeUpdates(this.#made));
    this.#publish();
    if (end !== 'new_epoch' && !((end === 'right_withdrawn' || end === 'too_large') && isUnsaved)) return;
    const copy = this.#copy;
    this.#copy = null;
    const rescued = end === 'too_large' ? this.#rescue('too_large') : null;
    void copy?.forget({ rescued, left: this.#left }).catch(() => undefined);
  }

  readonly #leaveWaiting = (): void => {
    if (!this.#closed && this.#copy !== null) this.#port.waiting.leave(this.#open, this.unsettled());
  };

  readonly #tryConnection = (): void => {
    if (this.#ended === null) this.#connection?.anew();
  };

  readonly #peopleChanged = (): void => {
    if (this.#connection === null) return;
    this.#people = presentPeople(this.#connection.provider.awareness, this.#open.member);
    this.#publish();
  };

  readonly #changed = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#connection?.provider) return;
    this.#made.push(update);
    this.#hear({ kind: 'changed', at: this.#port.now() });
  };

  #hear(event: SaveEvent): void {
    this.#save = afterSaveEvent(this.#save, event);
    if (this.unsettled() === 0) this.#made = [];
    this.#publish();
  }

  #refused(frame: number, code: FrameRefusal): void {
    this.#hear({ kind: 'refused', frame, code });
    const whole = this.#connection?.outgoing.refused(frame) ?? false;
    // A gap in all that this page has cannot be closed by sending all of it once more.
    if (code !== 'resync' || whole) void this.#restart(code);
  }

  /** The refused words stay to be read; the document that holds them would carry them into every later step 2. */
  async #restart(why: FrameRefusal): Promise<void> {
    const [connection, copy, doc] = [this.#connection, this.#copy, this.#doc];
    if (connection === null) return;
    // Refused again before anything was ever saved: another new document would meet the same.
    if (this.#generation > 0 && !this.#save.opened) {
      connection.provider.disconnect();
      return this.#end('old_page');
    }
    this.#rescued = this.#rescue(why);
    this.#connection = null;
    this.#copy = null;
    connection.close();
    doc.off('update', this.#changed);
    await copy?.forget({ rescued: this.#rescued, left: null }).catch(() => undefined);
    doc.destroy();
    if (this.#closed) return;
    this.#doc = faithfulDoc();
    this.#save = unopened;
    this.#made = [];
    this.#synced = false;
    this.#generation++;
    await this.#start();
  }

  #rescue(why: FrameRefusal): RescuedText {
    return rescue(contentOf(this.#doc), this.#rescued, new Date(this.#port.now()), why);
  }

  readonly #publish = (): void => {
    const provider = this.#connection?.provider;
    if (provider === undefined || this.#closed) return;
    const { view, again } = saveView(this.#save, this.#port.now(), this.kept);
    const next: SharedText = {
      generation: this.#generation,
      doc: this.#doc,
      provider,
      ready: this.#synced || (this.#copy?.hadText ?? false),
      save: this.#open.mode === 'read' ? this.#readersView() : view,
      people: this.#people,
      ended: this.#ended,
      rescued: this.#rescued,
      dismissRescued: this.#dismissRescued,
      left: this.#left,
      unsent: this.#unsent,
      accessNow: this.#accessNow,
      besideChanges: this.#besideChanges,
    };
    this.#publishAgain(again);
    if (this.#snapshot !== null && sameView(this.#snapshot, next)) return;
    this.#snapshot = next;
    for (const listener of this.#listeners) listener();
  };

  /** A reader is told when the text stands still, not while it is being opened. */
  #readersView(): SaveView {
    const lost = this.#synced && !this.#save.connected && this.#ended === null;
    return { kind: lost ? 'read_offline' : 'read_only' };
  }

  #publishAgain(at: number | null): void {
    if (this.#again !== null) clearTimeout(this.#again);
    this.#again = at === null ? null : setTimeout(this.#publish, Math.max(0, at - this.#port.now()));
  }

  readonly #dismissRescued = (): void => {
    this.#rescued = null;
    void this.#copy?.keepRescued(null).catch(() => undefined);
    this.#publish();
  };
}

/** Words that were refused before, and not let go yet, stay beside the new ones. */
function rescue(content: TextNode, before: RescuedText | null, at: Date, why: FrameRefusal): RescuedText {
  const beyond = before && blocksBeyond(before.content, content);
  // All of it means that nothing is left over.
  const earlier = beyond === null || beyond === before?.content ? [] : (beyond.content ?? []);
  return { at, why, content: { ...content, content: [...earlier, ...(content.content ?? [])] } };
}
