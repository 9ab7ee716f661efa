import * as decoding from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { updateLimit } from '../../shared/sync/limits.ts';
import { step2Frame, syncMessageKind, updateFrame } from '../../shared/sync/wire.ts';
import { cutUpdate, fitsOneFrame } from './cutUpdate.ts';
import { plainBytes } from './plainBytes.ts';

/** What a numbered frame brings to the server. */
export type Carries =
  /** All that this page has: it answers the server's step 1, or ends what went out in parts. */
  | 'everything'
  /** The change that has just been made. */
  | 'change'
  /** A part of more than one frame holds; the last of them is followed by one that carries everything. */
  | 'part';

type OutgoingPort = {
  /** A numbered frame is under way (A2). */
  readonly sent: (carries: Carries) => void;
  /** There is something that no frame may hold; it stays here. */
  readonly tooLarge: () => void;
};

/** Parts are small enough that a slow network shows that it moves, and a room’s queue holds those of many. */
const partBytes = 256 * 1024;
/** An update with nothing in it. */
const nothing = new Uint8Array([0, 0]);

/**
 * What this page sends of its text, in the place of the provider's own handlers. Nothing goes before the
 * server has asked with its step 1: the answer carries all that was made until then, and an update before
 * it would stand on words that the server does not have (G3). What is above the limits goes in parts, one
 * after the other, each after the one before it is settled (C1).
 */
export class Outgoing {
  readonly #provider: WebsocketProvider;
  readonly #port: OutgoingPort;
  #stage: 'unasked' | 'in_parts' | 'flowing' = 'unasked';
  /** Numbered frames sent on this socket, and the first and last that answered its last step 1. */
  #sent = 0;
  #answer = { first: 0, last: 0 };
  /** What is under way belongs to that answer. */
  #answers = false;
  #parts: Uint8Array[] = [];
  /** Changes made while parts were under way: they follow them. */
  #meanwhile: Uint8Array[] = [];

  constructor(provider: WebsocketProvider, port: OutgoingPort) {
    this.#provider = provider;
    this.#port = port;
    const { doc } = provider;
    doc.off('update', provider._updateHandler);
    doc.on('update', this.#changed);
    const whatComesIn = provider.messageHandlers[syncMessageKind];
    provider.messageHandlers[syncMessageKind] = (encoder, decoder, from, emitSynced, kind) => {
      if (decoding.peekVarUint(decoder) !== 0) return whatComesIn?.(encoder, decoder, from, emitSynced, kind);
      decoding.readVarUint(decoder);
      this.#answerTo(decoding.readVarUint8Array(decoder));
    };
  }

  /** Another socket, or none: nobody has asked on it, and nothing has gone out. */
  restart(): void {
    this.#stage = 'unasked';
    this.#sent = 0;
    this.#answer = { first: 0, last: 0 };
    this.#parts = [];
    this.#meanwhile = [];
  }

  settled(upTo: number): void {
    if (this.#stage === 'in_parts' && upTo >= this.#sent) this.#sendNext();
  }

  /**
   * A refused frame: the server asks again where that can help. Whether the frame was an answer itself: then
   * asking again would bring the same for ever.
   */
  refused(frame: number): boolean {
    this.#stage = 'unasked';
    this.#parts = [];
    this.#meanwhile = [];
    return frame >= this.#answer.first && frame <= this.#answer.last;
  }

  close(): void {
    this.#provider.doc.off('update', this.#changed);
  }

  #answerTo(stateVector: Uint8Array): void {
    this.#answer = { first: this.#sent + 1, last: this.#sent };
    this.#answers = true;
    this.#sendWhole(Y.encodeStateAsUpdate(this.#provider.doc, stateVector));
  }

  readonly #changed = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.#provider) return;
    if (this.#stage === 'in_parts') this.#meanwhile.push(update);
    if (this.#stage !== 'flowing') return;
    this.#answers = false;
    if (fitsOneFrame(update, updateLimit)) this.#send(updateFrame(update), 'change');
    else this.#sendWhole(update);
  };

  #sendWhole(update: Uint8Array): void {
    this.#meanwhile = [];
    this.#parts = [];
    if (fitsOneFrame(update, updateLimit)) {
      this.#stage = 'flowing';
      return this.#send(step2Frame(update), 'everything');
    }
    const parts = cutUpdate(update, partBytes);
    if (parts === null) {
      this.#stage = 'unasked';
      return this.#port.tooLarge();
    }
    this.#stage = 'in_parts';
    this.#parts = [...parts];
    this.#sendNext();
  }

  #sendNext(): void {
    const part = this.#parts.shift();
    if (part !== undefined) return this.#send(updateFrame(part), 'part');
    const after = this.#meanwhile;
    this.#sendWhole(after.length === 0 ? nothing : Y.mergeUpdates(after));
  }

  #send(frame: Uint8Array, carries: Carries): void {
    this.#sent++;
    if (this.#answers) this.#answer = { ...this.#answer, last: this.#sent };
    this.#port.sent(carries);
    this.#provider.ws?.send(plainBytes(frame));
  }
}
