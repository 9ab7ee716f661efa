import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** Above this, pieces are written one after the other instead of being copied into one. */
const oneWriteBelow = 64 * 1024;
/** A large piece is written in parts of this size: what has left can be told from what waits. */
const partBytes = 256 * 1024;

/**
 * The bytes to one client. Whole frames are written past `ws`, straight to the connection: it writes its own
 * (pings, pongs, the closing) whole and at once as well, as long as it neither compresses nor fragments.
 */
export class FrameStream {
  readonly socket: WebSocket;
  readonly #connection: Duplex;

  constructor(socket: WebSocket, connection: Duplex) {
    this.socket = socket;
    this.#connection = connection;
  }

  /** After the frame that closes, there is none. */
  get open(): boolean {
    return this.socket.readyState === this.socket.OPEN && this.#connection.writable;
  }

  /** Bytes that the client has not taken yet. */
  get backlog(): number {
    return this.#connection.writableLength;
  }

  onDrained(drained: () => void): void {
    this.#connection.on('drain', drained);
  }

  /** Whole frames, framed already; one write where they are small. */
  write(pieces: readonly Buffer[]): void {
    if (!this.open || pieces.length === 0) return;
    const [only] = pieces;
    const total = pieces.reduce((sum, piece) => sum + piece.length, 0);
    if (total <= oneWriteBelow) {
      this.#connection.write(pieces.length === 1 ? only : Buffer.concat(pieces, total));
      return;
    }
    for (const piece of pieces) {
      for (let at = 0; at < piece.length; at += partBytes)
        this.#connection.write(piece.subarray(at, at + partBytes));
    }
  }
}
