import type { RawData, WebSocket } from 'ws';
import type { CloseCode } from '../../shared/sync/closeCodes.ts';
import { FramePace, type PaceLimits } from './framePace.ts';
import type { FrameStream } from './frameStream.ts';

/** A socket that nobody has taken yet: it is not read, so what it sends waits in its own network. */
export type FreshSocket = {
  readonly socket: WebSocket;
  /** Where frames to it are written. */
  readonly stream: FrameStream;
  /** Hands over all frames from now on, no faster than the pace. */
  readonly takeFrames: (receive: (frame: Uint8Array) => void) => void;
  /** Sends it away. */
  readonly refuse: (code: CloseCode) => void;
};

/**
 * Reads a socket no faster than its pace (G1): who sends faster is not read for a moment, and TCP makes her
 * wait. Nothing is lost and nothing refused; what `ws` had in hand when it was paused keeps its order here.
 */
export class PacedFrames implements FreshSocket {
  readonly socket: WebSocket;
  readonly stream: FrameStream;
  readonly #pace: FramePace;
  readonly #now: () => number;
  /** Told each time a socket has to wait. */
  readonly #slowed: () => void;
  readonly #held: Uint8Array[] = [];
  #receive: ((frame: Uint8Array) => void) | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(stream: FrameStream, limits: PaceLimits, now: () => number, slowed: () => void) {
    const { socket } = stream;
    this.stream = stream;
    this.socket = socket;
    this.#pace = new FramePace(limits, now());
    this.#now = now;
    this.#slowed = slowed;
    socket.on('message', (data, isBinary) => {
      // The protocol is binary; a text frame reads as garbage in the room.
      this.#held.push(isBinary ? bytesOf(data) : new Uint8Array());
      if (this.#timer === null) this.#drain();
    });
    socket.on('close', () => this.#finish());
    socket.pause();
  }

  readonly takeFrames = (receive: (frame: Uint8Array) => void): void => {
    this.#receive = receive;
    this.socket.resume();
    this.#drain();
  };

  readonly refuse = (code: CloseCode): void => {
    // The other side's answer to our closing has to be read.
    this.socket.resume();
    this.socket.close(code);
  };

  #drain(): void {
    this.#timer = null;
    // On its way out it is read to the end; whoever sent it away hears nothing of it.
    if (this.socket.readyState !== this.socket.OPEN) {
      this.socket.resume();
      return this.#deliverAll();
    }
    while (this.#held.length > 0 && this.#receive !== null) {
      const waitMs = this.#pace.take(this.#now());
      if (waitMs > 0) return this.#waitFor(waitMs);
      this.#deliver();
    }
    if (this.#receive !== null && this.socket.isPaused) this.socket.resume();
  }

  #waitFor(waitMs: number): void {
    if (!this.socket.isPaused) this.#slowed();
    this.socket.pause();
    this.#timer = setTimeout(() => this.#drain(), waitMs);
  }

  #deliver(): void {
    const frame = this.#held.shift();
    if (frame !== undefined) this.#receive?.(frame);
  }

  #deliverAll(): void {
    while (this.#held.length > 0) this.#deliver();
  }

  /** Who leaves after her last words has said them. */
  #finish(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    this.#deliverAll();
  }
}

function bytesOf(data: RawData): Uint8Array {
  if (data instanceof ArrayBuffer) return new Uint8Array(data);
  return Array.isArray(data) ? Buffer.concat(data) : data;
}
