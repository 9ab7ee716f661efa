import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { must } from '../../shared/kernel/assert.ts';
import { Coverage, type Span } from './coverage.ts';
import { type Dialect, dialectFor } from './dialects.ts';
import type { Target } from './tasks.ts';

/** What a client brings, and what it wants to be told. */
export type ClientSetup = {
  readonly target: Target;
  /** Which of the crowd it is: decides whose session it has. */
  readonly place: number;
  readonly clientId: number;
  /** The text that it holds already, as one update; null: it comes with nothing. */
  readonly holds: { readonly state: Uint8Array; readonly stateVector: Uint8Array } | null;
  /** It has the text when it reaches this far. */
  readonly expected: ReadonlyMap<number, number>;
  /** A Y.Doc that is fed with all that is heard, to compare in the end. */
  readonly witness?: Y.Doc;
  readonly onFresh?: (span: Span, at: number) => void;
  readonly onAcknowledged?: (latency: number) => void;
  readonly onPresence?: (entries: Uint8Array) => void;
  readonly onText?: (update: Uint8Array, at: number) => void;
};

const nothing = new Uint8Array([0, 0]);
const emptyVector = new Uint8Array([0]);

/**
 * A client that says all that a real one says, and reads what it hears no further than it must: three
 * hundred of them fit on one core, which three hundred Y.Docs would not.
 */
export class BenchClient {
  readonly coverage = new Coverage();
  /** When the socket opened, and when the whole text was there. */
  openedAt: number | null = null;
  syncedAt: number | null = null;
  /** Why the conversation ended before its time. */
  fault: Error | null = null;
  frames = 0;
  bytes = 0;
  readonly synced: Promise<void>;
  readonly #setup: ClientSetup;
  readonly #dialect: Dialect;
  readonly #socket: WebSocket;
  readonly #sentAt: number[] = [];
  #acknowledged = 0;
  #answered = false;
  #awarenessClock = 0;
  #succeed: () => void = () => {};
  #reject: (error: Error) => void = () => {};

  constructor(setup: ClientSetup) {
    this.#setup = setup;
    this.#dialect = dialectFor(setup.target);
    this.synced = new Promise((resolve, reject) => {
      this.#succeed = resolve;
      this.#reject = reject;
    });
    // Whoever wants to know asks; nobody has to.
    this.synced.catch(() => {});
    if (setup.holds !== null) this.coverage.take(setup.holds.state);
    const { cookies } = setup.target;
    this.#socket = new WebSocket(this.#dialect.url, {
      perMessageDeflate: false,
      headers:
        cookies.length === 0 ? {} : { cookie: must(cookies[setup.place % cookies.length], 'a cookie') },
    });
    this.#socket.on('open', () => this.#open());
    this.#socket.on('message', (data: Buffer) => this.#hear(data));
    this.#socket.on('error', (error) => this.#fail(error));
    this.#socket.on('close', (code) => this.#fail(new Error(`the socket was closed with ${code}`)));
  }

  /** Frames that wait for the server's word. */
  get unacknowledged(): number {
    return this.#sentAt.length - this.#acknowledged;
  }

  sendUpdate(update: Uint8Array): void {
    this.#number(this.#dialect.update(update));
    if (this.#setup.witness !== undefined) Y.applyUpdate(this.#setup.witness, update);
  }

  /** Shows itself, with a caret or without, as an editor does beside each key. */
  sendAwareness(cursor: unknown): void {
    const name = `Persona ${this.#setup.place}`;
    const state = JSON.stringify({ user: { name, color: '#0a6e5c' }, cursor });
    const entries = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeVarUint(encoder, this.#setup.clientId);
      encoding.writeVarUint(encoder, ++this.#awarenessClock);
      encoding.writeVarString(encoder, state);
    });
    this.#send(this.#dialect.awareness(entries));
  }

  close(): void {
    this.#socket.terminate();
  }

  #fail(error: Error): void {
    this.fault ??= error;
    this.#reject(error);
  }

  #open(): void {
    this.openedAt = performance.now();
    if (this.#dialect.introduction === null) this.#begin();
    else this.#send(this.#dialect.introduction);
  }

  #begin(): void {
    this.#send(this.#dialect.step1(this.#setup.holds?.stateVector ?? emptyVector));
    this.sendAwareness(null);
  }

  #hear(data: Buffer): void {
    const at = performance.now();
    this.frames++;
    this.bytes += data.length;
    const heard = this.#dialect.read(data);
    switch (heard.kind) {
      case 'admitted':
        return this.#begin();
      case 'question':
        return this.#number(this.#dialect.step2(this.#lacking(heard.stateVector)));
      case 'text':
        return this.#take(heard.update, heard.step2, at);
      case 'presence':
        return this.#setup.onPresence?.(heard.entries);
      case 'acknowledged':
        return this.#settle(heard.upTo ?? this.#acknowledged + 1, at);
      case 'refused':
        this.#fail(new Error(`the server refused: ${heard.why}`));
        return this.close();
      case 'other':
    }
  }

  #take(update: Uint8Array, step2: boolean, at: number): void {
    const { onFresh, onText, witness, expected } = this.#setup;
    this.coverage.take(update, onFresh && ((span) => onFresh(span, at)));
    onText?.(update, at);
    if (witness !== undefined) Y.applyUpdate(witness, update);
    if (step2) this.#answered = true;
    if (this.syncedAt !== null || !this.#answered || !this.coverage.covers(expected)) return;
    this.syncedAt = at;
    this.#succeed();
  }

  #settle(upTo: number, at: number): void {
    for (; this.#acknowledged < upTo; this.#acknowledged++) {
      this.#setup.onAcknowledged?.(at - (this.#sentAt[this.#acknowledged] ?? at));
    }
  }

  #lacking(stateVector: Uint8Array): Uint8Array {
    return this.#setup.holds === null ? nothing : lackingOf(this.#setup.holds.state, stateVector);
  }

  /** A frame that the server acknowledges. */
  #number(frame: Uint8Array): void {
    this.#sentAt.push(performance.now());
    this.#send(frame);
  }

  #send(frame: Uint8Array): void {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(frame);
  }
}

let lastLacking: { state: Uint8Array; key: string; update: Uint8Array } | null = null;

/** A crowd that holds the same text is asked the same question. */
function lackingOf(state: Uint8Array, stateVector: Uint8Array): Uint8Array {
  const key = Buffer.from(stateVector).toString('base64');
  if (lastLacking?.state === state && lastLacking.key === key) return lastLacking.update;
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const update = Y.encodeStateAsUpdate(doc, stateVector);
  doc.destroy();
  lastLacking = { state, key, update };
  return update;
}
